import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undoStep } from '../../electron/services/undo.ts'
import { createStore } from '../../electron/store/store.ts'
import type { AnnotationsAnswer, CaseOpened, RecordAnswer, Undone } from '../../shared/api.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { foldAnnotations } from '../../shared/rules/annotations/fold-annotations.ts'
import { everyRecord } from '../store/every-record.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

let at = '/api/programmes/cpip'
beforeEach(() => {
  at = '/api/programmes/cpip'
})
const on = { meeting: 'eag-nov', of: { paper: 'section-12' }, quote: '', text: '', before: '', after: '' }
const by = { name: 'Morag Reid' }
const change = (annotation: string, version: number, set: AnnotationChange['set']): AnnotationChange => ({
  annotation,
  version,
  at: '2016-11-01T09:00:00Z',
  by,
  set,
})
const made = (annotation: string, set: AnnotationChange['set'] = {}) =>
  change(annotation, 1, { on, text: `words of ${annotation}`, ...set })

const headers = (window?: string) => ({
  'Content-Type': 'application/json',
  ...(window !== undefined && { 'Sederunt-Window': window }),
})
async function annotate(changes: AnnotationChange[], how: object = {}, window?: string) {
  const body = JSON.stringify({ changes, ...how })
  const answer = await app.ask('POST', `${at}/annotations`, { body, headers: headers(window) })
  if (!answer.ok) throw new Error(await answer.text())
}
async function retitle(title: string, window?: string) {
  const path = `${at}/records/themes/processes`
  const { record, revision }: RecordAnswer = await (await app.get(path)).json()
  const body = JSON.stringify({ ...record, title })
  const answer = await app.ask('PUT', `${path}?base=${revision}`, { body, headers: headers(window) })
  if (!answer.ok) throw new Error(await answer.text())
}
const title = async (): Promise<string> =>
  (await (await app.get(`${at}/records/themes/processes`)).json()).record.title
const notes = async () =>
  ((await (await app.get(`${at}/annotations?meeting=eag-nov`)).json()) as AnnotationsAnswer).annotations
