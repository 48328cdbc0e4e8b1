import type { Brief } from '../../../shared/records/agenda-item.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { named } from '../body-parts.ts'
import type { RecordTables } from '../records/tables.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordName } from '../store-types.ts'
import { bodyWords, briefWords, type Entry, entriesOf } from './entries.ts'
import { partName, partNamed } from './part-name.ts'

/** The words of one hit as `entriesOf` has them, without reading the whole of a meeting for one of its parts. */
export function entryReader(sql: Sql, tables: RecordTables) {
  return (list: RecordName, id: string, name: string): Entry | null => {
    const part = partNamed(name)
    if (part.kind === 'item') {
      const item = sql<{ title: string; words: string | null }>(`
        SELECT title, (SELECT group_concat(presenter_name, char(10)) FROM item_presenter WHERE item = id) AS words
        FROM agenda_item WHERE id = ?`).get(part.item)
      return item ? { part, title: item.title, words: item.words ?? '' } : null
    }
    if (part.kind === 'brief') {
      const brief = sql<{ [K in keyof Required<Brief>]: string }>(`
        SELECT brief_outcome AS outcome, brief_handling AS handling, brief_lines_to_take AS linesToTake,
          brief_likely_points AS likelyPoints
        FROM agenda_item WHERE id = ?`).get(part.item)
      return brief ? { part, title: '', words: briefWords(brief) } : null
    }
    if (part.kind === 'minutes') {
      const row = sql<{ body: string }>(
        'SELECT body FROM minutes_paragraph WHERE meeting = ? AND position = ?',
      ).get(id, part.paragraph)
      const body: RichText | null = row ? JSON.parse(row.body) : null
      return body && { part, title: '', words: bodyWords(body), body }
    }
    const record = tables[list].one(id)
    return (record && entriesOf(named(list, record)).find((entry) => partName(entry.part) === name)) ?? null
  }
}
