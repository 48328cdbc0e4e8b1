import type { Block, Inline } from '../rich-text.ts'

export type Reference = Extract<Inline, { ref: string }>

/** The references that a passage holds, in order. */
export function referencesIn(blocks: Block[]): Reference[] {
  const found: Reference[] = []
  const look = (text: Inline[]): void => {
    for (const piece of text) {
      if (typeof piece === 'string') continue
      if ('ref' in piece) found.push(piece)
      else if ('footnote' in piece) look(piece.footnote)
    }
  }
  for (const block of blocks) {
    if (block.type === 'image') continue
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) look(cell.text)
    else look(block.text)
  }
  return found
}
