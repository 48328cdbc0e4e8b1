import type { Sql } from '../sqlite.ts'

/** A record as its row gives it: null for what it leaves out. */
export type Row<R> = { [K in keyof R]-?: undefined extends R[K] ? Exclude<R[K], undefined> | null : R[K] }

/** The record without what it leaves out, its keys in the row's order. */
export function present<R extends object>(row: Row<R>): R {
  const kept: Partial<R> = {}
  for (const key in row) {
    const value = row[key]
    if (value !== null) kept[key] = value as R[typeof key] // a row differs from its record in nulls alone
  }
  return kept as R // every field that may not be left out was not null
}

const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ')

/** A statement for a row of a list's own table: `id, position, stamp`, then `columns`. */
export const saving = (table: string, columns: readonly string[]) => `
  INSERT INTO ${table} (id, position, stamp, ${columns.join(', ')}) VALUES (${marks(columns.length + 3)})
  ON CONFLICT (id) DO UPDATE SET version = version + 1, stamp = excluded.stamp,
    ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`

export const inserting = (table: string, columns: readonly string[]) =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks(columns.length)})`

/** Rows that belong to an owner, in order: of all owners at once, or of one. */
export interface Children<R> {
  all(): (owner: string) => R[]
  of(owner: string): R[]
}

/** `columns` are selected from `table` (more than one, joined, where `table` says so). */
export function children<R>(sql: Sql, table: string, owner: string, columns: string): Children<R> {
  const select = `SELECT ${owner} AS "of", ${columns} FROM ${table}`
  return {
    all() {
      const byOwner = new Map<string, R[]>()
      for (const row of sql<R & { of: string }>(`${select} ORDER BY ${owner}, position`).iterate()) {
        const rows = byOwner.get(row.of)
        if (rows) rows.push(row)
        else byOwner.set(row.of, [row])
      }
      return (id) => byOwner.get(id) ?? []
    },
    of: (id) => sql<R>(`${select} WHERE ${owner} = ? ORDER BY position`).all(id),
  }
}

/** The same function over the rows of all owners (for a list) or of one (for a record). */
export const rowsOf = <R>(from: Children<R>, id: string | null): ((owner: string) => R[]) =>
  id === null ? from.all() : (owner) => from.of(owner)
