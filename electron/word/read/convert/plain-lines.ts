import { paragraphsOf, wordsOf } from '../walk-blocks.ts'
import type { WordParagraph, WordTable } from '../word-document.ts'
import type { Conversion } from './conversion.ts'

/** What the file says, a line for each paragraph with its label and for each row of a table. */
export function plainLines(flat: readonly (WordParagraph | WordTable)[], { labelOf }: Conversion): string[] {
  return flat.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.map(({ cells }) =>
        cells
          .map(({ blocks }) => [...paragraphsOf(blocks)].map((one) => wordsOf(one).trim()).join(' '))
          .join(' | '),
      )
    const words = wordsOf(block).trim()
    if (words === '') return []
    const label = labelOf(block.serial)
    return [label === '' ? words : `${label} ${words}`]
  })
}
