import type { Sql } from './sqlite.ts'
import type { RecordName } from './store-types.ts'

/** Counts every write of the file, so that whoever reads it knows what changed. */
export interface Marks {
  /** Says which file this is: a restored one is another. */
  lineage: string
  mark: number
  changed: string | null
  lists: Map<string, number>
}

export const markOf = (sql: Sql): string => {
  const row = sql<{ lineage: string; mark: number }>('SELECT lineage, mark FROM state').get()
  return row ? `${row.lineage}:${row.mark}` : ''
}

export function marksOf(sql: Sql): Marks {
  const state = sql<Omit<Marks, 'lists'>>('SELECT lineage, mark, changed FROM state').get()
  const lists = sql<{ list: string; mark: number }>('SELECT list, mark FROM list_mark').all()
  return {
    ...(state ?? { lineage: '', mark: 0, changed: null }),
    lists: new Map(lists.map(({ list, mark }) => [list, mark])),
  }
}

/** The number of the write that begins; `at` is ISO 8601. */
export function nextMark(sql: Sql, at: string): number {
  const row = sql<{ mark: number }>('UPDATE state SET mark = mark + 1, changed = ? RETURNING mark').get(at)
  if (!row) throw new Error('the file has no state')
  return row.mark
}

export function markList(sql: Sql, list: RecordName | 'annotations', mark: number) {
  sql(
    'INSERT INTO list_mark (list, mark) VALUES (?, ?) ON CONFLICT (list) DO UPDATE SET mark = excluded.mark',
  ).run(list, mark)
}
