import { describe, expect, it } from 'vitest'
import type { DocumentRequestInput } from '../../shared/document-request.ts'
import type { Block } from '../../shared/rich-text.ts'
import {
  bullet,
  heading,
  lettered,
  makeProgramme,
  numbered,
  plain,
  plan,
  table,
  withGroup,
} from './make-programme.ts'
import { readPart, readPlan } from './read-plan.ts'

const see = (id: string, ...targets: string[]): Block =>
  numbered(
    id,
    ...targets.flatMap((target, i) => [i === 0 ? 'See ' : '; see ', { ref: 'block' as const, id: target }]),
  )

const target: Block[] = [
  numbered('t1', 'One'),
  lettered('t1a', 1, 'a'),
  lettered('t1ai', 2, 'i'),
  bullet('t1b', 'bullet'),
  heading('th', 'A heading of rather more than eight words, so that it is cut'),
  bullet('tloose', 'A bullet under a heading'),
  table('tt', ['Area', 'Joined'], ['Fife', '3']),
  lettered('tfree', 1, 'free'),
  { id: 'ti', type: 'image', src: 'data:image/png;base64,AAAA', alt: 'Map of Fife' },
  numbered('t2', 'Two'),
]
const all = target.map(({ id }) => id)

const programme = (from: Block[]) =>
  withGroup({
    meetings: [
      {
        id: 'nov',
        group: 'eag',
        sessions: [{ day: '2016-11-04' }],
        agenda: [{ id: 'one', title: 'One', papers: ['p1', 'p2'] }],
      },
      {
        id: 'aug',
        group: 'eag',
        sessions: [{ day: '2016-08-31' }],
        agenda: [],
        minutes: {
          stage: 'agreed',
          paragraphs: [{ body: [numbered('min1', 'Opened'), numbered('min2', 'Closed')] }],
        },
      },
    ],
    papers: [
      { id: 'p1', title: 'First', kind: 'written', body: from },
      { id: 'p2', title: 'Second', kind: 'written', body: target },
      { id: 'p3', title: 'Third', kind: 'written', body: [numbered('x1', 'x'), numbered('x2', 'y')] },
    ],
  })
const pack: DocumentRequestInput = { document: 'pack', meeting: 'nov' }
const sentences = (from: Block[], request: DocumentRequestInput, key = 'paper/p1') =>
  readPlan(plan(programme(from), request).plan, key).filter((line) => /^\d+\. See/.test(line))

describe('a reference within a paper', () => {
  it('names paragraphs before and after it, points, and what belongs to a paragraph', () => {
    const here = [see('s', ...all), ...target.map((block) => ({ ...block, id: `${block.id}` }))]
    const own = withGroup({
      papers: [{ id: 'p', title: 'P', kind: 'written', body: [...here, see('e', 't1')] }],
    })
    const lines = readPlan(plan(own, { document: 'paper', paper: 'p' }).plan).filter((line) =>
      / See /.test(line),
    )
    expect(lines).toEqual([
      '1. See <paragraph 2>; see <paragraph 2(a)>; see <paragraph 2(a)(i)>; see <paragraph 2>; see <“A heading of rather more than eight words, …”>; see <“A bullet under a heading”>; see <the table “Area, Joined”>; see <point (a)>; see <the picture “Map of Fife”>; see <paragraph 3>',
      '4. See <paragraph 2>',
    ])
  })

  it('leads to the bookmark of the block', () => {
    const own = withGroup({
      papers: [{ id: 'p', title: 'P', kind: 'written', body: [see('s', 't'), numbered('t')] }],
    })
    const [part] = plan(own, { document: 'paper', paper: 'p' }).plan.parts
    expect(part?.blocks.at(-2)).toMatchObject({ text: ['See ', { text: 'paragraph 2', bookmark: 'sd_t' }] })
    expect(part?.blocks.at(-1)).toMatchObject({ address: { id: 't', bookmark: 'sd_t', label: '2.' } })
  })
})

describe('a reference to another paper of the pack', () => {
  it('names the paper as well, where each is numbered by itself', () => {
    expect(sentences([see('s', 't1', 't1a', 'th', 'tfree', 't2')], pack)).toEqual([
      '1. See <paragraph 1 of EAG(16)02>; see <paragraph 1(a) of EAG(16)02>; see <“A heading of rather more than eight words, …” in EAG(16)02>; see <point (a) of EAG(16)02>; see <paragraph 2 of EAG(16)02>',
    ])
  })

  it('needs no more than the number where numbers run through, unless it is only a letter', () => {
    expect(
      sentences([see('s', 't1', 't1a', 'th', 'tfree', 't2')], { ...pack, numbering: 'through' }),
    ).toEqual([
      '3. See <paragraph 4>; see <paragraph 4(a)>; see <“A heading of rather more than eight words, …” in EAG(16)02>; see <point (a) of EAG(16)02>; see <paragraph 5>',
    ])
  })

  it('may lead back into the minutes', () => {
    expect(sentences([see('s', 'min2')], pack)).toEqual([
      '1. See <paragraph 2 of the minutes of the EAG of 31 August 2016>',
    ])
  })

  it('that is named as a whole is a link to it', () => {
    const lines = sentences(
      [numbered('s', 'See ', { ref: 'paper', id: 'p2' }, ' and ', { ref: 'paper', id: 'p3' })],
      pack,
    )
    expect(lines).toEqual(['1. See <EAG(16)02> and “Third”'])
  })
})

