import { withoutStyles } from '../../editor/paste/without-styles.ts'

/** The most columns that one cell may be over: a wrong number must not make millions. */
const widest = 200

/** The rows of the tables in copied HTML, as Excel, LibreOffice and Word write it; a cell over several is said once. */
export function rowsInHtml(html: string): string[][] {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  return [...page.querySelectorAll('table')]
    .filter((table) => table.parentElement?.closest('table') === null)
    .flatMap(rowsOf)
}

function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = []
  const covered: boolean[][] = []
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  own.forEach((row, y) => {
    const cells: string[] = []
    for (const cell of row.children) {
      if (!(cell instanceof HTMLTableCellElement)) continue
      while (covered[y]?.[cells.length]) cells.push('')
      const x = cells.length
      const across = Math.min(Math.max(cell.colSpan, 1), widest)
      const down = Math.min(Math.max(cell.rowSpan, 1), own.length - y)
      cells.push(wordsOf(cell), ...Array.from({ length: across - 1 }, () => ''))
      for (let below = 1; below < down; below += 1) {
        covered[y + below] ??= []
        for (let beside = 0; beside < across; beside += 1) (covered[y + below] ?? [])[x + beside] = true
      }
    }
    rows.push(cells)
  })
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

/** A paragraph, a point of a list and a break begin a line of their own. */
function wordsOf(cell: Element): string {
  for (const one of cell.querySelectorAll('br')) one.replaceWith('\n')
  for (const one of cell.querySelectorAll('p, div, li')) one.append('\u2029')
  return (cell.textContent ?? '')
    .replace(/\u00a0/g, ' ')
    .split('\u2029')
    .map((line) =>
      line
        .replace(/[^\S\n]+/g, ' ')
        .replace(/\s*\n\s*/g, '\n')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}
