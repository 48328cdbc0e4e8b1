import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { everyRecord, everyRecordStored } from './every-record.ts'
import { canMount, type SmallDisk, smallDisk } from './small-disk.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const able = canMount()
let disk: SmallDisk
let path: string
beforeEach(({ skip }) => {
  if (!able) skip('no disk can be mounted here')
  disk = smallDisk(4096)
  path = join(disk.folder, 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
})
afterEach(() => {
  if (able) disk.remove()
})
const readOnly = expect.objectContaining({ code: 'read-only', details: { file: 'harbour.sederunt' } })

test('a file on a read-only disk can be read, and whoever would write is told', async () => {
  disk.readOnly()
  const reader = openReadOnly(path)
  expect(reader.programme()).toEqual(everyRecordStored())
  expect(reader.search('crane').length).toBeGreaterThan(0)
  expect(await reader.verify()).toEqual([])
  reader.close()
  expect(() => openStore(path, testOptions())).toThrow(readOnly)
  expect(() => createStore(join(disk.folder, 'new.sederunt'), everyRecord(), testOptions())).toThrow(
    expect.objectContaining({ code: 'read-only', details: { file: 'new.sederunt' } }),
  )
  expect(readdirSync(disk.folder)).toEqual(['harbour.sederunt'])
})

test('a disk that turns read-only while a file is open refuses the write and loses nothing', () => {
  const backups = folder()
  const store = openStore(path, { ...testOptions(), backups })
  store.put('themes', { id: 'money', title: 'Money' }, null)
  // An open lock keeps the disk from being remounted, as a bind mount over it does not.
  execFileSync('mount', ['--bind', disk.folder, disk.folder])
  execFileSync('mount', ['-o', 'remount,bind,ro', disk.folder])
  try {
    expect(() => store.put('themes', { id: 'time', title: 'Time' }, null)).toThrow()
    expect(store.programme().themes.map(({ id }) => id)).toEqual(['works', 'people', 'money'])
  } finally {
    store.close()
    execFileSync('umount', [disk.folder])
  }
  const reader = openReadOnly(path)
  expect(reader.programme().themes.map(({ id }) => id)).toEqual(['works', 'people', 'money'])
  reader.close()
})

/** Root may write where it likes, unless the file system itself says no. */
function locked(target: string): boolean {
  try {
    execFileSync('chattr', ['+i', target], { stdio: 'pipe' })
    return true
  } catch {
    console.warn('LEFT OUT: this file system knows no immutable files (chattr +i)')
    return false
  }
}

test('a folder or a file that may not be written is told apart from a disk', ({ skip }) => {
  const of = folder()
  const inside = join(of, 'harbour.sederunt')
  copyFileSync(path, inside)
  if (process.getuid?.() !== 0) {
    chmodSync(of, 0o555)
  } else if (!locked(of)) return skip('nothing can be made immutable here')
  const denied = expect.objectContaining({ code: 'no-permission' })
  try {
    expect(() => openStore(inside, testOptions())).toThrow(denied)
    expect(() => createStore(join(of, 'new.sederunt'), everyRecord(), testOptions())).toThrow(denied)
    const reader = openReadOnly(inside)
    expect(reader.programme()).toEqual(everyRecordStored())
    reader.close()
    expect(readdirSync(of)).toEqual(['harbour.sederunt'])
  } finally {
    if (process.getuid?.() === 0) execFileSync('chattr', ['-i', of])
    else chmodSync(of, 0o755)
  }

  if (process.getuid?.() !== 0) chmodSync(inside, 0o444)
  else if (!locked(inside)) return skip('nothing can be made immutable here')
  try {
    expect(() => openStore(inside, testOptions())).toThrow(denied)
    expect(existsSync(`${inside}.lock`)).toBe(false)
  } finally {
    if (process.getuid?.() === 0) execFileSync('chattr', ['-i', inside])
    else chmodSync(inside, 0o644)
  }
})
