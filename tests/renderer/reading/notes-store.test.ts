import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '../../../renderer/api/queries.ts'
import { allSaved, saving } from '../../../renderer/api/saving.ts'
import { changing, making, removing } from '../../../renderer/features/reading/notes/make-note.ts'
import { me } from '../../../renderer/features/reading/notes/me.ts'
import { notesOf } from '../../../renderer/features/reading/notes/notes-store.ts'
import { readingQueries } from '../../../renderer/features/reading/reading-queries.ts'
import type { AnnotationsToChange, ReadingNote } from '../../../shared/api.ts'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import { foldAnnotations } from '../../../shared/rules/annotations/fold-annotations.ts'

const on = { meeting: 'm', of: { paper: 'p' }, block: 'b1', quote: '', text: '', before: '', after: '' }
const place = { fate: 'kept' as const, block: 'b1', range: null, quote: '' }
const note = (id: string, text = id): ReadingNote => ({
  ...{
    id,
    of: { paper: 'p' },
    block: 'b1',
    label: '1',
    quote: '',
    was: null,
    kind: 'note',
    for: 'self',
    text,
  },
  ...{ answers: null, resolved: false, author: { name: 'Morag Reid' }, made: '', edited: '', version: 0 },
  ...{ alsoWritten: [], place },
})

/** What the engine has, and what it was asked. */
const file: AnnotationChange[] = []
let posted: AnnotationsToChange[] = []
let refusals = 0
beforeEach(() => {
  file.length = 0
  posted = []
  refusals = 0
  me.set({ name: 'Morag Reid', people: {} })
  vi.stubGlobal('fetch', async (_: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'POST') {
      if (refusals-- > 0) throw new TypeError('the engine does not answer')
      const asked: AnnotationsToChange = JSON.parse(body ?? '')
      posted.push(asked)
      file.push(...asked.changes)
      return Response.json({ added: asked.changes.length, known: 0 })
    }
    const notes = foldAnnotations(file).map(({ on: _on, ...rest }) => ({ ...note(rest.id), ...rest, place }))
    return Response.json({ notes })
  })
})
afterEach(() => vi.unstubAllGlobals())

let packs = 0
async function opened() {
  const meeting = `m${packs++}`
  const query = readingQueries.notes('p', meeting)
  const store = notesOf('p', meeting)
  store.take(await queryClient.fetchQuery(query))
  const texts = () => store.all.get().map(({ text }) => text)
  /** As the screen does when something was undone. */
  const refetched = async () => {
    await queryClient.refetchQueries({ queryKey: query.queryKey })
    store.take(queryClient.getQueryData<ReadingNote[]>(query.queryKey) ?? [])
  }
  return { store, texts, refetched }
}

test('each step goes to the file by itself and in its order, called what undo will call it', async () => {
  const { store, texts } = await opened()
  store.write([making(note('a'), on)], 'Note on paragraph 1')
  store.write([changing(note('a'), { text: 'more' })], 'Note on paragraph 1', { typing: true })
  store.write([making(note('b'), on), making(note('c'), on)], 'Highlight on 2 paragraphs')
  store.write([removing(note('b'))], 'Highlight on paragraph 1 removed')
  expect(texts()).toEqual(['more', 'c'])
  await allSaved()
  expect(posted.map(({ label, typing }) => [label, typing])).toEqual([
    ['Note on paragraph 1', undefined],
    ['Note on paragraph 1', true],
    ['Highlight on 2 paragraphs', undefined],
    ['Highlight on paragraph 1 removed', undefined],
  ])
  expect(
    posted.map(({ changes }) => changes.map(({ annotation, version }) => `${annotation}${version}`)),
  ).toEqual([['a1'], ['a2'], ['b1', 'c1'], ['b2']])
  expect(texts()).toEqual(['more', 'c'])
})

test('what was undone goes from the screen, and what is written then counts on from it', async () => {
  const { store, texts, refetched } = await opened()
  store.write([making(note('a'), on)], 'Note')
  await allSaved()
  const undone = { annotation: 'a', at: '2016-11-01T09:00:00Z', by: { name: 'Morag Reid' } }
  file.push({ ...undone, version: 2, set: { removed: true } })
  await refetched()
  expect(texts()).toEqual([])
  file.push({ ...undone, version: 3, set: { removed: false } })
  await refetched()
  expect(texts()).toEqual(['a'])
  store.write([changing(note('a'), { text: 'more' })], 'Note')
  await allSaved()
  expect(posted.at(-1)?.changes).toMatchObject([{ version: 4 }])
})

test('what another window removed before the file answered with it is not shown', async () => {
  const { store, texts } = await opened()
  store.write([making(note('a'), on)], 'Note')
  const removal = { annotation: 'a', version: 2, at: '2016-11-01T09:00:00Z', by: { name: 'Iain Bell' } }
  file.push({ ...removal, set: { removed: true } })
  expect(texts()).toEqual(['a'])
  await allSaved()
  expect(texts()).toEqual([])
})

test('what could not be saved stays, and is tried once more before anything is undone', async () => {
  const { store, texts } = await opened()
  refusals = 1
  store.write([making(note('a'), on)], 'Note')
  await allSaved()
  expect([texts(), posted.length, saving.get().underWay]).toEqual([['a'], 0, 0])
  await allSaved()
  expect([texts(), posted.length]).toEqual([['a'], 1])
})

test('the place of a note that is on its way to the file is the one that was written', async () => {
  const { store } = await opened()
  store.write([making(note('a'), on)], 'Note')
  expect(await store.anchorOf('a')).toEqual(on)
})
