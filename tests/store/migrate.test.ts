import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, versionOf } from '../../electron/store/migrate.ts'
import { migrations } from '../../electron/store/migrations/all.ts'
import type { Migration } from '../../electron/store/migrations/migration.ts'
import { openReadOnly as openReadOnlyAt, openStore as openStoreAt } from '../../electron/store/open-store.ts'
import { Database } from '../../electron/store/sqlite.ts'
import { createStore, listBackups, openReadOnly } from '../../electron/store/store.ts'
import { everyRecord, everyRecordStored } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const older = () => {
  const path = join(folder(), 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
  return path
}
const bytesOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const latest = migrations.length
const annotated: Migration = {
  version: latest + 1,
  sql: 'CREATE TABLE annotation (id TEXT NOT NULL PRIMARY KEY) STRICT;',
}
const next = [...migrations, annotated]
const failing: Migration = {
  version: latest + 2,
  sql: "CREATE TABLE issue (id TEXT) STRICT; INSERT INTO nowhere VALUES ('x');",
}
const dangling: Migration = { version: latest + 2, sql: "UPDATE person SET organisation = 'nowhere';" }

test('the steps are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
})

test('an older file is brought up to date when it is opened to write, after a backup', () => {
  const path = older()
  const store = openStoreAt(path, testOptions(), next)
  expect(store.programme()).toEqual(everyRecordStored())
  store.close()
  const db = new Database(path, { readonly: true })
  expect(versionOf(db)).toBe(latest + 1)
  expect(db.prepare('SELECT count(*) FROM annotation').pluck().get()).toBe(0)
  db.close()
  const [backup] = listBackups(join(dirname(path), 'harbour backups'))
  expect(backup).toMatchObject({ reason: 'migration', holds: { name: 'Harbour Renewal Programme' } })
  expect(() => openReadOnly(path)).toThrow(
    expect.objectContaining({
      code: 'newer',
      details: { file: 'harbour.sederunt', version: latest + 1, known: latest },
    }),
  )
})

test('an older file that is opened to read stays as it is', () => {
  const path = older()
  const before = bytesOf(path)
  const store = openReadOnlyAt(path, next)
  expect(store.programme()).toEqual(everyRecordStored())
  expect(store.search('crane').length).toBeGreaterThan(0)
  store.close()
  expect(bytesOf(path)).toBe(before)
  expect(readdirSync(dirname(path))).toEqual(['harbour.sederunt'])
})

test.each([
  ['that fails half-way', failing],
  ['that would leave references to nothing', dangling],
])('a step %s leaves the file at the step before', (_, step) => {
  const path = older()
  expect(() => openStoreAt(path, testOptions(), [...next, step])).toThrow()
  const store = openStoreAt(path, testOptions(), next)
  expect(store.programme()).toEqual(everyRecordStored())
  store.close()
})

test('migrating what is up to date does nothing', () => {
  const db = new Database(':memory:')
  migrate(db, next)
  const schema = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  migrate(db, next)
  expect(versionOf(db)).toBe(latest + 1)
  expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(schema)
  db.close()
})
