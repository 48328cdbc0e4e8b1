import type { WordBlock, WordParagraph } from './word-document.ts'

/** Every paragraph, those of cells and text boxes in their places. */
export function* paragraphsOf(blocks: readonly WordBlock[]): Generator<WordParagraph> {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks)
      continue
    }
    yield block
    for (const inline of block.inlines) if (inline.kind === 'box') yield* paragraphsOf(inline.blocks)
  }
}

/** The words of a paragraph, those taken away with changes tracked too. */
export const wordsOf = ({ inlines }: WordParagraph): string =>
  inlines.map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? '\n' : '')).join('')
