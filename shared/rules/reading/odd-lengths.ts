import type { Block, Inline } from '../../rich-text.ts'
import type { PlanBlock, PlanInline } from '../plan.ts'
import { cellsOf } from './said-in.ts'

/**
 * Where the print of a block is longer or shorter than the text that notes are counted in and the plan alone does not tell: a
 * reference that is printed as plain words, a link without words. [cell, inline, length there], see `ReadingBlock`.
 */
export function oddLengths(source: Block, planned: PlanBlock): [number, number, number][] {
  if (source.type === 'image') return []
  const cells = source.type === 'table' ? source.rows.flat().map(({ text }) => text) : [source.text]
  const printed = cellsOf(planned)
  return cells.flatMap((text, cell) => ofInlines(text, printed[cell] ?? [], cell))
}

function ofInlines(source: Inline[], printed: PlanInline[], cell: number): [number, number, number][] {
  // `planInlines` prints one piece for each but for empty words, of which it prints none.
  const pieces = source.filter((piece) => piece !== '')
  return pieces.flatMap((piece, i): [number, number, number][] => {
    if (typeof piece === 'string') return []
    if ('ref' in piece) return isLink(printed[i]) ? [] : [[cell, i, 1]]
    return 'link' in piece && piece.text === '' ? [[cell, i, 0]] : []
  })
}

const isLink = (inline: PlanInline | undefined): boolean => typeof inline === 'object' && 'bookmark' in inline
