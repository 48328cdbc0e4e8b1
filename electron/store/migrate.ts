import type { Migration } from './migrations/migration.ts'
import type { Sqlite } from './sqlite.ts'

export const versionOf = (db: Sqlite): number => Number(db.pragma('user_version', { simple: true }))
export const latestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** Brings the file to the newest schema, each step in a transaction of its own: a step that fails leaves no trace. */
export function migrate(db: Sqlite, migrations: readonly Migration[]): void {
  const from = versionOf(db)
  for (const { version, sql } of migrations) {
    if (version <= from) continue
    // A step may rebuild a table that others refer to (https://www.sqlite.org/lang_altertable.html, 7).
    db.pragma('foreign_keys = OFF')
    try {
      db.exec('BEGIN IMMEDIATE')
      db.exec(sql)
      const broken = db.prepare('PRAGMA foreign_key_check').all()
      if (broken.length > 0)
        throw new Error(`step ${version} would leave ${broken.length} references to nothing`)
      db.pragma(`user_version = ${version}`)
      db.exec('COMMIT')
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK')
      db.pragma('foreign_keys = ON')
    }
  }
}
