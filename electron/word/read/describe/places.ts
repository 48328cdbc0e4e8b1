import type { WordPlace } from '../../../../shared/api/word-facts.ts'
import { placeCells } from '../cell-grid.ts'
import type { NamedText } from '../stories.ts'
import type { WordBlock } from '../word-document.ts'

type Within = Pick<WordPlace, 'table' | 'row' | 'column' | 'textBox'>

/** Where each paragraph stands, by its serial; `numberOf` says how a note is called by its mark. */
export function placesOf(
  texts: readonly NamedText[],
  numberOf: (note: string) => number | null,
): Map<number, WordPlace> {
  const places = new Map<number, WordPlace>()
  for (const { name, kind, note, blocks } of texts) {
    const called = note === null ? null : `${kind} ${numberOf(name) ?? note}`
    const walk = (all: readonly WordBlock[], within: Within): void => {
      for (const block of all) {
        if (block.kind === 'table') {
          block.rows.forEach((row, i) => {
            for (const { cell, at } of placeCells(row))
              walk(cell.blocks, { ...within, table: block.serial, row: i + 1, column: at + 1 })
          })
          continue
        }
        const at = { part: kind, note, paragraph: block.serial, ...within }
        places.set(block.serial, { ...at, words: inWords(at, called) })
        for (const inline of block.inlines)
          if (inline.kind === 'box') walk(inline.blocks, { ...within, textBox: true })
      }
    }
    walk(blocks, { table: null, row: null, column: null, textBox: false })
  }
  return places
}

function inWords(
  { part, paragraph, table, row, column, textBox }: Omit<WordPlace, 'words'>,
  note: string | null,
): string {
  const cell = table === null ? null : `table ${table}, row ${row}, column ${column}`
  const story = part === 'body' ? null : (note ?? part)
  const place = cell ?? (story === null ? `paragraph ${paragraph}` : null)
  return [story, textBox ? 'text box' : null, place].filter((one) => one !== null).join(', ')
}
