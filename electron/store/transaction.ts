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

function commit(db: Sqlite, sql: Sql, what: string, removal: boolean) {
  try {
    db.exec('COMMIT')
  } catch (error) {
    if (!isSqlite(error, 'SQLITE_CONSTRAINT')) throw error
    const faults: Fault[] = danglingReferences(sql, removal)
    throw faults.length > 0 ? new AppError('faults', { what, faults }) : error
  }
}
