import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Database } from '../../electron/store/sqlite.ts'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { everyRecord, everyRecordStored } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()

/** A file as a power cut in the middle of a write leaves it: some pages written, and the journal that undoes them. */
function leftHalfDone(): string {
  const whole = join(folder(), 'harbour.sederunt')
  createStore(whole, everyRecord(), testOptions()).close()
  const path = join(folder(), 'harbour.sederunt')
  const db = new Database(whole)
  db.pragma('cache_size = 5')
  db.exec('BEGIN')
  db.exec("UPDATE person SET name = 'Overwritten'")
  db.exec('DELETE FROM mention; DELETE FROM action_owner; DELETE FROM action; DELETE FROM decision')
  db.exec('CREATE TABLE filler (bytes BLOB)')
  for (let i = 0; i < 50; i++) db.exec('INSERT INTO filler VALUES (randomblob(3000))')
  copyFileSync(whole, path)
  copyFileSync(`${whole}-journal`, `${path}-journal`)
  db.exec('ROLLBACK')
  db.close()
  expect(statSync(path).size).toBeGreaterThan(statSync(whole).size)
  return path
}

test('what was left half done is undone by whoever opens the file to write', async () => {
  const path = leftHalfDone()
  const store = openStore(path, testOptions())
  expect(existsSync(`${path}-journal`)).toBe(false)
  expect(store.programme()).toEqual(everyRecordStored())
  expect(await store.verify()).toEqual([])
  store.close()
})

test('and can be read without it before, with no change to the file or its folder', async () => {
  const path = leftHalfDone()
  const state = () =>
    readdirSync(join(path, '..'))
      .sort()
      .map((name) => [name, readFileSync(join(path, '..', name)).toString('base64')])
  const before = state()
  chmodSync(join(path, '..'), 0o555)
  const reader = openReadOnly(path)
  expect(reader.programme()).toEqual(everyRecordStored())
  expect(reader.search('crane').length).toBeGreaterThan(0)
  expect(await reader.verify()).toEqual([])
  reader.close()
  chmodSync(join(path, '..'), 0o755)
  expect(state()).toEqual(before)
})

test('a file that somebody switched to write-ahead logging is read as it is, and switched back to be written', () => {
  const path = join(folder(), 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.close()
  const before = readFileSync(path)
  const reader = openReadOnly(path)
  expect(reader.programme()).toEqual(everyRecordStored())
  reader.close()
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(join(path, '..'))).toEqual(['harbour.sederunt'])

  const store = openStore(path, testOptions())
  store.put('themes', { id: 'money', title: 'Money' }, null)
  store.close()
  expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1])
  expect(readdirSync(join(path, '..')).sort()).toEqual(['harbour backups', 'harbour.sederunt'])
})
