// The one place that loads the native library, so that packaging can point it elsewhere.
import Database from 'better-sqlite3'

export { Database }
export type Sqlite = Database.Database
export type Statement<Row> = Database.Statement<unknown[], Row>

/** How long a reader and a writer wait for each other, in milliseconds. */
const timeout = 10_000

/** Opens a database file that may have come from anywhere: nothing that its schema says is run. */
export function openDatabase(path: string, options: { readonly?: boolean } = {}): Sqlite {
  const db = new Database(path, { ...options, fileMustExist: true, timeout })
  db.pragma('trusted_schema = OFF')
  return db
}

/** Prepares a statement the first time it is asked for and keeps it as long as its database. */
export type Sql = <Row = unknown>(text: string) => Statement<Row>

export function preparing(db: Sqlite): Sql {
  const kept = new Map<string, Statement<unknown>>()
  return <Row>(text: string): Statement<Row> => {
    const known = kept.get(text) ?? db.prepare<unknown[], unknown>(text)
    kept.set(text, known)
    return known as Statement<Row> // the caller names the columns that its own SQL selects
  }
}
