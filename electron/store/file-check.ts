import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { isSqlite } from './file-errors.ts'
import { versionOf } from './migrate.ts'
import { applicationId } from './migrations/migration.ts'
import { listed } from './records/tables.ts'
import type { Sqlite } from './sqlite.ts'

const needed = [
  'state',
  'list_mark',
  'programme',
  'blob',
  'change',
  'search',
  ...Object.values(listed).map((l) => l.table),
]

/** In bytes: to look through as much takes about 5 ms. */
const small = 4_000_000

/**
 * Whether an open file is a programme that this version can read, in a few milliseconds: what it says it is, its
 * tables, the first row of each, and every page of a small file. Throws `not-a-programme`, `newer`, `damaged`;
 * SQLite's own `READONLY_ROLLBACK` where a writer was killed and nothing may be written here.
 */
export function checkFile(db: Sqlite, path: string, known: number): void {
  const file = basename(path)
  const damaged = (reason: string) => new AppError('damaged', { file, reason })
  try {
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      throw new AppError('not-a-programme', { file, reason: 'it belongs to another program' })
    const version = versionOf(db)
    if (version > known) throw new AppError('newer', { file, version, known })
    const tables = db
      .prepare<unknown[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all()
    const missing = needed.find((table) => !tables.includes(table))
    if (missing) throw damaged(`its table "${missing}" is missing`)
    const scripts = db
      .prepare("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')")
      .pluck()
      .get()
    if (scripts) throw damaged(`"${scripts}" does not belong in it`)
    for (const table of tables) db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get()
    for (const table of ['state', 'programme'])
      if (!db.prepare(`SELECT 1 FROM ${table}`).get()) throw damaged(`its table "${table}" is empty`)
    if (
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })) <
      small
    ) {
      const found = db.pragma('quick_check(1)', { simple: true })
      if (found !== 'ok') throw damaged(String(found))
    }
  } catch (error) {
    if (isSqlite(error, 'SQLITE_NOTADB'))
      throw new AppError('not-a-programme', { file, reason: 'it holds something else' })
    if (isSqlite(error, 'SQLITE_ERROR') && error instanceof Error) throw damaged(error.message)
    throw error
  }
}
