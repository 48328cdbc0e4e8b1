import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore, type Store } from '../../electron/store/store.ts'
import { type AppError, isAppError } from '../../shared/errors.ts'
import { everyRecord, numbered } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const opened = () => createStore(join(folder(), 'harbour.sederunt'), everyRecord(), testOptions())

function refused(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (isAppError(error)) return error
    throw error
  }
  throw new Error('it was not refused')
}
const recordOf = <L extends 'people' | 'actions' | 'meetings' | 'papers' | 'updates'>(
  store: Store,
  list: L,
  id: string,
) => {
  const found = store.programme()[list].find((record) => record.id === id)
  if (!found) throw new Error(`the fixture lacks ${id}`)
  return found as ReturnType<Store['programme']>[L][number] // found in that list
}
/** Nothing is left of a write that was refused. */
async function unchangedBy(store: Store, work: () => unknown): Promise<AppError> {
  const [mark, before] = [store.changeMark(), JSON.stringify(store.programme())]
  const error = refused(work)
  expect(store.changeMark()).toBe(mark)
  expect(JSON.stringify(store.programme())).toBe(before)
  expect(await store.verify()).toEqual([])
  return error
}

test('an edit that was made on an older revision is a conflict, and says which', async () => {
  const store = opened()
  const ann = recordOf(store, 'people', 'ann')
  expect(store.put('people', { ...ann, role: 'Engineer' }, 1)).toEqual({ revision: 2 })
  const error = await unchangedBy(store, () => store.put('people', { ...ann, role: 'Diver' }, 1))
  expect(error).toMatchObject({ code: 'conflict', details: { what: 'person', id: 'ann', made: 1, now: 2 } })
  expect(refused(() => store.remove('people', 'ann', 1))).toMatchObject({ code: 'conflict' })
  store.put('programme', { name: 'Renamed' }, 1)
  expect(refused(() => store.put('programme', { name: 'Again' }, 1))).toMatchObject({ code: 'conflict' })
  store.close()
})

test('a new record with an id that is taken is refused, and so is an edit of one that is not there', async () => {
  const store = opened()
  const taken = await unchangedBy(store, () => store.put('people', { id: 'ann', name: 'Another Ann' }, null))
  expect(taken).toMatchObject({ code: 'exists', details: { what: 'person', name: 'ann' } })
  const missing = await unchangedBy(store, () => store.put('people', { id: 'nobody', name: 'Nobody' }, 1))
  expect(missing).toMatchObject({ code: 'not-found', details: { what: 'person', id: 'nobody' } })
  expect(refused(() => store.remove('themes', 'nothing', 1))).toMatchObject({ code: 'not-found' })
  store.close()
})

test('references to nothing are refused, all of them at once', async () => {
  const store = opened()
  const action = recordOf(store, 'actions', 'thank')
  const error = await unchangedBy(store, () =>
    store.put('actions', { ...action, owners: ['nobody', { group: 'none' }], due: { meeting: 'never' } }, 1),
  )
  expect(error.details).toEqual({
    what: 'action "thank"',
    faults: expect.arrayContaining([
      { path: 'action "thank"', message: 'refers to person "nobody", which is not there' },
      { path: 'action "thank"', message: 'refers to group "none", which is not there' },
      { path: 'action "thank"', message: 'refers to meeting "never", which is not there' },
    ]),
  })
  store.close()
})

test('an item that is of another meeting than the one it stands with is refused', async () => {
  const store = opened()
  const action = recordOf(store, 'actions', 'buy')
  const error = await unchangedBy(store, () => store.put('actions', { ...action, raisedAt: 'dec' }, 1))
  expect(error.details).toMatchObject({
    faults: [{ message: 'refers to agenda item "quay-item", which is not of meeting "dec"' }],
  })
  store.close()
})

