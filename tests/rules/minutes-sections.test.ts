import { expect, test } from 'vitest'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { RichText } from '../../shared/rich-text.ts'
import {
  itemsWithoutMinutes,
  minutesHeading,
  minutesSections,
  numberSections,
  placeForItem,
  placeOfSection,
  sectionKeys,
} from '../../shared/rules/minutes-sections.ts'

type Outcome = Meeting['agenda'][number]['outcome']

const item = (id: string, outcome?: Outcome): Meeting['agenda'][number] => ({
  id,
  title: `About ${id}`,
  kind: 'item',
  minutes: 10,
  presenters: [],
  papers: id === 'b' ? ['p1'] : [],
  ...(outcome && { outcome }),
})
const meeting = (paragraphs: (string | null)[] | null, agenda = ['a', 'b', 'c'].map((id) => item(id))) =>
  ({
    id: 'm',
    group: 'g',
    sessions: [{ day: '2016-11-04' }],
    status: 'held',
    agenda,
    attendance: [],
    interests: [],
    ...(paragraphs && {
      minutes: {
        stage: 'draft',
        paragraphs: paragraphs.map((id) => ({ ...(id !== null && { item: id }), body: [] })),
      },
    }),
  }) satisfies Meeting
const nothing = () => false
const said = (of: Meeting, hasMore: (id: string | null) => boolean = nothing) =>
  minutesSections(of, hasMore).map(({ key, place }) => `${key}${place === null ? ' unwritten' : ''}`)

test('sections stand in the order taken, and a second stretch of an item has a key of its own', () => {
  expect(said(meeting([null, 'b', 'a', 'b', null]))).toEqual([' 1', 'b 1', 'a 1', 'b 2', ' 2'])
  expect(minutesSections(meeting(['b', 'b', 'a']), nothing).map(({ goesOn }) => goesOn)).toEqual([
    false,
    true,
    false,
  ])
  expect(minutesSections(meeting(['b', 'a', 'b']), nothing).map(({ isLast }) => isLast)).toEqual([
    false,
    true,
    true,
  ])
  expect(placeOfSection(meeting(['b', 'a', 'b']), 'b 2')).toBe(2)
  expect(placeOfSection(meeting(['b', 'a']), 'b 2')).toBe(-1)
})

test('items that were put off, or that have an action alone, stand where the agenda has them', () => {
  const agenda = [item('a'), item('b', 'deferred'), item('c', 'not reached')]
  expect(said(meeting(['a'], agenda))).toEqual(['a 1', 'b 1 unwritten', 'c 1 unwritten'])
  expect(said(meeting(['a', 'c']), (id) => id === 'b')).toEqual(['a 1', 'b 1 unwritten', 'c 1'])
  expect(said(meeting(['a']), (id) => id === null)).toEqual(['a 1', ' 1 unwritten'])
})

test('nothing is said of a meeting without minutes', () => {
  expect(said(meeting(null))).toEqual([])
  expect(sectionKeys(meeting(null))).toEqual([])
})

test('what has no paragraphs yet is named, without what was put off', () => {
  const agenda = [item('a'), item('b', 'deferred'), item('c')]
  expect(itemsWithoutMinutes(meeting(['a'], agenda)).map(({ id }) => id)).toEqual(['c'])
})

test('a new section comes after the items before it on the agenda, one taken again at the end', () => {
  expect(placeForItem(meeting([null, 'a', 'c']), 'b')).toBe(2)
  expect(placeForItem(meeting(['c', 'a']), 'b')).toBe(2)
  expect(placeForItem(meeting([null]), 'a')).toBe(1)
  expect(placeForItem(meeting(['a', 'b']), 'a')).toBe(2)
  expect(placeForItem(meeting(null), 'a')).toBe(0)
})

test('a heading is as it is printed', () => {
  const [opening, b, other] = minutesSections(meeting([null, 'b', null]), nothing)
  const headings = [opening, b, other].map(
    (section) => section && minutesHeading(section, (id) => (id === 'p1' ? 'EAG(16)07' : null)),
  )
  expect(headings).toEqual(['Opening words', 'Item 2: About b (EAG(16)07)', 'Other matters'])
})

test('paragraph numbers run on across the sections', () => {
  const texts: RichText[] = [
    [
      { id: 'x', type: 'numbered', text: [] },
      { id: 'y', type: 'lettered', level: 1, text: [] },
    ],
    [{ id: 'p', type: 'plain', text: [] }],
    [
      { id: 'z', type: 'numbered', text: [] },
      { id: 'q', type: 'numbered', text: [] },
    ],
    [],
  ]
  const { starts, words } = numberSections(texts)
  expect(starts).toEqual([1, 2, 2, 4])
  expect(words.get('block/q')).toEqual({ text: 'paragraph 3', bare: '3' })
  expect(words.get('block/y')).toEqual({ text: 'paragraph 1(a)', bare: '1(a)' })
  expect(words.has('block/p')).toBe(false)
})
