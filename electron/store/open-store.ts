import { accessSync, constants, existsSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { backUp } from './backup.ts'
import { checkFile } from './file-check.ts'
import { isSqlite, onFile } from './file-errors.ts'
import { readHeader } from './file-header.ts'
import { type FileLock, lockFile } from './file-lock.ts'
import { latestOf, migrate, versionOf } from './migrate.ts'
import { migrations as released } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { readStore } from './read-store.ts'
import { recoveredCopy } from './recovered-copy.ts'
import { Database, openDatabase, type Sqlite } from './sqlite.ts'
import type { ReadStore, Store, StoreOptions } from './store-types.ts'
import { writeStore } from './write-store.ts'

/** Checks a file and opens it to read; `afterwards` clears up what reading it took. */
export function openChecked(
  path: string,
  migrations: readonly Migration[],
): { db: Sqlite; afterwards: () => void } {
  const known = latestOf(migrations)
  const reading = (from: string, options: { readonly: boolean }) => {
    const db = openDatabase(from, options)
    try {
      checkFile(db, path, known)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  }
  const fromCopy = () => {
    const copy = recoveredCopy(path)
    try {
      return { db: reading(copy.path, { readonly: false }), afterwards: copy.remove }
    } catch (error) {
      copy.remove()
      throw error
    }
  }
  // Where a journal is left the file's beginning may be half written.
  if (!existsSync(`${path}-journal`) && readHeader(path, known)?.wal) return fromCopy()
  try {
    return { db: reading(path, { readonly: true }), afterwards: () => {} }
  } catch (error) {
    if (isSqlite(error, 'SQLITE_READONLY_ROLLBACK', 'SQLITE_READONLY_RECOVERY')) return fromCopy()
    throw error
  }
}

/**
 * Opens a programme to read: no lock, no change to the file or its folder. Throws `not-found`, `not-a-programme`,
 * `damaged`, `newer`, `no-permission`, `in-use` (someone has been writing for too long).
 */
export function openReadOnly(path: string, migrations: readonly Migration[] = released): ReadStore {
  return onFile(path, () => {
    const real = realpathSync(path)
    const { db, afterwards } = openChecked(real, migrations)
    if (versionOf(db) === latestOf(migrations)) return readStore(db, real, afterwards).store
    // An older file is brought up to date in memory alone.
    const inMemory = new Database(db.serialize())
    db.close()
    afterwards()
    migrate(inMemory, migrations)
    return readStore(inMemory, real).store
  })
}

/**
 * Opens a programme to read and write, as its one writer: `in-use` says who has it and since when. Whoever has it
 * loses it with their process, so to take over is to open again. A file of an older version is migrated, after a
 * backup. Throws what `openReadOnly` throws, `read-only` and `disk-full`.
 */
export function openStore(
  path: string,
  options: StoreOptions,
  migrations: readonly Migration[] = released,
): Store {
  return onFile(path, () => {
    const real = realpathSync(path)
    const checked = openChecked(real, migrations)
    checked.db.close()
    checked.afterwards()
    accessSync(real, constants.W_OK) // SQLite would open it to read, and not say so before the first write
    const lock = lockFile(real, holderOf(options))
    return openLocked(real, options, lock, migrations)
  })
}

/** Takes away what a process that was killed while it made a file of this name has left; only whoever holds the lock may. */
function sweep(path: string) {
  const [folder, begins] = [dirname(path), `.${basename(path)}.`]
  for (const name of readdirSync(folder))
    if (name.startsWith(begins) && /\.new(-journal)?$/.test(name)) rmSync(join(folder, name), { force: true })
}

export const holderOf = ({ who, ids, clock }: StoreOptions) => ({
  token: ids(),
  who: who ?? userInfo().username,
  since: clock().toISOString(),
})

/** Opens a file that this process has locked; the lock goes when the store is closed, or here where that fails. */
export function openLocked(
  path: string,
  options: StoreOptions,
  lock: FileLock,
  migrations: readonly Migration[] = released,
): Store {
  let db: Sqlite | undefined
  try {
    sweep(path)
    db = openDatabase(path)
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON') // what macOS calls fsync is less
    db.pragma('journal_mode = DELETE')
    // Finishes what a killed writer left half done, and finds out here whether the file may be written.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    checkFile(db, path, latestOf(migrations))
    if (versionOf(db) < latestOf(migrations)) {
      backUp(db, path, options, 'migration')
      migrate(db, migrations)
    }
    return writeStore(db, path, options, () => lock.release())
  } catch (error) {
    db?.close()
    lock.release()
    throw error
  }
}
