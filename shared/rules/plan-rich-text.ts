import type { Block, Inline, TableBlock } from '../rich-text.ts'
import type { Numbered } from './number-blocks.ts'
import type {
  PlanAddress,
  PlanBlock,
  PlanCell,
  PlanInline,
  PlanParagraph,
  PlanStyle,
  PlanTable,
} from './plan.ts'
import { planInlines, type ResolvedReference } from './plan-inlines.ts'
import type { Reference } from './references-in.ts'

type Resolve = (reference: Reference) => ResolvedReference

/** Rich text as plan blocks: `numbered` and `bookmarks` stand beside `blocks`, one each. */
export function planRichText(
  blocks: Block[],
  numbered: Numbered[],
  bookmarks: string[],
  resolve: Resolve,
): PlanBlock[] {
  return blocks.map((block, i): PlanBlock => {
    const place = numbered[i]
    const address: PlanAddress = { id: block.id, bookmark: bookmarks[i] ?? '', label: place?.label ?? null }
    if (block.type === 'image')
      return {
        type: 'image',
        src: block.src,
        alt: block.alt,
        ...(block.widthMm === undefined ? {} : { widthMm: block.widthMm }),
        address,
      }
    if (block.type === 'table') return planTable(block, address, resolve)
    return {
      type: 'paragraph',
      style: styleOf(block),
      text: planInlines(block.text, resolve),
      address,
      ...(place?.list ? { list: place.list } : {}),
    }
  })
}

function styleOf(block: Exclude<Block, { type: 'table' | 'image' }>): PlanStyle {
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? 'heading2' : 'heading3'
    case 'bullet':
      return `bullet${block.level}`
    case 'lettered':
      return `lettered${block.level}`
    default:
      return block.type
  }
}

/** Seven columns of words do not fit an upright page. */
const widestUpright = 6

function planTable(table: TableBlock, address: PlanAddress, resolve: Resolve): PlanTable {
  const places = columnsOf(table)
  const figures = figureColumns(table, places)
  const rows = table.rows.map((row, i) =>
    row.map((cell, j): PlanCell => {
      const isHeading = table.header && i === 0
      const inFigures = (cell.across ?? 1) === 1 && figures.has(places[i]?.[j] ?? 0)
      const style = isHeading ? 'tableHeading' : inFigures ? 'tableNumber' : 'tableText'
      return {
        text: [{ type: 'paragraph', style, text: planInlines(cell.text, resolve) }],
        ...(cell.across === undefined ? {} : { across: cell.across }),
        ...(cell.down === undefined ? {} : { down: cell.down }),
      }
    }),
  )
  const columns = columnWidths(table)
  return {
    type: 'table',
    look: 'grid',
    columns,
    headerRows: table.header && rows.length > 1 ? 1 : 0,
    rows,
    address,
    ...(columns.length > widestUpright ? { landscape: true as const } : {}),
  }
}

const isFigure = (text: Inline[]): boolean =>
  text.length === 1 && typeof text[0] === 'string' && /^[£€$]?[\d,.]+%?$/.test(text[0].trim())

const lengthOf = (text: Inline[]): number =>
  text.reduce(
    (sum, piece) =>
      sum + (typeof piece === 'string' ? piece.length : 'text' in piece ? piece.text.length : 8),
    0,
  )

/** Columns that hold nothing but figures beneath the header: a year among words is a word. */
function figureColumns(table: TableBlock, places: number[][]): Set<number> {
  const figures = new Set<number>()
  const words = new Set<number>()
  table.rows.forEach((row, i) => {
    if (table.header && i === 0) return
    row.forEach(({ text, across }, j) => {
      if (lengthOf(text) === 0) return
      const isOne = (across ?? 1) === 1
      ;(isOne && isFigure(text) ? figures : words).add(places[i]?.[j] ?? 0)
    })
  })
  return figures.difference(words)
}

/** The column in which each cell of each row begins, beside those that cells above still cover. */
function columnsOf(table: TableBlock): number[][] {
  /** Rows that a cell above still covers, for each column. */
  const covered: number[] = []
  return table.rows.map((row) => {
    let column = 0
    const mine: number[] = []
    const places = row.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1
      const place = column
      column += cell.across ?? 1
      for (let i = place; i < column; i++) mine[i] = cell.down ?? 1
      return place
    })
    const wide = Math.max(covered.length, mine.length)
    for (let i = 0; i < wide; i++) covered[i] = Math.max((covered[i] ?? 0) - 1, (mine[i] ?? 0) - 1, 0)
    return places
  })
}

/** Relative widths from what the columns hold: the square root keeps a long text from squeezing the rest. */
export function columnWidths(table: TableBlock): number[] {
  const widths: number[] = []
  columnsOf(table).forEach((places, i) => {
    places.forEach((place, j) => {
      const cell = table.rows[i]?.[j]
      const across = cell?.across ?? 1
      for (let column = place; column < place + across; column++)
        widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell?.text ?? []) / across)
    })
  })
  return Array.from(widths, (longest) => Math.round(Math.sqrt(Math.min(Math.max(longest ?? 0, 6), 400)) * 10))
}

/** A paragraph without an address. */
export const paragraph = (style: PlanStyle, ...text: PlanInline[]): PlanParagraph => ({
  type: 'paragraph',
  style,
  text,
})

/** A table cell of one paragraph. */
export const cellOf = (style: PlanStyle, ...text: PlanInline[]): PlanCell => ({
  text: [paragraph(style, ...text)],
})
