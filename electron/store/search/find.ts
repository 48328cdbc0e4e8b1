import { named } from '../body-parts.ts'
import type { RecordTables } from '../records/tables.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordName, RecordOf, SearchHit } from '../store-types.ts'
import { entriesOf } from './entries.ts'
import { partName } from './part-name.ts'
import { placeOf } from './place.ts'
import { matchExpression, termsOf } from './query.ts'
import { snippetOf } from './snippet.ts'

interface Found {
  list: RecordName
  record: string
  part: string
}

/** Looks for records by their words; every word must be there. A title counts for more than what follows it. */
export function finder(sql: Sql, tables: RecordTables) {
  const place = placeOf(sql)
  return (typed: string, limit: number): SearchHit[] => {
    const terms = termsOf(typed)
    if (terms.length === 0) return []
    const found = sql<Found>(`
      SELECT list, record, part
      FROM (SELECT rowid AS number, rank FROM search WHERE search MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?)
      JOIN search_entry USING (number) ORDER BY rank, number`).all(matchExpression(terms), limit)
    const read = new Map<string, RecordOf<RecordName> | null>()
    return found.flatMap(({ list, record: id, part }): SearchHit[] => {
      const key = `${list} ${id}`
      const record = read.get(key) ?? tables[list].one(id)
      read.set(key, record)
      const entry = record && entriesOf(named(list, record)).find((one) => partName(one.part) === part)
      if (!entry) return []
      const { title, within } = place(list, id, entry)
      return [
        { list, id, part: entry.part, title, snippet: snippetOf(entry.words || entry.title, terms), within },
      ]
    })
  }
}
