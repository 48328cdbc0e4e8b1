import { sha256 } from '../bodies.ts'
import type { Named } from '../body-parts.ts'
import type { Sql } from '../sqlite.ts'
import { type Entry, entriesOf } from './entries.ts'
import { partName } from './part-name.ts'

/** Says whether an entry still stands as it was indexed. */
export const hashOfEntry = ({ title, words }: Entry): string => sha256(`${title}\0${words}`)

/** Writes the index of words on the same path as the record: entries that say the same are left alone. */
export function wordIndex(sql: Sql) {
  const insert = (list: string, record: string, part: string, hash: string, { title, words }: Entry) => {
    const { lastInsertRowid } = sql(
      'INSERT INTO search_entry (list, record, part, hash) VALUES (?, ?, ?, ?)',
    ).run(list, record, part, hash)
    sql('INSERT INTO search (rowid, title, words) VALUES (?, ?, ?)').run(lastInsertRowid, title, words)
  }
  return {
    /** A record that was not there before. */
    add(of: Named) {
      const id = of.list === 'programme' ? '' : of.record.id
      for (const entry of entriesOf(of)) insert(of.list, id, partName(entry.part), hashOfEntry(entry), entry)
    },
    /** `after` is null where the record goes. */
    write(list: string, id: string, after: Named | null) {
      const before = new Map(
        sql<{ number: number; part: string; hash: string }>(
          'SELECT number, part, hash FROM search_entry WHERE list = ? AND record = ?',
        )
          .all(list, id)
          .map((row) => [row.part, row]),
      )
      const fresh: [part: string, hash: string, entry: Entry][] = []
      for (const entry of after ? entriesOf(after) : []) {
        const [part, hash] = [partName(entry.part), hashOfEntry(entry)]
        if (before.get(part)?.hash === hash) before.delete(part)
        else fresh.push([part, hash, entry])
      }
      for (const { number } of before.values()) {
        sql('DELETE FROM search WHERE rowid = ?').run(number)
        sql('DELETE FROM search_entry WHERE number = ?').run(number)
      }
      for (const [part, hash, entry] of fresh) insert(list, id, part, hash, entry)
    },
  }
}
