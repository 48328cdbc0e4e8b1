import { expect, test } from 'vitest'
import {
  applyWrites,
  groupNotes,
  isServed,
  placeKey,
  type Write,
} from '../../../renderer/features/reading/notes/apply-writes.ts'
import type { ReadingNote } from '../../../shared/api.ts'

const note = (id: string, over: Partial<ReadingNote> = {}): ReadingNote => ({
  ...{
    id,
    of: { paper: 'p' },
    block: 'b1',
    label: '1',
    quote: 'words',
    was: null,
    kind: 'note',
    for: 'self',
  },
  ...{ text: id, answers: null, resolved: false, author: { name: 'A' }, made: '', edited: '', version: 1 },
  ...{ alsoWritten: [], place: { fate: 'kept', block: 'b1', range: null, quote: 'words' } },
  ...over,
})
const write = (after: ReadingNote | null, id: string, version: number): Write => ({
  change: { annotation: id, version, at: '2016-11-01T09:00:00Z', by: { name: 'A' }, set: {} },
  after: after && { ...after, version },
  sent: false,
})
const texts = (notes: readonly ReadingNote[]) => notes.map(({ text }) => text)

test('what was written stands on what the file answered, until that has it', () => {
  const served = [note('a'), note('b')]
  const writes = [write(note('a', { text: 'newer' }), 'a', 2), write(note('c'), 'c', 1), write(null, 'b', 2)]
  expect(texts(applyWrites(served, writes))).toEqual(['newer', 'c'])
  const caughtUp = [note('a', { text: 'newest', version: 3 }), note('c')]
  expect(texts(applyWrites(caughtUp, writes))).toEqual(['newest', 'c'])
})

test('a note that is placed anew by the file keeps that place under what was written', () => {
  const place = { fate: 'moved' as const, block: 'b9', range: null, quote: 'words' }
  const [one] = applyWrites([note('a', { place })], [write(note('a', { text: 'newer' }), 'a', 2)])
  expect(one).toMatchObject({ text: 'newer', place })
})

test('answers go with what they answer', () => {
  const served = [note('a'), note('r', { answers: 'a' })]
  expect(applyWrites(served, [write(null, 'a', 2)])).toEqual([])
})

test('a block’s list stays the same as long as nothing of it changed, and lost notes are in none', () => {
  const notes = [note('a'), note('b', { place: { fate: 'kept', block: 'b2', range: null, quote: '' } })]
  const first = groupNotes(notes, new Map())
  const second = groupNotes(
    [note('a'), note('b', { version: 2, place: notes[1]?.place ?? note('b').place })],
    first,
  )
  const [one, two] = [placeKey({ paper: 'p' }, 'b1'), placeKey({ paper: 'p' }, 'b2')]
  expect(second.get(one)).toBe(first.get(one))
  expect(second.get(two)).not.toBe(first.get(two))
  const lost = note('l', { place: { fate: 'orphaned', block: null, range: null, quote: '' } })
  expect(groupNotes([lost], new Map()).size).toBe(0)
})

test('notes on one block come as their words do, each followed by its answers', () => {
  const at = (start: number) => ({
    fate: 'kept' as const,
    block: 'b1',
    range: { start, end: start + 2 },
    quote: '',
  })
  const notes = [
    note('late', { place: at(9) }),
    note('answer', { answers: 'late', place: at(9) }),
    note('early', { place: at(2) }),
  ]
  expect(texts(groupNotes(notes, new Map()).get(placeKey({ paper: 'p' }, 'b1')) ?? [])).toEqual([
    'early',
    'late',
    'answer',
  ])
})

test('a write is shown until the file answers with it, a removal until the note is gone', () => {
  const made = write(note('a'), 'a', 1)
  expect(isServed(made, [])).toBe(false)
  expect(isServed(made, [note('a')])).toBe(true)
  const edited = write(note('a', { text: 'newer' }), 'a', 2)
  expect(isServed(edited, [note('a')])).toBe(false)
  expect(isServed(edited, [note('a', { version: 3 })])).toBe(true)
  const removed = write(null, 'a', 3)
  expect(isServed(removed, [note('a', { version: 2 })])).toBe(false)
  expect(isServed(removed, [])).toBe(true)
})
