import { append } from '../append.ts'
import { type PlacedCell, placeCells } from '../cell-grid.ts'
import { paragraphsOf } from '../walk-blocks.ts'
import type { WordBlock, WordCell, WordRow, WordTable } from '../word-document.ts'
import type { Conversion } from './conversion.ts'
import { convertInlines } from './convert-inlines.ts'
import { convertPicture } from './convert-picture.ts'
import type { Draft, DraftInline } from './draft.ts'

/** Word's own limit, and that of our tables. */
const mostColumns = 63

interface Made {
  text: DraftInline[]
  across: number
  down: number
  isBold: boolean
  isHeading: boolean
}

/** A table as one block, and the pictures that stood in it after it. */
export function convertTable(table: WordTable, conversion: Conversion): Draft[] {
  const place = `Table ${table.serial}`
  const pictures: Draft[] = []
  const bookmarks: string[] = []
  const grid = table.rows.map(placeCells)
  const width = Math.min(
    grid.reduce((most, cells) => Math.max(most, end(cells)), 0),
    mostColumns,
  )
  const open: (Made | undefined)[] = []
  const rows = grid.map((cells) => {
    const made: Made[] = []
    let column = 0
    const fill = (to: number): void => {
      for (; column < to; column++) made.push(empty())
    }
    for (const { cell, at, across } of cells) {
      if (at >= mostColumns) {
        // Beyond what a table may have: with the last cell.
        made.at(-1)?.text.push({ br: true }, ...content(cell, place, conversion, pictures, bookmarks).text)
        conversion.remarks.changed(`columns beyond ${mostColumns} were put into the last one`, place)
        continue
      }
      fill(at)
      const wide = Math.min(across, mostColumns - at)
      column = at + wide
      const above = open[at]
      if (cell.down === 'further' && above && above.across === wide) {
        above.down += 1
        continue
      }
      const one = { ...content(cell, place, conversion, pictures, bookmarks), across: wide, down: 1 }
      made.push(one)
      for (let i = at; i < at + wide; i++) open[i] = undefined
      open[at] = cell.down === null ? undefined : one
    }
    fill(width)
    return made
  })
  const header = isHeader(table, rows)
  const shape = {
    type: 'table' as const,
    header,
    rows: rows.map((row, i) =>
      row.map(({ text, across, down }) => ({
        text: header && i === 0 ? withoutBold(text) : text,
        ...(across > 1 && { across }),
        ...(down > 1 && { down }),
      })),
    ),
  }
  if (rows.flat().every(({ text }) => text.length === 0)) return pictures
  const serials = [...paragraphsOf([table])].map(({ serial }) => serial)
  return [{ shape, bookmarks, place, serials, isBold: false }, ...pictures]
}

const end = (cells: PlacedCell[]): number =>
  cells.reduce((most, { at, across }) => Math.max(most, at + across), 0)
const empty = (): Made => ({ text: [], across: 1, down: 1, isBold: false, isHeading: false })

function isHeader(table: WordTable, rows: Made[][]): boolean {
  if (table.rows[0]?.header) return true
  const full = rows[0]?.filter(({ text }) => text.length > 0) ?? []
  if (full.length === 0) return false
  return full.every(({ isHeading }) => isHeading) || (rows.length > 1 && full.every(({ isBold }) => isBold))
}

const withoutBold = (text: DraftInline[]): DraftInline[] =>
  text.every((one) => typeof one === 'string' || !('text' in one) || 'bold' in one || one.text.trim() === '')
    ? text.map((one) =>
        typeof one === 'object' && 'bold' in one
          ? one.italic
            ? { text: one.text, italic: one.italic }
            : one.text
          : one,
      )
    : text

function content(
  cell: WordCell,
  place: string,
  conversion: Conversion,
  pictures: Draft[],
  bookmarks: string[],
): Omit<Made, 'across' | 'down'> {
  const text: DraftInline[] = []
  let [isBold, isHeading] = [true, true]
  const line = (words: readonly DraftInline[]): void => {
    if (words.length === 0) return
    if (text.length > 0) text.push({ br: true })
    append(text, words)
  }
  const addAll = (blocks: readonly WordBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        conversion.remarks.changed('a table within a table became lines of its cell', place)
        for (const row of block.rows) line(rowInWords(row, place, conversion, pictures, bookmarks))
        continue
      }
      if (block.contents) continue
      const made = convertInlines(block.inlines, block.look, place, conversion)
      append(bookmarks, made.bookmarks)
      for (const picture of made.pictures) {
        conversion.remarks.changed('pictures in a table now stand after it', place)
        pictures.push(convertPicture(picture, place, conversion))
      }
      const label = conversion.labelOf(block.serial)
      if (made.text.length > 0) {
        isBold &&= made.isBold
        isHeading &&= block.look.style.toLowerCase() === 'table heading'
        line(label === '' ? made.text : joinLabel(label, made.text))
      }
      for (const inline of block.inlines) if (inline.kind === 'box') addAll(inline.blocks)
    }
  }
  addAll(cell.blocks)
  return { text, isBold: isBold && text.length > 0, isHeading: isHeading && text.length > 0 }
}

/** Lists have no place in a cell: their labels are written out. */
function joinLabel(label: string, text: DraftInline[]): DraftInline[] {
  const [first, ...rest] = text
  return typeof first === 'string' ? [`${label} ${first}`, ...rest] : [`${label} `, ...text]
}

function rowInWords(
  row: WordRow,
  place: string,
  conversion: Conversion,
  pictures: Draft[],
  bookmarks: string[],
): DraftInline[] {
  return row.cells.flatMap((cell, i) => {
    const { text } = content(cell, place, conversion, pictures, bookmarks)
    return i > 0 && text.length > 0 ? ['; ', ...text] : text
  })
}
