import type { ReadingBlock } from '../../api/reading.ts'
import { referenceMark } from '../annotations/block-text.ts'
import type { PlanBlock, PlanInline } from '../plan.ts'

/** A stretch of the text that notes are counted in, as long as its print unless `solid`: then it is all or nothing. */
export interface Stretch {
  at: number
  length: number
  solid: boolean
}

/** The inlines of each cell; a paragraph is one cell. */
export const cellsOf = (block: PlanBlock): PlanInline[][] =>
  block.type === 'paragraph'
    ? [block.text]
    : block.type === 'table'
      ? block.rows.flat().map(({ text }) => text.flatMap((paragraph) => paragraph.text))
      : []

/** For each inline of each cell where it stands in the text that notes are counted in (`block-text.ts`). */
export function stretchesOf(block: ReadingBlock): Stretch[][] {
  const odd = new Map((block.odd ?? []).map(([cell, inline, length]) => [`${cell} ${inline}`, length]))
  let at = 0
  return cellsOf(block).map((inlines, cell) => {
    // Cells are parted by a tab, rows by a line end.
    if (cell > 0) at += 1
    return inlines.map((inline, i) => {
      const other = odd.get(`${cell} ${i}`)
      const solid =
        other !== undefined || (typeof inline === 'object' && !('text' in inline && !('bookmark' in inline)))
      const length = other ?? lengthOf(inline)
      const stretch = { at, length, solid }
      at += length
      return stretch
    })
  })
}

function lengthOf(inline: PlanInline): number {
  if (typeof inline === 'string') return inline.length
  if ('bookmark' in inline || 'br' in inline) return 1
  return 'footnote' in inline ? 0 : inline.text.length
}

/** The text of a block that notes are counted in, from its print: what `blockText` says of its source. */
export function saidIn(block: ReadingBlock): string {
  if (block.type === 'image') return block.alt
  const odd = new Map((block.odd ?? []).map(([cell, inline, length]) => [`${cell} ${inline}`, length]))
  const cells = cellsOf(block).map((inlines, cell) =>
    inlines
      .map((inline, i) => {
        const other = odd.get(`${cell} ${i}`)
        if (other !== undefined) return referenceMark.repeat(other)
        if (typeof inline === 'string') return inline
        if ('bookmark' in inline) return referenceMark
        if ('br' in inline) return '\n'
        return 'footnote' in inline ? '' : inline.text
      })
      .join(''),
  )
  if (block.type === 'paragraph') return cells.join('')
  let next = 0
  return block.rows
    .map((row) => {
      next += row.length
      return cells.slice(next - row.length, next).join('\t')
    })
    .join('\n')
}

/** The words of a block as they are printed, footnotes' numbers left out: what is looked through to find something. */
export function printedIn(block: PlanBlock): string {
  if (block.type === 'image') return block.alt
  return cellsOf(block).map(printedWords).join('\t')
}

export const printedWords = (text: readonly PlanInline[]): string =>
  text
    .map((inline) => {
      if (typeof inline === 'string') return inline
      if ('br' in inline) return '\n'
      return 'footnote' in inline ? '' : inline.text
    })
    .join('')
