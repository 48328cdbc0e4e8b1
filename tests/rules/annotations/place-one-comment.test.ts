import { expect, test } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { homeText } from '../../../shared/rules/annotations/place-comments/home-text.ts'
import { mapRange } from '../../../shared/rules/annotations/place-comments/map-range.ts'
import { placeComments } from '../../../shared/rules/annotations/place-comments/place-comments.ts'
import type { ReturnedUnit } from '../../../shared/rules/annotations/place-comments/returned.ts'
import { isToPlace } from '../../../shared/rules/annotations/to-place.ts'
import { meetingOf, remark, returned } from './returned-pack.ts'

const twin = 'The group is invited to note what is said here and in the annex.'
const paper = (id: string, title: string, first: string) => ({
  id,
  title,
  kind: 'written',
  body: [
    { id: `${id}a`, type: 'numbered', text: [first] },
    { id: `${id}b`, type: 'numbered', text: [twin] },
    {
      id: `${id}c`,
      type: 'numbered',
      text: ['See ', { ref: 'paper', id: 'p1' }, ' for more on the survey.'],
    },
    {
      id: `${id}d`,
      type: 'table',
      header: true,
      rows: [
        [{ text: ['Area'] }, { text: ['Joined'] }],
        [{ text: [`Fife ${id}`] }, { text: ['In the spring of that year'] }],
      ],
    },
  ],
})
const home = homeText(
  readProgramme(
    JSON.stringify({
      format: 'sederunt.programme',
      version: 1,
      programme: { name: 'Programme' },
      groups: [{ id: 'g', name: 'Group', paperNumbers: 'G{n}' }],
      meetings: [
        {
          id: 'm',
          group: 'g',
          sessions: [{ day: '2016-11-04' }],
          agenda: [
            { id: 'i1', title: 'The first item', papers: ['p1'] },
            { id: 'i2', title: 'The second item', papers: ['p2'] },
          ],
        },
      ],
      papers: [
        paper('p1', 'On the survey', 'Foresters went out in May and counted the trees.'),
        paper('p2', 'On the harbour', 'Ships came in all summer and nobody counted them.'),
      ],
    }),
  ),
  meetingOf,
)

const unit = (words: string, bookmark?: string, more: Partial<ReturnedUnit> = {}): ReturnedUnit => ({
  kind: 'paragraph',
  words,
  bookmarks:
    bookmark === undefined ? [] : [{ name: bookmark, start: 0, end: words.length, continued: false }],
  marked: null,
  ...more,
})
const place = (units: ReturnedUnit[], ...comments: ReturnType<typeof remark>[]) =>
  placeComments(returned(units, comments), home)

test('of two paragraphs that say the same the neighbours say which is meant', () => {
  const [first, second] = place(
    [
      unit('Foresters went out in May and counted the trees.'),
      unit(twin),
      unit('Ships came in all summer and nobody counted them.'),
      unit(twin),
    ],
    remark('one', 1, [4, 9]),
    remark('other', 3, [4, 9]),
  )
  expect([first?.anchor.block, second?.anchor.block]).toEqual(['p1b', 'p2b'])
})

test('without neighbours neither is, and the comment is to be placed with its words', () => {
  const [one] = place([unit(twin)], remark('which?', 0, [4, 9]))
  expect(one).toMatchObject({ by: null, quoted: 'group', anchor: { quote: 'group', text: twin } })
  expect(one && isToPlace(one.anchor)).toBe(true)
})

test('a comment in a cell stands on its words in the table', () => {
  const words = 'Area\tJoined\nFife p2\tIn the spring of that year'
  const from = words.indexOf('spring')
  const [marked, bare] = [
    unit(words, 'sd_p2d', { kind: 'table' }),
    unit(words, undefined, { kind: 'table' }),
  ].map((table) => place([table], remark('when?', 0, [from, from + 6]))[0])
  for (const one of [marked, bare])
    expect(one?.anchor).toMatchObject({
      block: 'p2d',
      quote: 'spring',
      range: { start: from, end: from + 6 },
    })
})

test('over several paragraphs it stands on the first with its part of the words', () => {
  const [one] = place(
    [unit('Foresters went out in May and counted the trees.', 'sd_p1a'), unit(twin, 'sd_p1b')],
    remark('all this', 0, [30, 10], { range: { from: { unit: 0, offset: 38 }, to: { unit: 1, offset: 9 } } }),
  )
  expect(one).toMatchObject({
    goesOn: true,
    quoted: 'the trees.',
    anchor: { block: 'p1a', quote: 'the trees.' },
  })
})

