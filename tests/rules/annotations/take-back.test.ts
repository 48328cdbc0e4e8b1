import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import { foldAnnotations, foldInOrder, inOrder } from '../../../shared/rules/annotations/fold-annotations.ts'
import { takeBack } from '../../../shared/rules/annotations/take-back.ts'
import { annotationHistories } from '../../../shared/rules/recipients/annotation-history.ts'

const on = { meeting: 'm1', of: { paper: 'p1' }, quote: '', text: '', before: '', after: '' }
const elsewhere = { ...on, block: 'b2' }
const at = (minute: number) => `2016-11-01T09:${String(minute).padStart(2, '0')}:00Z`
const morag = { name: 'Morag Reid' }
const change = (version: number, set: AnnotationChange['set'], by = morag): AnnotationChange => ({
  annotation: 'a1',
  version,
  at: at(version),
  by,
  set,
})
const made = change(1, { on, text: 'First', kind: 'raise', for: 'shared' })
const said = (changes: readonly AnnotationChange[]) =>
  foldAnnotations(changes).map(({ version: _, edited: _2, ...rest }) => rest)
const back = (history: AnnotationChange[], own: AnnotationChange[]) =>
  takeBack(history, (one) => own.includes(one), at(30))
function taken(history: AnnotationChange[], own: AnnotationChange[]): AnnotationChange {
  const found = back(history, own)
  const [first] = found
  if (typeof first !== 'object' || found.length > 1) throw new Error(JSON.stringify(found))
  return first
}

/** Written by three people who had not seen each other's. */
const beside = ['Theirs', 'Hers', 'Mine'].map((text, i) => ({ ...change(2, { text }), at: at(2 + i) }))

describe('taking a change back', () => {
  test('removes what it made, and doing it again brings it back as it was', () => {
    const undone = taken([made], [made])
    expect(undone).toEqual({ ...change(2, { removed: true }), at: at(30) })
    const redone = taken([made, undone], [undone])
    expect(redone).toMatchObject({ version: 3, set: { removed: false } })
    expect(said([made, undone, redone])).toEqual(said([made]))
  })

  test('puts back what it changed and nothing else, by whoever changed it', () => {
    const edit = change(2, { text: 'Second', on: elsewhere }, { name: 'Iain Bell' })
    const resolved = change(3, { resolved: true })
    const undone = taken([made, edit, resolved], [edit])
    expect(undone).toMatchObject({ version: 4, by: { name: 'Iain Bell' }, set: { text: 'First', on } })
    expect(said([made, edit, resolved, undone])).toEqual(said([made, resolved]))
  })

  test('is one for all the changes of a step', () => {
    const typed = [change(2, { text: 'Sec' }), change(3, { text: 'Second' }), change(4, { for: 'self' })]
    expect(taken([made, ...typed], typed).set).toEqual({ text: 'First', for: 'shared' })
    expect(taken([made, ...typed], [made, ...typed]).set).toEqual({ removed: true })
  })

  test('goes back to the words of somebody who had not seen it', () => {
    const theirs = { ...change(2, { text: 'Theirs' }, { name: 'Iain Bell' }), at: at(1) }
    const mine = change(2, { text: 'Mine' })
    expect(taken([made, mine, theirs], [mine]).set).toEqual({ text: 'Theirs' })
  })

  test('is a conflict where what it changed is not as it left it, or is removed, or is not known', () => {
    const edit = change(2, { text: 'Second' })
    expect(back([made, edit, change(3, { text: 'Third' })], [edit])).toBe('conflict')
    expect(back([made, edit, change(3, { removed: true })], [edit])).toBe('conflict')
    expect(back([made, change(2, { resolved: true })], [made])).toBe('conflict')
    expect(back([made], [edit])).toBe('conflict')
    expect(back([made, change(1_000_000, { text: 'Last' })], [made])).toBe('conflict')
  })

  test('is nothing where nothing was changed', () => {
    const [typed, gone] = [change(2, { text: '' }), change(3, { removed: true })]
    expect(back([made, typed, gone], [made, typed, gone])).toEqual([])
    const again = change(2, { text: 'First' })
    expect(back([made, again], [again])).toEqual([])
  })

  test('brings back what two people wrote at the same time, where one of them had settled it', () => {
    const both = [made, ...beside]
    const settled = change(3, { text: 'Both' })
    const undone = back([...both, settled], [settled])
    if (undone === 'conflict') throw new Error(undone)
    expect(said(both)).toMatchObject([{ text: 'Mine', alsoWritten: ['Theirs', 'Hers'] }])
    expect(said([...both, settled, ...undone])).toEqual(said(both))
    const redone = back([...both, settled, ...undone], undone)
    expect(redone).toMatchObject([{ version: 5, set: { text: 'Both' } }])
    expect(said([...both, settled, ...undone, ...(redone as AnnotationChange[])])).toEqual(
      said([...both, settled]),
    )
  })
})

