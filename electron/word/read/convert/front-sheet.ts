import { paragraphsOf, wordsOf } from '../walk-blocks.ts'
import type { WordParagraph, WordTable } from '../word-document.ts'

const labels = /^(paper|meeting|item|title|purpose|author|sponsor|handling|date|.{1,60} (invited|asked) to)$/i
const nearTop = 6

/** The front sheet that Sederunt prints at the head of a paper: a table of two columns whose first says nothing but its rows' names. */
export function findFrontSheet(
  flat: readonly (WordParagraph | WordTable)[],
  ours: boolean,
): { table: WordTable; rows: { name: string; value: string }[] } | null {
  for (const table of flat.slice(0, nearTop)) {
    if (table.kind !== 'table' || table.rows.length < (ours ? 1 : 2)) continue
    const rows = table.rows.map(({ cells }) =>
      cells.map(({ blocks }) => [...paragraphsOf(blocks)].map(wordsOf).join(' ').trim()),
    )
    const isSheet = rows.every((row) => row.length === 2 && labels.test(row[0] ?? ''))
    if (isSheet) return { table, rows: rows.map(([name = '', value = '']) => ({ name, value })) }
  }
  return null
}
