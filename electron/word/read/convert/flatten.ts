import type { WordBlock, WordParagraph, WordTable } from '../word-document.ts'
import type { Conversion } from './conversion.ts'

/** The text in its order: text boxes opened after the paragraph that they hang on, lists of contents left out. */
export function flatten(blocks: readonly WordBlock[], conversion: Conversion): (WordParagraph | WordTable)[] {
  const flat: (WordParagraph | WordTable)[] = []
  let contents = false
  const add = (all: readonly WordBlock[]): void => {
    for (const block of all) {
      if (block.kind === 'table') {
        flat.push(block)
        continue
      }
      if (block.contents || block.look.role?.kind === 'contentsHeading') {
        contents = true
        continue
      }
      const boxes = block.inlines.filter((one) => one.kind === 'box')
      flat.push(block)
      for (const { blocks: inner } of boxes) {
        conversion.remarks.changed('text boxes became ordinary text', conversion.placeOf(block.serial))
        add(inner)
      }
    }
  }
  add(blocks)
  if (contents) conversion.remarks.left('the list of contents: Sederunt makes its own')
  return flat
}
