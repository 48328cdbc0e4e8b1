import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import { foldAnnotations } from '../../../shared/rules/annotations/fold-annotations.ts'

const on = { meeting: 'm1', of: { paper: 'p1' }, quote: '', text: '', before: '', after: '' }
const at = (minute: number) => `2016-11-01T09:${String(minute).padStart(2, '0')}:00Z`
const made = (annotation: string, set: AnnotationChange['set'] = {}): AnnotationChange => ({
  annotation,
  version: 1,
  at: at(0),
  by: { name: 'Morag Reid' },
  set: { on, text: 'First', ...set },
})
const edit = (version: number, minute: number, set: AnnotationChange['set']): AnnotationChange => ({
  annotation: 'a1',
  version,
  at: at(minute),
  by: { name: 'Morag Reid' },
  set,
})

test('an edit replaces what it says and leaves the rest', () => {
  const [one] = foldAnnotations([made('a1', { kind: 'raise' }), edit(2, 5, { text: 'Second' })])
  expect(one).toMatchObject({ text: 'Second', kind: 'raise', made: at(0), edited: at(5), version: 2 })
})

test('an edit that had not seen another keeps its words beside those that count', () => {
  const both = [made('a1'), edit(2, 5, { text: 'Mine' }), edit(2, 6, { text: 'Theirs' })]
  expect(foldAnnotations(both)[0]).toMatchObject({ text: 'Theirs', alsoWritten: ['Mine'] })
  const settled = foldAnnotations([...both, edit(3, 7, { text: 'Both' })])
  expect(settled[0]).toMatchObject({ text: 'Both', alsoWritten: [] })
})

test('resolving meets an edit of the words, and neither is lost', () => {
  const [one] = foldAnnotations([made('a1'), edit(2, 5, { text: 'Mine' }), edit(2, 4, { resolved: true })])
  expect(one).toMatchObject({ text: 'Mine', resolved: true, alsoWritten: [] })
})

test('what was removed is gone, with its replies; an edit made after brings it back', () => {
  const reply = { ...made('b1', { answers: 'a1' }), at: at(1) }
  const removed = [made('a1'), reply, edit(2, 5, { removed: true })]
  expect(foldAnnotations(removed)).toEqual([])
  expect(foldAnnotations([...removed, edit(3, 6, { removed: false })]).map(({ id }) => id)).toEqual([
    'a1',
    'b1',
  ])
})

test('an edit whose first change has not come in yet waits for it', () => {
  expect(foldAnnotations([edit(2, 5, { text: 'Second' })])).toEqual([])
})

const anyChange = fc.record({
  annotation: fc.constantFrom('a1', 'b1'),
  version: fc.integer({ min: 1, max: 3 }),
  at: fc.integer({ min: 0, max: 3 }).map(at),
  by: fc.constantFrom({ name: 'Morag Reid' }, { name: 'Iain Bell' }),
  set: fc.record(
    {
      on: fc.constant(on),
      text: fc.constantFrom('one', 'two', 'three'),
      resolved: fc.boolean(),
      removed: fc.boolean(),
      answers: fc.constant('a1'),
    },
    { requiredKeys: [] },
  ),
})

test('the same changes come to the same in any order and however often they are there', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (changes, picks) => {
      const shuffled = changes
        .concat(changes)
        .map((change) => ({ change, pick: picks.next().value }))
        .sort((a, b) => a.pick - b.pick)
        .map(({ change }) => change)
      expect(foldAnnotations(shuffled)).toEqual(foldAnnotations(changes))
    }),
    { numRuns: 500 },
  )
})
