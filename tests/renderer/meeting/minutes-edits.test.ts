import { expect, test } from 'vitest'
import {
  addSection,
  moveSection,
  removeSection,
  sectionText,
  setStage,
} from '../../../renderer/features/meeting/minutes/minutes-edits.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { RichText } from '../../../shared/rich-text.ts'

const words = (id: string): RichText => [{ id, type: 'numbered', text: [id] }]
const item = (id: string): Meeting['agenda'][number] => ({
  id,
  title: id,
  kind: 'item',
  minutes: 0,
  presenters: [],
  papers: [],
})
const meeting = (...paragraphs: [item: string | null, words: string][]): Meeting => ({
  id: 'm',
  group: 'g',
  sessions: [{ day: '2016-11-04' }],
  status: 'held',
  agenda: ['a', 'b', 'c'].map(item),
  attendance: [],
  interests: [],
  minutes: {
    stage: 'draft',
    paragraphs: paragraphs.map(([of, said]) => ({ ...(of !== null && { item: of }), body: words(said) })),
  },
})
const bare = (): Meeting => {
  const { minutes: _, ...rest } = meeting()
  return rest
}
const said = (of: Meeting | null | undefined) =>
  of?.minutes?.paragraphs.map(({ item: id, body }) => `${id ?? '-'} ${body[0]?.id}`)

test('a section’s words are found and written by its key, wherever it stands', () => {
  const now = meeting(['a', 'one'], ['b', 'two'], ['a', 'three'])
  const of = sectionText('a 2')
  expect(of.read(now)).toEqual(words('three'))
  expect(said(of.write(now, words('new')))).toEqual(['a one', 'b two', 'a new'])
  expect(sectionText('c 1').read(now)).toBeNull()
  expect(sectionText('a 1').read(bare())).toBeNull()
})

test('a section is added where its item belongs, before everything, or after it', () => {
  const now = meeting(['a', 'one'], ['c', 'two'])
  const add = (of: Parameters<typeof addSection>[0]) => said(addSection(of, 'it', words('new')).apply(now))
  expect(add({ item: 'b' })).toEqual(['a one', 'b new', 'c two'])
  expect(add('opening')).toEqual(['- new', 'a one', 'c two'])
  expect(add('other')).toEqual(['a one', 'c two', '- new'])
  expect(addSection({ item: 'gone' }, 'it', []).apply(now)).toBeNull()
  expect(addSection({ item: 'a' }, 'it', words('new')).apply(bare())?.minutes).toEqual({
    stage: 'draft',
    paragraphs: [{ item: 'a', body: words('new') }],
  })
})

test('a section moves one place in the order taken, and not past the ends', () => {
  const now = meeting(['a', 'one'], ['b', 'two'])
  expect(said(moveSection(now, 'b 1', 'it', -1)?.apply(now))).toEqual(['b two', 'a one'])
  expect(moveSection(now, 'b 1', 'it', 1)).toBeNull()
  expect(moveSection(now, 'c 1', 'it', 1)).toBeNull()
  expect(moveSection(now, 'b 1', 'it', -1)?.apply(meeting(['a', 'one']))).toBeNull()
})

test('a section goes with its words alone', () => {
  const now = meeting(['a', 'one'], ['b', 'two'])
  expect(said(removeSection('a 1', 'it').apply(now))).toEqual(['b two'])
  expect(removeSection('c 1', 'it').apply(now)).toBeNull()
})

test('agreed minutes name the meeting that agreed them, and no others do', () => {
  const now = meeting(['a', 'one'])
  const agreed = setStage(now, 'agreed', 'next').apply(now)
  expect(agreed?.minutes).toMatchObject({ stage: 'agreed', agreedAt: 'next' })
  const back = agreed && setStage(agreed, 'circulated').apply(agreed)
  expect(back?.minutes).toEqual({ stage: 'circulated', paragraphs: now.minutes?.paragraphs })
  expect(setStage(now, 'draft', 'next').apply(now)?.minutes).not.toHaveProperty('agreedAt')
  expect(setStage(bare(), 'draft').apply(bare())).toBeNull()
})
