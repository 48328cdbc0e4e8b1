import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expiredBackups } from './backup-age.ts'
import { syncFile, syncFolder } from './create-store.ts'
import { openReadOnly } from './open-store.ts'
import type { Sqlite } from './sqlite.ts'
import type { BackupInfo, BackupReason, StoreOptions, Summary } from './store-types.ts'

const ending = '.sederunt'
/** `20161104T091500123Z-daily.sederunt`: when, in universal time, and why; two in one moment are told apart by a number. */
const named =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(daily|migration|replace|restore|asked)(?:-\d+)?\.sederunt$/

export const backupFolder = (path: string, options: Pick<StoreOptions, 'backups'>): string =>
  options.backups ?? join(dirname(path), `${basename(path).replace(/\.sederunt$/, '')} backups`)

interface Named {
  path: string
  file: string
  made: Date
  reason: BackupReason
}

/** The backups of a folder by their names, newest first; other files are none of ours. */
export function namedBackups(folder: string): Named[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((file): Named[] => {
      const match = named.exec(file)
      if (!match) return []
      const [, y, mo, d, h, mi, s, ms, reason] = match
      const made = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`)
      return [{ path: join(folder, file), file, made, reason: reason as BackupReason }] // the name admits no other
    })
    .sort((a, b) => b.made.getTime() - a.made.getTime() || (a.file < b.file ? 1 : -1))
}

/** The backups of a folder, newest first, with what they hold. */
export const listBackups = (folder: string): BackupInfo[] => namedBackups(folder).map(infoOf)

function infoOf({ path, file, made, reason }: Named): BackupInfo {
  return { path, file, made: made.toISOString(), reason, bytes: statSync(path).size, holds: held(path) }
}

function held(path: string): Summary | null {
  try {
    const store = openReadOnly(path)
    try {
      return store.summary()
    } finally {
      store.close()
    }
  } catch {
    return null // listed all the same: somebody may want to know that it is broken
  }
}

/** Whether this day, as the calendar on the wall has it, has no backup of its own yet. */
export function neededToday(path: string, options: StoreOptions): boolean {
  const today = options.clock().toDateString()
  return !namedBackups(backupFolder(path, options)).some(
    ({ made, reason }) => reason === 'daily' && made.toDateString() === today,
  )
}

function place(path: string, options: StoreOptions, reason: BackupReason) {
  const folder = backupFolder(path, options)
  mkdirSync(folder, { recursive: true })
  // Half a backup, left by a process that was killed.
  for (const file of readdirSync(folder))
    if (/^\.\d{8}T.*\.new(-journal)?$/.test(file)) rmSync(join(folder, file))
  const moment = options.clock().toISOString().replace(/[-:.]/g, '')
  let name = `${moment}-${reason}`
  for (let i = 2; existsSync(join(folder, name + ending)); i++) name = `${moment}-${reason}-${i}`
  const temporary = join(folder, `.${name}.${options.ids()}.new`)
  return {
    temporary,
    finish(): BackupInfo {
      syncFile(temporary)
      renameSync(temporary, join(folder, name + ending))
      syncFolder(folder)
      const made = namedBackups(folder)
      for (const old of expiredBackups(made, options.clock())) rmSync(old.path, { force: true })
      const info = made.find(({ file }) => file === name + ending)
      if (!info) throw new Error(`the backup ${name} went away`)
      return infoOf(info)
    },
    drop() {
      for (const file of [temporary, `${temporary}-journal`]) rmSync(file, { force: true })
    },
  }
}

/**
 * A whole copy before something is written. It must be done when the write begins, and better-sqlite3 offers the
 * online backup only in steps, so it is `VACUUM INTO` (https://www.sqlite.org/lang_vacuum.html, 4): as whole as that.
 */
export function backUp(db: Sqlite, path: string, options: StoreOptions, reason: BackupReason): BackupInfo {
  const { temporary, finish, drop } = place(path, options, reason)
  try {
    db.prepare('VACUUM INTO ?').run(temporary)
    return finish()
  } catch (error) {
    drop()
    throw error
  }
}

/** A copy by SQLite's online backup, in steps: others may read and write meanwhile. */
export async function backUpAsked(db: Sqlite, path: string, options: StoreOptions): Promise<BackupInfo> {
  const { temporary, finish, drop } = place(path, options, 'asked')
  try {
    await db.backup(temporary)
    return finish()
  } catch (error) {
    drop()
    throw error
  }
}