test('one that takes in only the end of a paragraph begins with the next', () => {
  const first = 'Foresters went out in May and counted the trees.'
  const [one] = place(
    [unit(first, 'sd_p1a'), unit(twin, 'sd_p1b')],
    remark('this', 0, [0, 0], {
      range: { from: { unit: 0, offset: first.length }, to: { unit: 1, offset: 9 } },
    }),
  )
  expect(one).toMatchObject({ goesOn: false, anchor: { block: 'p1b', quote: 'The group' } })
})

test('a point stands on the whole paragraph, one in a note on the paragraph of its mark', () => {
  const [point, note] = place(
    [unit(twin, 'sd_p1b'), unit('What the note says.', undefined, { kind: 'note', marked: 0 })],
    remark('here', 0, [4, 4]),
    remark('there', 1, [9, 13]),
  )
  expect(point?.anchor).toMatchObject({ block: 'p1b' })
  expect(point?.anchor.range).toBeUndefined()
  expect(note).toMatchObject({ inNote: true, quoted: 'note', anchor: { block: 'p1b' } })
})

test('a title stands for its paper, a row of the agenda for its item', () => {
  const row = 'Item\tTitle\n1\tThe first item\n2\tThe second item'
  const [title, item, sheet] = place(
    [
      unit(row, 'part_2', { kind: 'table' }),
      unit('On the harbour', 'part_3'),
      unit('Paper\tG2\nAuthor\tMorag Reid', undefined, { kind: 'table' }),
      unit('Ships came in all summer and nobody counted them.', 'sd_p2a'),
    ],
    remark('too long', 1, [0, 14]),
    remark('move this up', 0, [row.indexOf('second'), row.length]),
    remark('who?', 2, [17, 22]),
  )
  expect([title?.anchor.of, item?.anchor.of, sheet?.anchor.of]).toEqual([
    { paper: 'p2' },
    { item: 'i2' },
    { paper: 'p2' },
  ])
  for (const one of [title, item, sheet]) expect(one && isToPlace(one.anchor)).toBe(false)
})

test('what is in no text is to be placed, with the paper that it was read in', () => {
  const [one, nowhere] = place(
    [unit('On the harbour', 'part_3'), unit('A member wrote this.'), unit(twin, 'sd_p2b')],
    remark('new', 1, [2, 8]),
    remark('lost', 0, [0, 0], { range: null, quoted: 'some words' }),
  )
  expect(one).toMatchObject({ by: null, anchor: { of: { paper: 'p2' }, quote: 'member' } })
  expect(nowhere).toMatchObject({ by: null, anchor: { of: { pack: 'm' }, quote: 'some words' } })
})

test('words that were rewritten keep what they said, on their paragraph', () => {
  const words = 'Foresters went out in June and counted every oak.'
  const from = words.indexOf('every oak')
  const [one] = place([unit(words, 'sd_p1a')], remark('all?', 0, [from, from + 9]))
  expect(one?.anchor).toMatchObject({
    block: 'p1a',
    quote: 'every oak',
    text: words,
    range: { start: from, end: from + 9 },
  })
})

test('a bookmark under which another paragraph was put says nothing', () => {
  const [one] = place(
    [unit('Ships came in all summer and nobody counted them.', 'sd_p1a')],
    remark('ships', 0, [0, 5]),
  )
  expect(one?.anchor.block).toBe('p2a')
})

test('a bookmark is known in any case and as a further copy', () => {
  const [one, copy] = place(
    [unit(twin, 'SD_P1B'), unit(twin, 'sd_p2b_2')],
    remark('one', 0, [0, 3]),
    remark('copy', 1, [0, 3]),
  )
  expect([one?.anchor.block, copy?.anchor.block]).toEqual(['p1b', 'p2b'])
})

test.each([
  ['See G1 for more', [0, 3], 'See \uFFFC for more', [0, 3]],
  ['See G1 for more', [4, 6], 'See \uFFFC for more', [4, 5]],
  ['See G1 for more', [5, 10], 'See \uFFFC for more', [4, 9]],
  ['G1 and G2', [3, 6], '\uFFFC and \uFFFC', [2, 5]],
  ['Now one two three', [8, 11], 'one two three', [4, 7]],
  ['one new two', [4, 7], 'one two', null],
  ['one new two', [0, 11], 'one two', null],
  ['one\u00A0two', [4, 7], 'one two', [4, 7]],
] as const)('%j %j is %j %j', (words, [start, end], text, wanted) => {
  const found = mapRange(words, { start, end }, text)
  expect(found && [found.start, found.end]).toEqual(wanted)
})