test('a text that refers to a record, a block or an image that is not there is refused', async () => {
  const store = opened()
  const update = recordOf(store, 'updates', 'quay-oct')
  for (const [ref, what] of [
    ['paper', 'paper'],
    ['action', 'action'],
    ['decision', 'decision'],
    ['block', 'block'],
  ] as const) {
    const body = [numbered('See ', { ref, id: 'gone' })]
    const error = await unchangedBy(store, () => store.put('updates', { ...update, body }, 1))
    expect(error.details).toMatchObject({
      faults: [{ path: 'update "quay-oct"', message: `refers to ${what} "gone", which is not there` }],
    })
  }
  const image = { id: 'pic', type: 'image' as const, src: `blob:${'0'.repeat(64)}`, alt: 'Nothing' }
  const error = await unchangedBy(store, () => store.put('updates', { ...update, body: [image] }, 1))
  expect(error).toMatchObject({ code: 'faults' })
  store.close()
})

test('a block id that stands anywhere else, or twice in one text, is refused', async () => {
  const store = opened()
  const update = recordOf(store, 'updates', 'quay-oct')
  const taken = { id: 'head', type: 'plain' as const, text: ['Copied'] }
  const error = await unchangedBy(store, () => store.put('updates', { ...update, body: [taken] }, 1))
  expect(error.details).toMatchObject({
    faults: [{ path: 'body[0].id', message: expect.stringContaining('in paper "quay-paper"') }],
  })
  const twice = { id: 'new', type: 'plain' as const, text: ['Twice'] }
  await unchangedBy(store, () => store.put('updates', { ...update, body: [twice, twice] }, 1))
  const [own] = update.body
  if (!own) throw new Error('the fixture lacks it')
  await unchangedBy(store, () => store.put('updates', { ...update, body: [own, own] }, 1))
  store.close()
})

test('a record that others refer to cannot be removed, and they are named', async () => {
  const store = opened()
  const person = await unchangedBy(store, () => store.remove('people', 'ann', 1))
  expect(person.details).toEqual({
    what: 'removal of person "ann"',
    faults: expect.arrayContaining([
      { path: 'group "board"', message: 'refers to person "ann"' },
      { path: 'workstream "quay"', message: 'refers to person "ann"' },
      { path: 'update "quay-oct"', message: 'refers to person "ann"' },
      { path: 'meeting "nov"', message: 'refers to person "ann"' },
      { path: 'paper "quay-paper"', message: 'refers to person "ann"' },
      { path: 'action "buy"', message: 'refers to person "ann"' },
    ]),
  })
  const cited = await unchangedBy(store, () => store.remove('decisions', 'yes', 1))
  expect(cited.details).toMatchObject({
    faults: [{ path: 'paper "quay-paper"', message: 'refers to decision "yes"' }],
  })
  store.close()
})

test('an agenda item that an action came from cannot be dropped from its meeting', async () => {
  const store = opened()
  const meeting = recordOf(store, 'meetings', 'nov')
  const agenda = meeting.agenda.filter(({ id }) => id !== 'quay-item')
  const error = await unchangedBy(store, () => store.put('meetings', { ...meeting, agenda }, 1))
  expect(error.details).toMatchObject({
    faults: expect.arrayContaining([
      { path: 'action "buy"', message: 'refers to agenda item "quay-item", which is not there' },
    ]),
  })
  store.close()
})

test('a paragraph that another text points at cannot be dropped', async () => {
  const store = opened()
  const update = recordOf(store, 'updates', 'quay-oct')
  store.put(
    'updates',
    { ...update, body: [...update.body, numbered('As ', { ref: 'block', id: 'tender' }, ' says')] },
    1,
  )
  const paper = recordOf(store, 'papers', 'quay-paper')
  const error = await unchangedBy(store, () => store.put('papers', { ...paper, annexes: [] }, 1))
  expect(error.details).toMatchObject({
    faults: [{ path: 'update "quay-oct"', message: 'refers to block "tender", which is not there' }],
  })
  store.close()
})

