import { existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { asFileError, isSqlite, onFile } from './file-errors.ts'
import { lockOf } from './file-header.ts'
import { Database, type Sqlite } from './sqlite.ts'

interface Holder {
  token: string
  who: string
  since: string
}
export interface FileLock {
  release(): void
}

const attempts = 20

/**
 * Makes this process the file's one writer until `release`: an open write transaction on `X.sederunt.lock`, which
 * the system ends when the process does. Who holds it can be read there meanwhile. Throws `in-use`.
 */
export function lockFile(path: string, holder: Holder): FileLock {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const db = tryLock(path, holder)
    if (db) return { release: () => release(db, lockOf(path)) }
  }
  throw new AppError('in-use', { file: basename(path), by: 'another program', since: null })
}

/** Null where the lock changed hands meanwhile. */
function tryLock(path: string, holder: Holder): Sqlite | null {
  const lock = lockOf(path)
  const db = onFile(path, () => new Database(lock, { timeout: 50 }))
  let held = false
  try {
    db.pragma('journal_mode = MEMORY') // no journal beside the lock: what it says may be lost
    db.pragma('synchronous = OFF')
    db.exec('BEGIN IMMEDIATE')
    held = true
    db.exec('CREATE TABLE IF NOT EXISTS holder (token TEXT, who TEXT, since TEXT)')
    db.exec('DELETE FROM holder')
    db.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(holder.token, holder.who, holder.since)
    db.exec('COMMIT; BEGIN IMMEDIATE')
    // Between the two somebody may have come in, and the file that was locked may have been taken away.
    if (readHolder(lock)?.token === holder.token) return db
    db.close()
    return null
  } catch (error) {
    if (held && !isSqlite(error, 'SQLITE_BUSY')) {
      release(db, lock) // no room to write in it, say
      throw asFileError(error, path)
    }
    db.close()
    if (isSqlite(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) {
      rmSync(lock, { force: true }) // never one that is held: its holder found it whole
      return null
    }
    if (!isSqlite(error, 'SQLITE_BUSY')) throw asFileError(error, path)
    const other = readHolder(lock)
    if (!other) return null
    throw new AppError('in-use', { file: basename(path), by: other.who, since: other.since })
  }
}

function readHolder(lock: string): Holder | null {
  if (!existsSync(lock)) return null
  try {
    const db = new Database(lock, { readonly: true, timeout: 500 })
    try {
      return db.prepare<unknown[], Holder>('SELECT token, who, since FROM holder').get() ?? null
    } finally {
      db.close()
    }
  } catch {
    return null // it is being taken away or written at this moment
  }
}

/** A lock that cannot be taken away is harmless: it is held by nobody. */
function release(db: Sqlite, lock: string) {
  const remove = () => {
    try {
      rmSync(lock, { force: true, maxRetries: 3 })
    } catch {}
  }
  // While it is still held, so that nobody takes a file that is about to go; Windows lets only closed files go.
  if (process.platform !== 'win32') remove()
  db.close()
  if (process.platform === 'win32') remove()
}
