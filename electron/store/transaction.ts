import { AppError, type Fault } from '../../shared/errors.ts'
import { danglingReferences } from './dangling.ts'
import { isSqlite } from './file-errors.ts'
import type { Sql, Sqlite } from './sqlite.ts'

/** Does `work` whole or not at all. References to nothing are `faults`, told while they can still be looked at. */
export function inTransaction<T>(db: Sqlite, sql: Sql, work: () => T, what = 'record', removal = false): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    commit(db, sql, what, removal)
    return result
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}

/**
 * As `inTransaction`, for writing many records in any order: references are looked at once, at the end, as holding
 * each of them against everything else while its target is still to come takes five times as long.
 */
export function inBulk(db: Sqlite, sql: Sql, work: () => void, what: string): void {
  db.pragma('foreign_keys = OFF') // of no effect inside a transaction
  try {
    inTransaction(db, sql, () => {
      work()
      if (!sql('PRAGMA foreign_key_check').get()) return
      throw new AppError('faults', { what, faults: danglingReferences(sql) })
    })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function commit(db: Sqlite, sql: Sql, what: string, removal: boolean) {
  try {
    db.exec('COMMIT')
  } catch (error) {
    if (!isSqlite(error, 'SQLITE_CONSTRAINT')) throw error
    const faults: Fault[] = danglingReferences(sql, removal)
    throw faults.length > 0 ? new AppError('faults', { what, faults }) : error
  }
}