test('a paper, with its revisions, goes when nothing refers to it', async () => {
  const store = opened()
  store.remove('papers', 'empty-entries', 1)
  expect(store.programme().papers.map(({ id }) => id)).toEqual(['quay-paper', 'progress'])
  expect(await store.verify()).toEqual([])
  store.close()
})

test('a paper that changes in its words makes a revision, and in nothing else does not', () => {
  const store = opened()
  expect(store.carries()).toEqual([])
  const paper = recordOf(store, 'papers', 'quay-paper')
  store.put('papers', { ...paper, title: 'A better title' }, 1)
  expect(store.carries()).toEqual([])
  store.put('papers', { ...paper, body: [...(paper.body ?? []), numbered('More.')] }, 2)
  expect(store.carries()).toEqual(['1 earlier revision of 1 paper'])
  store.put('papers', { ...paper, annexes: [] }, 3)
  expect(store.carries()).toEqual(['2 earlier revisions of 1 paper'])
  store.close()
})

test('an import takes the place of everything, is one change, and keeps the images that are still used', async () => {
  const store = opened()
  const paper = recordOf(store, 'papers', 'quay-paper')
  store.put('papers', { ...paper, body: [...(paper.body ?? []), numbered('More.')] }, 1)
  const unused = store.putImage(new Uint8Array([1, 2, 3]), 'image/png').slice('blob:'.length)
  const kept = store.programme()
  const next = structuredClone({
    ...kept,
    programme: { name: 'Second import' },
    decisions: kept.decisions.toReversed(),
  })
  store.replaceAll(next)
  expect(store.programme()).toEqual(next)
  expect(store.revisionOf('papers', 'quay-paper')).toBe(1)
  expect(store.carries()).toEqual([])
  expect(store.blob(unused)).toBe(null)
  expect(store.changes(1)).toMatchObject([{ kind: 'import', before: null, after: null }])
  expect(store.search('crane').length).toBeGreaterThan(2)
  expect(await store.verify()).toEqual([])
  store.close()
})

test('an import with references to nothing leaves everything as it was', async () => {
  const store = opened()
  const next = structuredClone(store.programme())
  for (const person of next.people) person.organisation = 'nowhere'
  const error = await unchangedBy(store, () => store.replaceAll(next))
  expect(error).toMatchObject({ code: 'faults', details: { what: 'programme' } })
  expect(error.details).toMatchObject({ faults: { length: 3 } })
  store.put('themes', { id: 'after', title: 'After' }, null)
  expect(
    refused(() => store.put('people', { id: 'x', name: 'X', organisation: 'nowhere' }, null)),
  ).toMatchObject({
    code: 'faults',
  })
  store.close()
})

test('an agenda item with an id that another meeting uses, and a paper on two items, are refused', async () => {
  const store = opened()
  const meeting = recordOf(store, 'meetings', 'dec')
  const item = { title: 'Again', kind: 'item' as const, minutes: 0, presenters: [], papers: [] }
  const taken = await unchangedBy(store, () =>
    store.put('meetings', { ...meeting, agenda: [{ ...item, id: 'welcome' }] }, 1),
  )
  expect(taken.details).toMatchObject({
    faults: [{ path: 'agenda[0].id', message: 'there is another agenda item "welcome"' }],
  })
  const twice = await unchangedBy(store, () =>
    store.put('meetings', { ...meeting, agenda: [{ ...item, id: 'x', papers: ['progress'] }] }, 1),
  )
  expect(twice.details).toMatchObject({
    faults: [{ path: 'agenda[0].papers[0]', message: 'paper "progress" is on another item too' }],
  })
  store.close()
})

test('an import with one id twice in a list is refused', async () => {
  const store = opened()
  const next = structuredClone(store.programme())
  next.themes = [...next.themes, { id: 'works', title: 'Again' }]
  const error = await unchangedBy(store, () => store.replaceAll(next))
  expect(error.details).toMatchObject({ faults: [{ path: 'themes[2].id' }] })
  store.close()
})
