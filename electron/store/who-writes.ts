import { existsSync } from 'node:fs'
import { isSqlite } from './file-errors.ts'
import { lockOf } from './file-header.ts'
import { Database, type Sqlite } from './sqlite.ts'

/**
 * Who writes to the file at this moment, for a list of files; null for nobody. What a killed process left behind
 * is held by nobody. Not to be asked by whoever writes to the file itself.
 */
export function whoWrites(path: string): { by: string; since: string | null } | null {
  const lock = lockOf(path)
  if (!existsSync(lock)) return null
  try {
    const db = new Database(lock, { fileMustExist: true, timeout: 0 })
    try {
      return isHeld(db) ? readHolder(db) : null
    } finally {
      db.close()
    }
  } catch {
    return null // taken away at this moment, or in a folder that cannot be written
  }
}

/** A held lock is a write transaction that nobody else can begin. */
function isHeld(db: Sqlite): boolean {
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch (error) {
    return isSqlite(error, 'SQLITE_BUSY')
  }
}

function readHolder(db: Sqlite) {
  try {
    const held = db.prepare<unknown[], { who: string; since: string }>('SELECT who, since FROM holder').get()
    return { by: held?.who ?? 'another program', since: held?.since ?? null }
  } catch {
    return { by: 'another program', since: null } // it is being written at this moment
  }
}
