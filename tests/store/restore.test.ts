import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { Database } from '../../electron/store/sqlite.ts'
import {
  createStore,
  listBackups,
  openReadOnly,
  openStore,
  restoreBackup,
} from '../../electron/store/store.ts'
import { everyRecord, everyRecordStored } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
async function backedUp() {
  const options = testOptions()
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), options)
  const backup = (await store.backup()).path
  options.set('2016-11-04T10:00:00.000Z')
  store.put('themes', { id: 'later', title: 'Written after the backup' }, null)
  return { options, path, store, backup, backups: join(dirname(path), 'harbour backups') }
}

test('a restore brings back what the backup holds, and backs up what was there', async () => {
  const { options, path, store, backup, backups } = await backedUp()
  const mark = store.changeMark()
  const later = store.programme()
  JSON.stringify(later)
  store.close()
  options.set('2016-11-04T11:00:00.000Z')
  await restoreBackup(backup, path, options)
  const restored = openStore(path, options)
  expect(restored.programme()).toEqual(everyRecordStored())
  expect(await restored.verify()).toEqual([])
  restored.put('themes', { id: 'other', title: 'Other' }, null)
  expect(restored.changeMark()).not.toBe(mark)
  restored.close()

  const [saved] = listBackups(backups).filter(({ reason }) => reason === 'restore')
  const before = openReadOnly(saved?.path ?? '')
  expect(before.programme()).toEqual(later)
  before.close()
  expect(readdirSync(dirname(path)).sort()).toEqual(['harbour backups', 'harbour.sederunt'])
})

test('a backup that is restored can be restored again', async () => {
  const { options, path, store, backup } = await backedUp()
  store.close()
  const bytes = readFileSync(backup)
  await restoreBackup(backup, path, options)
  await restoreBackup(backup, path, options)
  expect(readFileSync(backup).equals(bytes)).toBe(true)
})

test('a file that somebody has open to write is not restored over', async () => {
  const { options, path, store, backup } = await backedUp()
  const before = readFileSync(path)
  await expect(restoreBackup(backup, path, options)).rejects.toThrow(
    expect.objectContaining({ code: 'in-use', details: expect.objectContaining({ by: 'Morag Reid' }) }),
  )
  expect(readFileSync(path).equals(before)).toBe(true)
  store.put('themes', { id: 'still', title: 'Still mine' }, null)
  store.close()
})

test('a backup that is not clean is refused, and the file stays', async () => {
  const { options, path, store, backup } = await backedUp()
  store.close()
  const before = readFileSync(path)
  const db = new Database(backup)
  db.exec("UPDATE revision SET body = replace(body, 'One crane', 'Two cranes')")
  db.close()
  await expect(restoreBackup(backup, path, options)).rejects.toThrow(
    expect.objectContaining({ code: 'damaged' }),
  )
  truncateSync(backup, 5000)
  await expect(restoreBackup(backup, path, options)).rejects.toThrow(
    expect.objectContaining({ code: 'damaged' }),
  )
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a damaged file is set aside as it is, with its journal, and the backup takes its place', async () => {
  const { options, path, store, backup, backups } = await backedUp()
  store.close()
  truncateSync(path, 10_000)
  writeFileSync(`${path}-journal`, 'what a killed writer left')
  const broken = readFileSync(path)
  await restoreBackup(backup, path, options)
  const restored = openReadOnly(path)
  expect(restored.programme()).toEqual(everyRecordStored())
  restored.close()
  const aside = readdirSync(backups).filter((name) => name.includes('unreadable'))
  expect(aside).toHaveLength(2)
  expect(
    readFileSync(join(backups, aside.find((name) => name.endsWith('.sederunt')) ?? '')).equals(broken),
  ).toBe(true)
  expect(existsSync(`${path}-journal`)).toBe(false)
})

test('a file that is gone is brought back', async () => {
  const { options, store, backup } = await backedUp()
  store.close()
  const elsewhere = join(folder(), 'again.sederunt')
  await restoreBackup(backup, elsewhere, options)
  const restored = openReadOnly(elsewhere)
  expect(restored.programme()).toEqual(everyRecordStored())
  restored.close()
})
