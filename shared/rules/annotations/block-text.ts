import type { Block, Inline } from '../../rich-text.ts'

/** Stands for a reference, whose words depend on where it is printed: one character, whatever it prints. */
export const referenceMark = '\uFFFC'

/** Words of a block as one reads them where what a reference prints is not known. */
export const readable = (text: string): string => text.replaceAll(referenceMark, '[reference]')

/**
 * The text of a block that ranges are counted in: a reference is one character, a line break is one, footnotes are left
 * out; a table's cells are parted by tabs and its rows by line ends; of a picture its description.
 */
export function blockText(block: Block): string {
  if (block.type === 'image') return block.alt
  if (block.type === 'table')
    return block.rows.map((row) => row.map(({ text }) => inlineText(text)).join('\t')).join('\n')
  return inlineText(block.text)
}

export const inlineText = (text: readonly Inline[]): string =>
  text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('ref' in piece) return referenceMark
      if ('br' in piece) return '\n'
      return 'footnote' in piece ? '' : piece.text
    })
    .join('')
