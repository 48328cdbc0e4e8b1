import type { WordPlace } from '../../../../shared/api/word-facts.ts'
import { placeCells } from '../cell-grid.ts'
import type { NamedText } from '../stories.ts'
import type { WordBlock } from '../word-document.ts'

/** What paragraphs of one cell, or of one text outside any, have alike. */
interface Spot extends Pick<WordPlace, 'part' | 'note' | 'table' | 'row' | 'column' | 'textBox'> {
  /** How its text is called: `footnote 2`; null for the body. */
  called: string | null
}

/** Tells where a paragraph stands, by its serial; null of one that is not there. */
export type Places = (paragraph: number | null | undefined) => WordPlace | null

/** `numberOf` says how a note is called by its mark. */
export function placesOf(texts: readonly NamedText[], numberOf: (note: string) => number | null): Places {
  const spots = new Map<number, Spot>()
  const walk = (all: readonly WordBlock[], spot: Spot): void => {
    for (const block of all) {
      if (block.kind === 'table') {
        block.rows.forEach((row, i) => {
          for (const { cell, at } of placeCells(row))
            walk(cell.blocks, { ...spot, table: block.serial, row: i + 1, column: at + 1 })
        })
        continue
      }
      spots.set(block.serial, spot)
      for (const inline of block.inlines)
        if (inline.kind === 'box') walk(inline.blocks, { ...spot, textBox: true })
    }
  }
  for (const { name, kind, note, blocks } of texts) {
    const called = kind === 'body' ? null : note === null ? kind : `${kind} ${numberOf(name) ?? note}`
    walk(blocks, { part: kind, note, called, table: null, row: null, column: null, textBox: false })
  }
  return (paragraph) => {
    const spot = spots.get(paragraph ?? 0)
    if (!spot || !paragraph) return null
    const { called, part, note, ...cell } = spot
    return { part, note, paragraph, ...cell, words: inWords(spot, paragraph) }
  }
}

function inWords({ called, table, row, column, textBox }: Spot, paragraph: number): string {
  const cell = table === null ? null : `table ${table}, row ${row}, column ${column}`
  const place = cell ?? (called === null ? `paragraph ${paragraph}` : null)
  return [called, textBox ? 'text box' : null, place].filter((one) => one !== null).join(', ')
}
