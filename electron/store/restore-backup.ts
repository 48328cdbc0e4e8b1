import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError, isAppError } from '../../shared/errors.ts'
import { backUp, backupFolder } from './backup.ts'
import { syncFile, syncFolder } from './create-store.ts'
import { asFileError, onFile } from './file-errors.ts'
import { lockFile } from './file-lock.ts'
import { migrations } from './migrations/all.ts'
import { holderOf, openChecked, openReadOnly } from './open-store.ts'
import { Database } from './sqlite.ts'
import type { StoreOptions } from './store-types.ts'

/**
 * Puts a backup in the place of a file, which nobody may have open to write. The backup is verified first (`damaged`
 * where it is not clean), and what is there is backed up, or, where it cannot be read, set aside as it is.
 */
export async function restoreBackup(backup: string, target: string, options: StoreOptions): Promise<void> {
  const held = openReadOnly(backup)
  try {
    const [finding] = await held.verify()
    if (finding) throw new AppError('damaged', { file: basename(backup), reason: finding.message })
  } finally {
    held.close()
  }
  onFile(target, () => {
    const real = join(realpathSync(dirname(target)), basename(target))
    const lock = lockFile(real, holderOf(options))
    const temporary = join(dirname(real), `.${basename(real)}.${options.ids()}.new`)
    try {
      copyFileSync(backup, temporary)
      startAnew(temporary, options)
      if (existsSync(real)) setAside(real, options)
      renameSync(temporary, real)
      syncFolder(dirname(real))
    } finally {
      for (const ending of ['', '-journal']) rmSync(temporary + ending, { force: true })
      lock.release()
    }
  })
}

/** A restored file counts its changes from an earlier point, so nothing that was kept of it may be used again. */
function startAnew(path: string, { ids }: StoreOptions) {
  const db = new Database(path)
  try {
    db.prepare('UPDATE state SET lineage = ?').run(ids())
  } finally {
    db.close()
  }
  syncFile(path)
}

function setAside(path: string, options: StoreOptions) {
  try {
    const { db, afterwards } = openChecked(path, migrations)
    try {
      backUp(db, path, options, 'restore')
    } finally {
      db.close()
      afterwards()
    }
  } catch (error) {
    if (isAppError(asFileError(error, path), 'disk-full')) throw error
    keepBytes(path, options)
  }
  // A journal that was left beside the old file must not be taken for one of the new.
  rmSync(`${path}-journal`, { force: true })
}

function keepBytes(path: string, options: StoreOptions) {
  const folder = backupFolder(path, options)
  mkdirSync(folder, { recursive: true })
  const name = `${options.clock().toISOString().replace(/[-:.]/g, '')}-unreadable-${options.ids()}`
  for (const ending of ['', '-journal'])
    if (existsSync(path + ending)) copyFileSync(path + ending, join(folder, `${name}.sederunt${ending}`))
}
