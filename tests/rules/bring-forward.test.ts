import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { sameTitle } from '../../shared/rules/bring-forward/agenda-bands.ts'
import { bringForward } from '../../shared/rules/bring-forward/bring-forward.ts'
import { placeItems } from '../../shared/rules/bring-forward/place-items.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { withGroup } from './make-programme.ts'

type Meeting = NonNullable<ProgrammeFileInput['meetings']>[number]
type Item = NonNullable<Meeting['agenda']>[number]

const item = (title: string, more: Partial<Item> = {}): Omit<Item, 'id'> => ({ title, ...more })
const meeting = (
  id: string,
  day: string,
  agenda: Omit<Item, 'id'>[],
  more: Partial<Meeting> = {},
): Meeting => ({
  id,
  group: 'eag',
  sessions: [{ day }],
  agenda: agenda.map((one, i) => ({ id: `${id}-${i}`, ...one })),
  ...more,
})
function brought(
  meetings: Meeting[],
  records: Partial<ProgrammeFileInput> = {},
  group: Parameters<typeof withGroup>[1] = {},
) {
  const programme = withGroup({ meetings, ...records }, group)
  return bringForward(indexProgramme(programme), meetings.at(-1)?.id ?? '')
}
const titles = ({ proposals }: ReturnType<typeof bringForward>) =>
  proposals.map((one) => `${one.kind}: ${one.item.title}${one.already ? ' (already)' : ''}`)

