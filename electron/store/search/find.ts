import type { RecordTables } from '../records/tables.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordName, SearchHit } from '../store-types.ts'
import { bestEntries } from './best.ts'
import { placeOf } from './place.ts'
import { matchExpression, termsOf } from './query.ts'
import { entryReader } from './read-entry.ts'
import { blockWith, snippetOf } from './snippet.ts'

interface Found {
  list: RecordName
  record: string
  part: string
}

/** Looks for records by their words; every word must be there. A title counts for more than what follows it. */
export function finder(sql: Sql, tables: RecordTables) {
  const place = placeOf(sql)
  const read = entryReader(sql, tables)
  return (typed: string, limit: number): SearchHit[] => {
    const terms = termsOf(typed)
    if (terms.length === 0) return []
    return bestEntries(sql, matchExpression(terms), limit).flatMap((number): SearchHit[] => {
      const found = sql<Found>('SELECT list, record, part FROM search_entry WHERE number = ?').get(number)
      const entry = found && read(found.list, found.record, found.part)
      if (!entry) return []
      const { title, within } = place(found.list, found.record, entry)
      const snippet = snippetOf(entry.words, terms)
      const block = entry.body ? blockWith(entry.body, terms) : null
      return [{ list: found.list, id: found.record, part: entry.part, title, snippet, block, within }]
    })
  }
}
