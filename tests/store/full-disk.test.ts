import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore, openReadOnly, openStore, restoreBackup } from '../../electron/store/store.ts'
import { everyRecord, everyRecordStored } from './every-record.ts'
import { canMount, type SmallDisk, smallDisk } from './small-disk.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const able = canMount()
let disk: SmallDisk
beforeEach(({ skip }) => {
  if (!able) skip('no disk can be mounted here')
  disk = smallDisk(2048)
})
afterEach(() => {
  if (able) disk.remove()
})
const full = (file = 'harbour.sederunt') => expect.objectContaining({ code: 'disk-full', details: { file } })

/** Leaves so many bytes free, to the page. */
function fill(free: number) {
  const ballast = join(disk.folder, 'ballast')
  for (let size = 2048 * 1024; size > 0; size -= 4096) {
    try {
      writeFileSync(ballast, Buffer.alloc(size))
      break
    } catch {
      rmSync(ballast, { force: true })
    }
  }
  const left = statSync(ballast).size - free
  writeFileSync(ballast, Buffer.alloc(Math.max(left, 0)))
}

test('a write to a full disk is refused plainly, loses nothing, and goes through once there is room', async () => {
  const path = join(disk.folder, 'harbour.sederunt')
  const options = { ...testOptions(), backups: folder() }
  const store = createStore(path, everyRecord(), options)
  fill(16 * 1024)
  const long = 'and the quay was long '.repeat(20_000)
  const update = {
    ...everyRecordStored().updates[1],
    id: 'long',
    body: [{ id: 'long', type: 'plain', text: [long] }],
  }
  const write = () => store.put('updates', update as never, null) // the fixture's second update, longer
  expect(write).toThrow(full())
  expect(write).toThrow(full())
  expect(store.programme()).toEqual(everyRecordStored())
  expect(await store.verify()).toEqual([])

  rmSync(join(disk.folder, 'ballast'))
  write()
  expect(store.programme().updates.at(-1)?.id).toBe('long')
  expect(await store.verify()).toEqual([])
  store.close()
  const reader = openReadOnly(path)
  expect(reader.programme().updates).toHaveLength(3)
  reader.close()
})

test('no new file is left on a disk that has no room for it', () => {
  fill(64 * 1024)
  expect(() => createStore(join(disk.folder, 'harbour.sederunt'), everyRecord(), testOptions())).toThrow(
    full(),
  )
  expect(readdirSync(disk.folder)).toEqual(['ballast'])
})

test('a file on a full disk can still be read', () => {
  const path = join(disk.folder, 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
  fill(0)
  const reader = openReadOnly(path)
  expect(reader.programme()).toEqual(everyRecordStored())
  reader.close()
  expect(() => openStore(path, testOptions())).toThrow(full())
  expect(readdirSync(disk.folder).sort()).toEqual(['ballast', 'harbour.sederunt'])
})

test('an import that does not fit leaves the file as it was', async () => {
  const path = join(disk.folder, 'harbour.sederunt')
  const store = createStore(path, everyRecord(), { ...testOptions(), backups: folder() })
  const next = everyRecordStored()
  const long = 'and the quay was long '.repeat(100_000)
  next.decisions = [...next.decisions, { id: 'long', text: long }]
  expect(() => store.replaceAll(next)).toThrow(full())
  expect(store.programme()).toEqual(everyRecordStored())
  expect(await store.verify()).toEqual([])
  store.close()
})

test('a backup that does not fit is told of, leaves nothing behind, and stops no write', async () => {
  const path = join(disk.folder, 'harbour.sederunt')
  const store = createStore(path, everyRecord(), testOptions())
  fill(statSync(path).size / 2)
  store.put('themes', { id: 'money', title: 'Money' }, null)
  expect(store.programme().themes.at(-1)).toEqual({ id: 'money', title: 'Money' })
  expect(store.backupTrouble()).toEqual(full())
  await expect(store.backup()).rejects.toThrow(full())
  expect(readdirSync(join(disk.folder, 'harbour backups'))).toEqual([])
  rmSync(join(disk.folder, 'ballast'))
  store.put('themes', { id: 'time', title: 'Time' }, null)
  expect(store.backupTrouble()).toBe(null)
  expect(readdirSync(join(disk.folder, 'harbour backups'))).toHaveLength(1)
  store.close()
})

test('a restore that does not fit leaves the file as it was', async () => {
  const path = join(disk.folder, 'harbour.sederunt')
  const options = { ...testOptions(), backups: folder() }
  const store = createStore(path, everyRecord(), options)
  const { path: backup } = await store.backup()
  store.put('themes', { id: 'money', title: 'Money' }, null)
  store.close()
  const before = readFileSync(path)
  fill(64 * 1024)
  await expect(restoreBackup(backup, path, options)).rejects.toThrow(full())
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(disk.folder).sort()).toEqual(['ballast', 'harbour.sederunt'])
  expect(existsSync(`${path}.lock`)).toBe(false)
})
