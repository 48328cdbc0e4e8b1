import type { Block, Inline, RichText } from '../rich-text.ts'
import type { Reference } from './references-in.ts'

const instead = '[reference to what is no longer there]'

/** The text with words in place of every reference that leads nowhere, and how many those were. */
export function withoutLostReferences(
  text: RichText,
  isThere: (reference: Reference) => boolean,
): { text: RichText; lost: number } {
  let lost = 0
  const inlines = (pieces: readonly Inline[]): Inline[] =>
    pieces.map((piece) => {
      if (typeof piece === 'string') return piece
      if ('footnote' in piece) return { footnote: inlines(piece.footnote) }
      if (!('ref' in piece) || isThere(piece)) return piece
      lost++
      return instead
    })
  const blocks = text.map((block): Block => {
    if (block.type === 'image') return block
    if (block.type !== 'table') return { ...block, text: inlines(block.text) }
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: inlines(cell.text) }))),
    }
  })
  return { text: blocks, lost }
}
