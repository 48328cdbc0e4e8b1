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