test('no words are for more people on the way back than they were', () => {
  const privately = beside.map(({ set, ...rest }) => ({ ...rest, set: { ...set, for: 'self' as const } }))
  const published = change(3, { text: 'For all', for: 'shared' })
  const history = [made, ...privately, published]
  const undone = back(history, [published])
  if (undone === 'conflict') throw new Error(undone)
  expect(undone.map(({ set }) => set.text)).toEqual(['Theirs', 'Hers', 'Mine'])
  const [all] = annotationHistories([...history, ...undone])
  expect(all?.scopes.slice(history.length)).toEqual(['self', 'self', 'self'])
})

const fieldsOf = fc.record(
  {
    on: fc.constantFrom(on, elsewhere),
    kind: fc.constantFrom('note', 'highlight', 'raise'),
    for: fc.constantFrom('self', 'shared'),
    text: fc.constantFrom('one', 'two', 'Mine', 'Theirs'),
    resolved: fc.boolean(),
    removed: fc.boolean(),
  },
  { requiredKeys: [] },
)
/** One step of several changes, or one that is taken back, or one that is done again. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('step'), sets: fc.array(fieldsOf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom('undo', 'redo') }),
)

test('any history goes back and forth step by step, to what was said before each and after it', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const history = [made, ...beside]
      type Pile = { own: AnnotationChange[]; before: unknown; after: unknown }[]
      const [done, undone]: [Pile, Pile] = [[], []]
      for (const one of acts) {
        const before = said(history)
        if ('sets' in one) {
          const latest = Math.max(...history.map(({ version }) => version))
          const own = one.sets.map((set, i) => change(latest + i + 1, set))
          history.push(...own)
          done.push({ own, before, after: said(history) })
          undone.length = 0
          continue
        }
        const [from, to] = one.kind === 'undo' ? [done, undone] : [undone, done]
        const step = from.pop()
        if (!step) continue
        const found = back(history, step.own)
        expect(found).not.toBe('conflict')
        if (found === 'conflict' || found.length === 0) continue // it came to nothing
        history.push(...found)
        expect(said(history)).toEqual(step.before)
        to.push({ own: found, before, after: step.before })
      }
    }),
    { numRuns: 500 },
  )
})

const fields = ['on', 'kind', 'for', 'text', 'resolved', 'removed'] as const
const state = (changes: AnnotationChange[]) => {
  const [one] = foldInOrder(inOrder(changes)).values()
  const all = one ? { ...one.annotation, removed: one.removed } : null
  return fields.map((field) => all?.[field])
}

test('of changes that several people made at once only what one changed is put back, or nothing at all', () => {
  const any = fc.record({
    version: fc.integer({ min: 2, max: 4 }),
    minute: fc.nat(9),
    set: fieldsOf,
    own: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (drawn) => {
      const all = drawn.map(({ version, minute, set }) => ({ ...change(version, set), at: at(10 + minute) }))
      const history = inOrder([made, ...all])
      const own = new Set(history.filter((one) => drawn.some((each, i) => each.own && all[i] === one)))
      fc.pre(own.size > 0)
      const upTo = history.slice(0, history.findLastIndex((one) => own.has(one)) + 1)
      const [before, left, now] = [state(upTo.filter((one) => !own.has(one))), state(upTo), state(history)]
      const touched = fields.map((_, i) => before[i] !== left[i])
      const found = takeBack(history, (one) => own.has(one), at(30))
      const isOvertaken = touched.some((is, i) => is && now[i] !== left[i])
      if (found === 'conflict') expect(isOvertaken || now.at(-1)).toBe(true)
      else {
        expect(isOvertaken).toBe(false)
        expect(state([...history, ...found])).toEqual(now.map((value, i) => (touched[i] ? before[i] : value)))
      }
    }),
    { numRuns: 1000 },
  )
})
