import type { Named } from '../body-parts.ts'
import { whatOf } from '../records/tables.ts'
import { entriesOf } from '../search/entries.ts'
import { hashOfEntry } from '../search/index-words.ts'
import { partName } from '../search/part-name.ts'
import { Database, type Sql, type Sqlite } from '../sqlite.ts'
import type { Finding, RecordName } from '../store-types.ts'

interface Kept {
  number: number
  list: RecordName
  record: string
  part: string
  hash: string
}

/** Whether the index of words is what indexing every record anew would make it. */
export function searchFindings(db: Sqlite, sql: Sql, records: readonly Named[]): Finding[] {
  const findings: Finding[] = []
  const kept = new Map(
    sql<Kept>('SELECT number, list, record, part, hash FROM search_entry')
      .all()
      .map((entry) => [`${entry.list} ${entry.record} ${entry.part}`, entry]),
  )
  const anew = indexLike(sql)
  try {
    const insert = anew.prepare('INSERT INTO search (rowid, title, words) VALUES (?, ?, ?)')
    anew.exec('BEGIN')
    for (const of of records) {
      const id = of.list === 'programme' ? '' : of.record.id
      for (const entry of entriesOf(of)) {
        const part = partName(entry.part)
        const key = `${of.list} ${id} ${part}`
        const known = kept.get(key)
        kept.delete(key)
        const path = [`${whatOf(of.list)} "${id}"`, part].filter(Boolean).join(', ')
        if (!known)
          findings.push({ path, message: 'its words cannot be found: the index does not have them' })
        else if (known.hash !== hashOfEntry(entry))
          findings.push({ path, message: 'the index has other words of it' })
        else insert.run(known.number, entry.title, entry.words)
      }
    }
    anew.exec('COMMIT')
    for (const { list, record } of kept.values())
      findings.push({
        path: `${whatOf(list)} "${record}"`,
        message: 'the index has words of it that are not there',
      })
    if (findings.length > 0) return findings
    return sameWords(vocabulary(db), vocabulary(anew))
      ? []
      : [{ path: '', message: 'the index of words is out of step' }]
  } finally {
    anew.close()
  }
}

/** An empty index of the same make, in memory. */
function indexLike(sql: Sql): Sqlite {
  const made = sql<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'search'").get()
  const db = new Database(':memory:')
  db.exec(made?.sql ?? '')
  return db
}

/** Every word with the number of entries that have it, and how often, as one text for each. */
function vocabulary(db: Sqlite): string[] {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_of_search USING fts5vocab(main, search, row)')
  return db
    .prepare<unknown[], string>("SELECT term || ' ' || doc || ' ' || cnt FROM temp.word_of_search")
    .pluck()
    .all()
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])