const texts = async () => Object.fromEntries((await notes()).map(({ id, text }) => [id, text]))
const post = (path: string, window?: string) => app.ask('POST', `${at}/${path}`, { headers: headers(window) })
async function asked(path: string, window?: string): Promise<Undone | null> {
  const answer = await post(path, window)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
/** The chair's pack, opened beside its own programme. */
async function packOpened(): Promise<CaseOpened> {
  const { id: made } = await app.ended(app.json('POST', `${at}/briefcase`, { meeting: 'eag-nov' }))
  const bytes = new Uint8Array(await (await app.get(`/api/jobs/${made}/file`)).arrayBuffer())
  const { id } = await app.ended(app.bytes('/api/briefcases?name=x.sederunt-case', bytes))
  return await (await app.get(`/api/briefcases/${id}`)).json()
}
const undo = (window?: string) => asked('undo', window)
const redo = (window?: string) => asked('redo', window)

describe('undo of notes', () => {
  test('takes away what was made and brings it back, in its turn among edits of records', async () => {
    const before = await title()
    await retitle('One')
    await annotate([made('a1')], { label: 'Note on paragraph 12' })
    expect(await undo()).toEqual({
      what: 'Note on paragraph 12',
      list: 'annotations',
      id: 'a1',
      meeting: 'eag-nov',
      redo: false,
    })
    expect([await texts(), await title()]).toEqual([{}, 'One'])
    expect(await undo()).toMatchObject({ list: 'themes' })
    expect(await title()).toBe(before)
    expect(await redo()).toMatchObject({ list: 'themes' })
    expect(await redo()).toMatchObject({ what: 'Note on paragraph 12', redo: true })
    expect([await texts(), await title()]).toEqual([{ a1: 'words of a1' }, 'One'])
    expect(await redo()).toBeNull()
  })

  test('puts back words, a place and what was removed with its answers', async () => {
    await annotate([made('a1')])
    await annotate([change('a1', 2, { text: 'Other words' })])
    await annotate([made('b1', { answers: 'a1' })])
    await annotate([change('a1', 3, { removed: true })], { label: 'Note removed' })
    expect(await texts()).toEqual({})
    expect(await undo()).toMatchObject({ what: 'Note removed' })
    expect(await texts()).toEqual({ a1: 'Other words', b1: 'words of b1' })
    // Answered before it was removed, it is removed again; the answer is nobody's reason against it.
    await redo()
    expect(await texts()).toEqual({})
    await undo()
    expect(await undo()).toMatchObject({ what: 'Reply on the whole', id: 'b1' })
    expect(await undo()).toMatchObject({ what: 'Note on the whole', id: 'a1' })
    expect(await texts()).toEqual({ a1: 'words of a1' })
  })

  test('is one for several notes, and says how many', async () => {
    await annotate([made('a1'), made('b1'), change('a1', 2, { resolved: true })])
    expect(await undo()).toMatchObject({ what: '2 notes' })
    expect(await texts()).toEqual({})
    await redo()
    expect(await notes()).toMatchObject([{ id: 'a1', resolved: true }, { id: 'b1' }])
  })

  test('is one for what is typed in one note, and does not go on in another or after something else', async () => {
    const typed = { label: 'Note on paragraph 12', typing: true }
    await annotate([made('a1')], { label: typed.label })
    await annotate([change('a1', 2, { text: 'More' })], typed)
    await annotate([change('a1', 3, { text: 'More words' })], typed)
    await annotate([made('b1')], typed)
    await retitle('One')
    await annotate([change('b1', 2, { text: 'After' })], typed)
    await annotate([change('b1', 3, { text: 'Elsewhere' })], typed, 'b')
    await undo('b')
    expect((await texts()).b1).toBe('After')
    await undo()
    expect(await texts()).toEqual({ a1: 'More words', b1: 'words of b1' })
    await undo()
    await undo()
    expect(await texts()).toEqual({ a1: 'More words' })
    await undo()
    expect(await texts()).toEqual({})
    await redo()
    expect(await texts()).toEqual({ a1: 'More words' })
  })

  test('passes over what came to nothing, and what was there already is no step', async () => {
    await retitle('One')
    const note = made('a1')
    await annotate([note, change('a1', 2, { removed: true })])
    await annotate([note])
    expect(await undo()).toMatchObject({ list: 'themes' })
    expect(await undo()).toBeNull()
  })

  test('is a conflict where another window has changed the note or answered it, and goes on with what came before', async () => {
    await retitle('One', 'a')
    await annotate([made('a1')], {}, 'a')
    await annotate([change('a1', 2, { text: 'Mine' })], {}, 'a')
    await annotate([change('a1', 3, { text: 'Theirs' })], {}, 'b')
    expect(await refusal(post('undo', 'a'))).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { what: 'note', id: 'a1' },
    })
    expect(await undo('b')).toMatchObject({ id: 'a1' })
    expect(await texts()).toEqual({ a1: 'Mine' })
    await annotate([{ ...made('b1', { answers: 'a1' }), at: '2016-11-02T09:00:00Z' }], {}, 'b')
    expect((await refusal(post('undo', 'a'))).code).toBe('conflict')
    expect(await undo('a')).toMatchObject({ list: 'themes' })
    expect(await texts()).toEqual({ a1: 'Mine', b1: 'words of b1' })
  })

  test('leaves what others changed of the note as it has become', async () => {
    await annotate([made('a1')])
    await annotate([change('a1', 2, { text: 'Mine' })], {}, 'a')
    await annotate([change('a1', 3, { resolved: true })], {}, 'b')
    await undo('a')
    expect(await notes()).toMatchObject([{ text: 'words of a1', resolved: true, version: 4 }])
  })

  test('is not of an earlier run of the engine, and leaves a file in which nothing is wrong', async () => {
    await annotate([made('a1')])
    await undo()
    await redo()
    await app.restart()
    expect([await undo(), await redo()]).toEqual([null, null])
    const verified = await app.ended(app.ask('POST', `${at}/verify`))
    expect(verified.result).toEqual({ kind: 'findings', findings: [] })
  })

  test('works in a pack for reading, whose records cannot be changed', async () => {
    const opened = await packOpened()
    at = `/api/programmes/${opened.programme}`
    expect(await undo()).toBeNull()
    await annotate([made('a1')])
    expect(await undo()).toMatchObject({ what: 'Note on the whole' })
    expect(await texts()).toEqual({})
    await redo()
    expect(await texts()).toEqual({ a1: 'words of a1' })
    expect((await refusal(app.json('PUT', `${at}/records/themes/x`, { id: 'x', title: 'X' }))).code).toBe(
      'pack-read-only',
    )
  })

  test('is not of notes that were merged, and these leave it what there was to undo and to do again', async () => {
    const opened = await packOpened()
    const theirs = `/api/programmes/${opened.programme}`
    const { for: whom } = opened.case
    const shared = { ...made('a1', { for: 'shared' }), by: { person: whom.person, name: whom.name } }
    await app.json('POST', `${theirs}/annotations`, { changes: [shared] })
    const back = await app.json('POST', `${theirs}/notes-file`, {})
    const file = new Uint8Array(await back.arrayBuffer())
    await annotate([made('own')])
    await retitle('One')
    await undo()
    const merged = await app.ended(app.bytes(`${at}/notes-files?name=x.sederunt-notes`, file))
    expect(merged.state).toBe('done')
    expect(Object.keys(await texts()).sort()).toEqual(['a1', 'own'])
    expect(await redo()).toMatchObject({ list: 'themes' })
    expect(await undo()).toMatchObject({ list: 'themes' })
    expect(await undo()).toMatchObject({ id: 'own' })
    expect(await undo()).toBeNull()
    expect(Object.keys(await texts())).toEqual(['a1'])
  })

  test('is one for records and notes that were written as one', () => {
    const store = createStore(join(app.home, 'harbour.sederunt'), everyRecord(), {
      clock: () => new Date('2016-11-01T09:00:00Z'),
      ids: () => 'lineage',
      session: 'here',
    })
    const asked = { session: 'here', page: 'a', at: '2016-11-01T10:00:00Z' }
    const before = store.programme()
    store.step('step', { page: 'a', label: 'Both' }, ({ put, annotate }) => {
      put('themes', { id: 'new', title: 'New' }, null)
      annotate([made('a1')])
      annotate([change('a1', 2, { resolved: true })])
    })
    const after = store.programme()
    expect(undoStep(store, { ...asked, redo: false })).toMatchObject({ what: 'Both' })
    expect(store.programme()).toEqual(before)
    expect(foldAnnotations(store.annotationChanges())).toEqual([])
    expect(undoStep(store, { ...asked, redo: true })).toMatchObject({ what: 'Both', redo: true })
    expect(store.programme()).toEqual(after)
    expect(foldAnnotations(store.annotationChanges())).toMatchObject([{ id: 'a1', resolved: true }])
    store.close()
  })

  test('any history of one window goes back and forth through the same states', async () => {
    const ids = ['a1', 'b1', 'c1']
    const act = fc.oneof(
      fc.record({ kind: fc.constant('title' as const), n: fc.nat(99) }),
      fc.record({
        kind: fc.constant('note' as const),
        ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
        n: fc.nat(99),
        resolved: fc.boolean(),
        removed: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('undo' as const) }),
      fc.record({ kind: fc.constant('redo' as const) }),
    )
    const state = async () => ({
      title: await title(),
      notes: (await notes()).map(({ id, text, resolved }) => [id, text, resolved]).sort(),
    })
    let windows = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
        const window = `w${windows++}`
        const versions = new Map<string, number>()
        const done = [await state()]
        let place = 0
        for (const one of acts) {
          if (one.kind === 'undo' || one.kind === 'redo') {
            const undone = await asked(one.kind, window)
            if (undone) place += one.kind === 'undo' ? -1 : 1
            expect(await state()).toEqual(done[place])
            // No undo writes more than two versions of each.
            for (const [id, version] of versions) versions.set(id, version + 2)
            continue
          }
          if (one.kind === 'title') await retitle(`Title ${one.n}`, window)
          else {
            const shown = new Set((await notes()).map(({ id }) => id))
            const changes = one.ids.flatMap((id) => {
              const own = `${id}-${window}`
              // Nobody writes on a note that is removed, but who brings it back.
              if (one.removed && versions.has(own) && !shown.has(own)) return []
              const version = (versions.get(own) ?? 0) + 1
              versions.set(own, version)
              const { n, resolved, removed } = one
              return change(own, version, { text: `Words ${n}`, resolved, removed, on })
            })
            if (changes.length === 0) continue
            await annotate(changes, {}, window)
          }
          const now = await state()
          // What leaves everything as it was is passed over; a record that is saved as it was is no step at all.
          if (JSON.stringify(now) === JSON.stringify(done[place])) {
            if (one.kind === 'note') done.length = place + 1
          } else {
            place += 1
            done.length = place
            done.push(now)
          }
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})