describe('a reference to what the document does not print', () => {
  it('says where that is, without a link', () => {
    const alone: DocumentRequestInput = { document: 'paper', paper: 'p1' }
    expect(sentences([see('s', 't2', 'th', 'x2', 'min1')], alone)).toEqual([
      '1. See paragraph 2 of EAG(16)02; see “A heading of rather more than eight words, …” in EAG(16)02; see paragraph 2 of “Third”; see paragraph 1 of the minutes of the EAG of 31 August 2016',
    ])
  })

  const updates = (stage: 'cleared' | 'in clearance', audience: 'members' | 'internal', entries: string[]) =>
    makeProgramme({
      workstreams: [{ id: 'w', title: 'Neglect' }],
      updates: [
        {
          id: 'u',
          workstream: 'w',
          asOf: '2016-10-31',
          stage,
          audience,
          body: [numbered('u0', 'zero'), numbered('u1', 'secret words'), plain('uplain', 'hidden words')],
        },
      ],
      papers: [
        { id: 'p', title: 'P', kind: 'written', body: [see('s', 'u1', 'uplain')] },
        { id: 'pu', title: 'Update', kind: 'progress-update', body: [numbered('pu0', 'x')], entries },
      ],
    })
  const first = (made: ReturnType<typeof updates>) =>
    readPart(plan(made, { document: 'paper', paper: 'p' }).plan.parts[0]).at(-1)

  it('finds an update in the progress update that prints it', () => {
    expect(first(updates('cleared', 'members', ['u']))).toBe(
      '1. See paragraph 3 of “Update”; see “hidden words” in “Update”',
    )
  })

  it('names an update that no paper prints by its workstream and day', () => {
    expect(first(updates('cleared', 'members', []))).toBe(
      '1. See “secret words” in the update on Neglect of 31 October 2016; see “hidden words” in the update on Neglect of 31 October 2016',
    )
  })

  it('quotes nothing that is not cleared for the reader', () => {
    for (const made of [updates('in clearance', 'members', []), updates('cleared', 'internal', [])])
      expect(first(made)).toBe(
        '1. See the update on Neglect of 31 October 2016; see the update on Neglect of 31 October 2016',
      )
    expect(first(updates('cleared', 'internal', ['u']))).toBe('1. See paragraph 3 of “Update”; see “Update”')
  })
})

describe('an update that is printed twice', () => {
  const made = withGroup({
    workstreams: [{ id: 'w', title: 'Neglect' }],
    updates: [
      { id: 'u', workstream: 'w', asOf: '2016-10-31', body: [numbered('u1', 'One'), see('u2', 'u1')] },
    ],
    meetings: [
      {
        id: 'nov',
        group: 'eag',
        sessions: [{ day: '2016-11-04' }],
        agenda: [{ id: 'i', title: 'Item', papers: ['a', 'b'] }],
      },
    ],
    papers: ['a', 'b'].map((id) => ({
      id,
      title: id,
      kind: 'progress-update' as const,
      body: id === 'b' ? [numbered('o', 'Opening')] : [],
      entries: ['u'],
    })),
  })

  it('has a bookmark for each printing', () => {
    const { parts } = plan(made, pack).plan
    const bookmarks = parts.flatMap(({ blocks }) => blocks.flatMap(({ address }) => address?.bookmark ?? []))
    expect(bookmarks).toEqual(['sd_u1', 'sd_u2', 'sd_o', 'sd_u1_2', 'sd_u2_2'])
  })

  it('refers to the printing in its own paper', () => {
    const { parts } = plan(made, pack).plan
    const last = parts.find(({ key }) => key === 'paper/b')?.blocks.at(-1)
    expect(last).toMatchObject({ text: ['See ', { text: 'paragraph 2', bookmark: 'sd_u1_2' }] })
  })
})

it('actions and decisions are named by reference, else by their words', () => {
  const made = withGroup({
    meetings: [{ id: 'nov', group: 'eag', sessions: [{ day: '2016-11-04' }] }],
    actions: [
      { id: 'a1', text: 'Write', raisedAt: 'nov' },
      { id: 'a2', text: 'One two three four five six seven eight nine' },
    ],
    decisions: [
      { id: 'd1', text: 'Agreed', ref: 'D1' },
      { id: 'd2', text: 'To go ahead' },
    ],
    papers: [
      {
        id: 'p',
        title: 'P',
        kind: 'written',
        body: [
          numbered(
            's',
            { ref: 'action', id: 'a1' },
            '; ',
            { ref: 'action', id: 'a2' },
            '; ',
            { ref: 'decision', id: 'd1' },
            '; ',
            {
              ref: 'decision',
              id: 'd2',
            },
          ),
        ],
      },
    ],
  })
  expect(readPlan(plan(made, { document: 'paper', paper: 'p' }).plan).at(-1)).toBe(
    '1. Action 1/1; Action “One two three four five six seven eight …”; Decision D1; Decision “To go ahead”',
  )
})
