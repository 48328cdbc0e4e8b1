import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Database } from '../../electron/store/sqlite.ts'
import { createStore, openReadOnly } from '../../electron/store/store.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { everyRecord } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const change: AnnotationChange = {
  annotation: 'a1',
  version: 1,
  at: '2016-11-01T09:00:00Z',
  by: { name: 'Morag Reid' },
  set: {
    on: { meeting: 'nov', of: { paper: 'progress' }, quote: '', text: '', before: '', after: '' },
    text: 'Ask about the date',
  },
}

test('a change is there once however often it is added, and no record is read anew for it', async () => {
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), testOptions())
  const [programme, mark] = [store.programme(), store.changeMark()]
  expect(store.annotate([change, change])).toEqual([true, false])
  expect(store.changeMark()).not.toBe(mark)
  const then = store.changeMark()
  expect(store.annotate([change])).toEqual([false])
  expect(store.changeMark()).toBe(then)
  expect(store.annotationChanges()).toEqual([change])
  expect(store.programme()).toBe(programme)
  expect(await store.verify()).toEqual([])
  store.replaceAll(everyRecord())
  expect(store.annotationChanges()).toEqual([change])
  store.close()
})

const edit = (version: number, text: string): AnnotationChange => ({ ...change, version, set: { text } })
const other: AnnotationChange = { ...change, annotation: 'b1' }

test('what is added is recorded, note by note and without its words; what is there already is not', () => {
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), { ...testOptions(), session: 'here' })
  const before = store.changes(10).length
  store.annotate([change, other, edit(2, 'Ask about the cost')], { label: 'Notes' })
  store.annotate([other, change])
  const entries = store.changes(10).slice(0, -before)
  expect(entries).toMatchObject([
    { kind: 'annotate', list: 'annotations', id: 'b1', before: null },
    { kind: 'annotate', list: 'annotations', id: 'a1', before: null },
  ])
  const history = store.annotationHistory('a1')
  expect(entries[1]?.after).toEqual({ changes: [...history.keys()] })
  expect([...history.values()]).toEqual([change, edit(2, 'Ask about the cost')])
  expect(JSON.stringify(entries)).not.toContain('Ask')
  const { undo } = store.nextSteps({ session: 'here', page: null })
  expect(undo).toMatchObject({ label: 'Notes', entries: [{ id: 'a1' }, { id: 'b1' }] })
  expect(store.changesOf('papers', 'a1')).toEqual([])
  store.close()
})

test('typing in one note is one entry as long as it goes on', () => {
  const options = { ...testOptions(), session: 'here' }
  const store = createStore(join(folder(), 'harbour.sederunt'), everyRecord(), options)
  const steps = () =>
    store.changes(10).flatMap((entry) => (entry.kind === 'annotate' ? [entry.after.changes.length] : []))
  const type = (written: AnnotationChange, at: string, how = {}) => {
    options.set(at)
    store.annotate([written], { page: 'a', label: 'Note', typing: true, ...how })
  }
  type(change, '2016-11-05T10:00:00.000Z')
  type(edit(2, 'B'), '2016-11-05T10:00:50.000Z')
  type(edit(3, 'C'), '2016-11-05T10:01:40.000Z')
  expect(steps()).toEqual([3])
  type(edit(4, 'D'), '2016-11-05T10:02:40.000Z')
  type(edit(5, 'E'), '2016-11-05T10:02:41.000Z', { page: 'b' })
  type(edit(6, 'F'), '2016-11-05T10:02:42.000Z')
  type(edit(7, 'G'), '2016-11-05T10:02:43.000Z', { label: 'Reply' })
  type(other, '2016-11-05T10:02:44.000Z')
  type(edit(8, 'H'), '2016-11-05T10:02:45.000Z', { typing: false })
  expect(steps()).toEqual([1, 1, 1, 1, 1, 1, 3])
  store.close()
})

test('one that somebody was at with another program is found', async () => {
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), testOptions())
  store.annotate([change])
  store.close()
  const db = new Database(path)
  db.exec("UPDATE annotation_change SET said = replace(said, 'date', 'cost')")
  db.close()
  const damaged = openReadOnly(path)
  expect(await damaged.verify()).toEqual([{ path: 'note "a1"', message: 'it is not what was written' }])
  damaged.close()
})
