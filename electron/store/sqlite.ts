// The one place that loads the native library, so that packaging can point it elsewhere.
import Database from 'better-sqlite3'

export { Database }
export type Sqlite = Database.Database
export type Statement<Row> = Database.Statement<unknown[], Row>
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