describe('what is brought forward', () => {
  it('is nothing for the first meeting of a group, and refused for one that is not there', () => {
    expect(brought([meeting('one', '2016-06-15', [])])).toEqual({ from: null, proposals: [] })
    expect(() => bringForward(indexProgramme(withGroup({})), 'ghost')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  it('has the minutes that are not agreed yet, in the group’s own word', () => {
    const meetings = (stage: 'draft' | 'agreed') => [
      meeting('one', '2016-06-15', [item('Neglect')], { minutes: { stage, paragraphs: [] } }),
      meeting('two', '2016-08-26', []),
    ]
    expect(titles(brought(meetings('draft')))).toEqual(['minutes: Minutes of 15 June 2016'])
    expect(titles(brought(meetings('draft'), {}, { minutesTitle: 'Note of the meeting' }))).toEqual([
      'minutes: Note of the meeting of 15 June 2016',
    ])
    expect(brought(meetings('draft')).proposals[0]?.item).toMatchObject({ purpose: 'agreement', minutes: 5 })
    expect(titles(brought(meetings('agreed')))).toEqual([])
  })

  it('calls them as the last agenda called them, with the new day, and only once', () => {
    const meetings = [
      meeting('one', '2016-06-15', [item('Minutes of 1 March and matters arising', { minutes: 12 })], {
        minutes: { paragraphs: [] },
      }),
      meeting('two', '2016-08-26', []),
    ]
    const actions = [
      { id: 'a', text: 'Write', raisedAt: 'one', status: 'closed' as const, closedOn: '2016-07-01' },
    ]
    const { proposals } = brought(meetings, { actions })
    expect(proposals.map(({ item }) => [item.title, item.minutes])).toEqual([
      ['Minutes of 15 June 2016 and matters arising', 12],
    ])
  })

  it('has what arises from earlier meetings, and what of it is open, with owners and what is overdue', () => {
    const { proposals } = brought([meeting('one', '2016-06-15', []), meeting('two', '2016-08-26', [])], {
      people: [{ id: 'ann', name: 'Ann Baird' }],
      actions: [
        { id: 'late', text: 'Late', raisedAt: 'one', owners: ['ann'], due: '2016-07' },
        { id: 'open', text: 'Open', raisedAt: 'one', due: { meeting: 'two' } },
        { id: 'done', text: 'Done', raisedAt: 'one', status: 'closed', closedOn: '2016-07-01' },
        { id: 'own', text: 'Raised at the very meeting', raisedAt: 'two' },
      ],
    })
    expect(proposals.map(({ kind, actions }) => [kind, actions.map(({ id }) => id)])).toEqual([
      ['matters arising', ['late', 'open', 'done']],
      ['actions', ['late', 'open']],
    ])
    expect(proposals[1]?.actions[0]).toEqual({
      id: 'late',
      ref: '1/1',
      text: 'Late',
      owners: ['Ann Baird'],
      due: 'July 2016',
      dueDay: '2016-07-31',
      overdue: true,
      status: 'open',
    })
    expect(proposals[1]?.why).toBe('2 open actions')
  })

  it('has what was deferred or not reached, with its brief, and its paper expected anew', () => {
    const { proposals } = brought(
      [
        meeting('one', '2016-06-15', [
          item('Neglect', {
            minutes: 40,
            purpose: 'discussion',
            papers: ['p'],
            presenters: [{ name: 'A guest' }],
            outcome: 'deferred',
            fixedStart: '15:00',
            brief: { handling: 'Gently' },
          }),
          item('Taken', { outcome: 'taken' }),
          item('Data', { outcome: 'not reached', paperState: 'oral' }),
        ]),
        meeting('two', '2016-08-26', []),
      ],
      { papers: [{ id: 'p', title: 'On neglect', kind: 'written' }] },
    )
    expect(proposals).toEqual([
      expect.objectContaining({
        key: 'item/one-0',
        kind: 'deferred',
        why: 'Deferred on 15 June 2016',
        item: {
          title: 'Neglect',
          kind: 'item',
          minutes: 40,
          purpose: 'discussion',
          presenters: [{ name: 'A guest' }],
          papers: [],
          paperState: 'expected',
          brief: { handling: 'Gently' },
        },
        papers: [{ id: 'p', title: 'On neglect', number: 'EAG(16)01' }],
      }),
      expect.objectContaining({
        kind: 'not reached',
        why: 'Not reached on 15 June 2016',
        item: expect.objectContaining({ title: 'Data', paperState: 'oral' }),
      }),
    ])
  })

  it('remembers what was put off at the meeting before the last, unless it was on an agenda since', () => {
    const meetings = (since: string) => [
      meeting('one', '2016-03-01', [item('Neglect', { outcome: 'deferred' })]),
      meeting('two', '2016-06-15', [item(since, { outcome: 'taken' })]),
      meeting('three', '2016-08-26', []),
    ]
    expect(titles(brought(meetings('Data')))).toEqual(['deferred: Neglect'])
    expect(titles(brought(meetings('neglect ')))).toEqual([])
  })

  it('has the titles of each of the last three agendas, with breaks, without what the chair was told', () => {
    const agenda = (own: string) => [
      item('Welcome', { minutes: 5, brief: { handling: 'Smile' } }),
      item('Minutes of 1 March 2016'),
      item(own),
      item('Tea', { kind: 'break', minutes: 10 }),
      item('Any other business', { minutes: 5 }),
    ]
    const meetings = [
      meeting('one', '2016-03-01', agenda('Neglect')),
      meeting('cancelled', '2016-04-01', [item('Other')], { status: 'cancelled' }),
      meeting('two', '2016-06-15', agenda('Data')),
      meeting('three', '2016-08-26', agenda('Hearings')),
      meeting('planned', '2016-09-26', []),
      meeting('four', '2016-11-04', [item('welcome')]),
    ]
    const { proposals, from } = brought(meetings)
    expect(from?.id).toBe('three')
    expect(proposals.map(({ item, band, already }) => [item.title, item.kind, band, already])).toEqual([
      ['Welcome', 'item', 'opening', true],
      ['Tea', 'break', 'closing', false],
      ['Any other business', 'item', 'closing', false],
    ])
    expect(proposals.every(({ item }) => item.brief === undefined)).toBe(true)
    expect(titles(brought(meetings.slice(2)))).toEqual([])
  })

  it('says what is on the agenda already, the minutes by any name', () => {
    const result = brought([
      meeting('one', '2016-06-15', [item('Neglect', { outcome: 'deferred' })], {
        minutes: { paragraphs: [] },
      }),
      meeting('two', '2016-08-26', [item('Minutes'), item('NEGLECT')]),
    ])
    expect(titles(result)).toEqual([
      'minutes: Minutes of 15 June 2016 (already)',
      'deferred: Neglect (already)',
    ])
  })

  it('leaves other groups’ meetings alone', () => {
    const other = meeting('other', '2016-07-01', [item('Theirs', { outcome: 'deferred' })], { group: 'srg' })
    const programme = withGroup({ meetings: [other, meeting('two', '2016-08-26', [])] })
    const groups = [...programme.groups, { ...programme.groups[0], id: 'srg' }] as typeof programme.groups
    expect(bringForward(indexProgramme({ ...programme, groups }), 'two').proposals).toEqual([])
  })
})

describe('a title', () => {
  it('is known again without its dates, capitals and signs', () => {
    expect(sameTitle('Minutes of 21 and 22 November 2016 ')).toBe(sameTitle('minutes of 4 March'))
    expect(sameTitle('Data: evidence')).toBe(sameTitle('DATA – evidence'))
    expect(sameTitle('Data')).not.toBe(sameTitle('Data 2'))
  })
})

describe('the chosen items', () => {
  const one = (title: string, id = title) =>
    ({ id, title, kind: 'item', minutes: 0, presenters: [], papers: [] }) as const
  const proposal = (title: string, band: 'opening' | 'closing') =>
    ({
      key: title,
      kind: 'standing',
      item: one(title),
      band,
      why: '',
      already: false,
      actions: [],
      papers: [],
    }) as never // as much of one as its place hangs on

  it('stand where an agenda has them, and leave the order of what was there', () => {
    const placed = placeItems(
      [one('Hearings'), one('Data'), one('Any other business')].map((each) => ({
        ...each,
        presenters: [],
        papers: [],
      })),
      [
        { item: { ...one('Welcome'), presenters: [], papers: [] }, band: 'opening' },
        { item: { ...one('Minutes of May'), presenters: [], papers: [] }, band: 'minutes' },
        { item: { ...one('Open actions'), presenters: [], papers: [] }, band: 'actions' },
        { item: { ...one('Neglect'), presenters: [], papers: [] }, band: 'deferred' },
        { item: { ...one('Dates'), presenters: [], papers: [] }, band: 'closing' },
      ],
      [proposal('Welcome', 'opening'), proposal('Any other business', 'closing')],
    )
    expect(placed.map(({ title }) => title)).toEqual([
      'Welcome',
      'Minutes of May',
      'Open actions',
      'Neglect',
      'Hearings',
      'Data',
      'Any other business',
      'Dates',
    ])
  })

  it('go after an opening that is there already, and before a closing', () => {
    const placed = placeItems(
      [one('Welcome'), one('Hearings'), one('AOB')].map((each) => ({ ...each, presenters: [], papers: [] })),
      [
        { item: { ...one('Minutes'), presenters: [], papers: [] }, band: 'minutes' },
        { item: { ...one('Update'), presenters: [], papers: [] }, band: 'business' },
      ],
      [proposal('Welcome', 'opening'), proposal('AOB', 'closing')],
    )
    expect(placed.map(({ title }) => title)).toEqual(['Welcome', 'Minutes', 'Hearings', 'Update', 'AOB'])
  })
  it('know by its title what opens or closes a meeting, where earlier agendas do not tell', () => {
    const placed = placeItems(
      [
        one('Welcome, apologies and interests'),
        one('Introduction of the new Act'),
        one('Close working with schools'),
        one('Any other business'),
      ].map((each) => ({ ...each, presenters: [], papers: [] })),
      [
        { item: { ...one('Open actions'), presenters: [], papers: [] }, band: 'actions' },
        { item: { ...one('Update'), presenters: [], papers: [] }, band: 'business' },
      ],
      [],
    )
    expect(placed.map(({ title }) => title)).toEqual([
      'Welcome, apologies and interests',
      'Open actions',
      'Introduction of the new Act',
      'Close working with schools',
      'Update',
      'Any other business',
    ])
  })
})
