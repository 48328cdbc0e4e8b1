import type { Sql } from '../sqlite.ts'

/** Above this many hits, ranking them all would take longer than a reader notices; each takes about a microsecond. */
const most = 1500

const ranked =
  "SELECT rowid AS number FROM search WHERE search MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?"
const first = 'SELECT rowid AS number FROM search WHERE search MATCH ? LIMIT ?'

/**
 * The numbers of the best entries for an FTS5 expression. Words that are nearly everywhere tell little apart: of
 * those, what has them in its title comes first, then whatever was written first.
 */
export function bestEntries(sql: Sql, expression: string, limit: number): number[] {
  const numbers = (text: string, of: string, upTo: number) =>
    sql<{ number: number }>(text)
      .all(of, upTo)
      .map(({ number }) => number)
  const best = (of: string): number[] | null =>
    numbers(first, of, most).length < most ? numbers(ranked, of, limit) : null

  const whole = best(expression)
  if (whole) return whole
  const inTitle = `title : (${expression})`
  const found = best(inTitle) ?? numbers(first, inTitle, limit)
  return [...new Set([...found, ...numbers(first, expression, limit)])].slice(0, limit)
}
