import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import type { Inline } from '../../shared/rich-text.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { minutesSkeleton } from '../../shared/rules/minutes-skeleton.ts'
import { numbered, withGroup } from './make-programme.ts'

type Meeting = NonNullable<ProgrammeFileInput['meetings']>[number]

function skeleton(meeting: Partial<Meeting>, before: Meeting[] = []) {
  const programme = withGroup({
    people: [
      { id: 'ann', name: 'Ann Baird' },
      { id: 'bob', name: 'Bob Crae' },
    ],
    papers: [
      { id: 'p', title: 'P', kind: 'written' },
      { id: 'q', title: 'Q', kind: 'written' },
    ],
    meetings: [...before, { id: 'm', group: 'eag', sessions: [{ day: '2016-11-04' }], ...meeting }],
  })
  const of = programme.meetings.at(-1)
  if (!of) throw new Error('no meeting')
  let n = 0
  return minutesSkeleton(of, indexProgramme(programme), () => `b${++n}`)
}
const words = (text: Inline[]): string =>
  text.map((piece) => (typeof piece === 'string' ? piece : 'ref' in piece ? `<${piece.id}>` : '')).join('')
const lines = (paragraphs: ReturnType<typeof skeleton>) =>
  paragraphs.map(({ item, body, isNew }) => [
    item ?? null,
    isNew,
    ...body.map((block) => ('text' in block ? words(block.text) : '')),
  ])

describe('the skeleton of minutes', () => {
  it('has a paragraph for each item taken, none for breaks and what was put off', () => {
    const paragraphs = skeleton({
      agenda: [
        { id: 'one', title: 'One' },
        { id: 'tea', title: 'Tea', kind: 'break' },
        { id: 'late', title: 'Late', outcome: 'not reached' },
        { id: 'off', title: 'Off', outcome: 'deferred' },
        { id: 'two', title: 'Two', outcome: 'taken' },
      ],
    })
    expect(lines(paragraphs)).toEqual([
      ['one', true, ''],
      ['two', true, ''],
    ])
  })

  it('begins with what the records know: apologies, interests, who introduced which paper', () => {
    const paragraphs = skeleton({
      agenda: [
        { id: 'welcome', title: 'Welcome and apologies' },
        { id: 'both', title: 'Both', presenters: ['ann', 'bob'], papers: ['p', 'q'] },
        { id: 'alone', title: 'Alone', papers: [] },
        { id: 'told', title: 'Told', presenters: ['ann'], paperState: 'oral' },
        { id: 'shown', title: 'Shown', presenters: [{ name: 'A guest' }], paperState: 'presentation' },
      ],
      attendance: [
        { person: 'ann', as: 'present' },
        { person: 'bob', as: 'apologies' },
      ],
      interests: [{ person: 'ann', item: 'both', text: 'She owns it.', handling: 'She stayed.' }],
    })
    expect(lines(paragraphs)).toEqual([
      [
        'welcome',
        true,
        'The Chair welcomed everyone to the meeting.',
        'Apologies were received from Bob Crae.',
        '',
      ],
      [
        'both',
        true,
        'Ann Baird declared an interest: She owns it. She stayed.',
        'Ann Baird and Bob Crae introduced <p> and <q>.',
        '',
      ],
      ['alone', true, ''],
      ['told', true, 'Ann Baird gave an oral report.', ''],
      ['shown', true, 'A guest gave a presentation.', ''],
    ])
    const ids = paragraphs.flatMap(({ body }) => body.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says which minutes were agreed, in the group’s own word', () => {
    const agenda = [{ id: 'mins', title: 'Minutes of the last meeting' }]
    const before: Meeting = {
      id: 'before',
      group: 'eag',
      sessions: [{ day: '2016-08-26' }],
      minutes: { paragraphs: [] },
    }
    expect(lines(skeleton({ agenda }, [before]))).toEqual([
      ['mins', true, 'The minutes of the meeting of 26 August 2016 were agreed.', ''],
    ])
    expect(lines(skeleton({ agenda }))).toEqual([['mins', true, '']])
  })

  it('goes in the order of the days, and goes on from what is written, in the order in which it was taken', () => {
    const paragraphs = skeleton({
      sessions: [{ day: '2016-11-21' }, { day: '2016-11-22' }],
      agenda: [
        { id: 'second', title: 'Second day', day: '2016-11-22' },
        { id: 'first', title: 'First' },
        { id: 'taken-early', title: 'Taken early' },
        { id: 'last', title: 'Last' },
      ],
      minutes: {
        paragraphs: [
          { body: [numbered('x', 'Opening')] },
          { item: 'taken-early', body: [numbered('y', 'Said')] },
          { item: 'first', body: [numbered('z', 'Said too')] },
        ],
      },
    })
    expect(lines(paragraphs)).toEqual([
      [null, false, 'Opening'],
      ['taken-early', false, 'Said'],
      ['first', false, 'Said too'],
      ['last', true, ''],
      ['second', true, ''],
    ])
  })
})
