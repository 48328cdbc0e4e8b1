import { migrate, versionOf } from '../migrate.ts'
import { migrations } from '../migrations/all.ts'
import { Database, type Sqlite } from '../sqlite.ts'
import type { Finding } from '../store-types.ts'

const schemaOf = (db: Sqlite) =>
  new Map(
    db
      .prepare<unknown[], { name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema')
      .all()
      .map((row) => [row.name, row.sql]),
  )

/** What differs from a file that the same migrations make now. */
export function schemaFindings(db: Sqlite): Finding[] {
  const fresh = new Database(':memory:')
  try {
    const version = versionOf(db)
    migrate(
      fresh,
      migrations.filter((step) => step.version <= version),
    )
    const [expected, found] = [schemaOf(fresh), schemaOf(db)]
    const names = new Set([...expected.keys(), ...found.keys()])
    return [...names].flatMap((name) => {
      if (!found.has(name)) return [{ path: name, message: 'is missing from the file' }]
      if (!expected.has(name)) return [{ path: name, message: 'is no part of a programme' }]
      return expected.get(name) === found.get(name)
        ? []
        : [{ path: name, message: 'is not built as it should be' }]
    })
  } finally {
    fresh.close()
  }
}
