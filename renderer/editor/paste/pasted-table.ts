import type { Inline, TableBlock } from '../../../shared/rich-text.ts'
import { freshBlockId } from '../fresh-block-id.ts'
import { normaliseInlines } from '../normalise-inlines.ts'
import { unbold } from './collect-blocks.ts'

/** A table that only arranges a page is none: it says so, or it has a single cell. */
export const isLayout = (table: Element): boolean =>
  /^(presentation|none)$/.test(table.getAttribute('role') ?? '') ||
  table.querySelectorAll('td, th').length < 2

/** A table with its spans; its first row is a heading where it is marked as one, or bold throughout. */
export function tableOf(table: Element, inlinesIn: (cell: Element) => Inline[]): TableBlock {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table && row.getAttribute('height') !== '0')
    .map((row) => ({
      isHead: row.parentElement?.tagName === 'THEAD',
      cells: [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH'),
    }))
    .filter(({ cells }) => cells.length > 0)
  const made = rows.map(({ cells }) =>
    cells.map((cell) => ({
      text: inlinesIn(cell),
      ...span(cell, 'colspan', 'across', 63),
      ...span(cell, 'rowspan', 'down', rows.length),
    })),
  )
  const [first] = rows
  const words = made[0] ?? []
  const header =
    rows.length > 1 &&
    (first?.isHead === true ||
      first?.cells.every(({ tagName }) => tagName === 'TH') === true ||
      (words.length > 1 && words.every(({ text }) => text.length > 0 && text.every(isBold))))
  if (header) made[0] = words.map((cell) => ({ ...cell, text: normaliseInlines(cell.text.map(unbold)) }))
  return { id: freshBlockId(), type: 'table', header, rows: made }
}

function span<N extends 'across' | 'down'>(
  cell: Element,
  attribute: string,
  name: N,
  most: number,
): { [K in N]?: number } {
  const written = Math.min(Number(cell.getAttribute(attribute) ?? 1), most)
  if (!Number.isInteger(written) || written < 2) return {}
  return { [name]: written } as { [K in N]?: number } // the one key that was asked for
}

const isBold = (piece: Inline): boolean =>
  typeof piece === 'object' && ('br' in piece || ('bold' in piece && piece.bold === true))
