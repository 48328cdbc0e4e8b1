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
  const rows = table.rows.map((row, i) =>
    row.map((cell): PlanCell => {
      const style =
        table.header && i === 0 ? 'tableHeading' : isFigure(cell.text) ? 'tableNumber' : 'tableText'
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

/** Relative widths from what the columns hold: the square root keeps a long text from squeezing the rest. */
export function columnWidths(table: TableBlock): number[] {
  const widths: number[] = []
  /** Rows that a cell above still covers, for each column. */
  const covered: number[] = []
  for (const row of table.rows) {
    let column = 0
    const mine: number[] = []
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1
      const across = cell.across ?? 1
      for (let i = column; i < column + across; i++) {
        mine[i] = cell.down ?? 1
        widths[i] = Math.max(widths[i] ?? 0, lengthOf(cell.text) / across)
      }
      column += across
    }
    const wide = Math.max(covered.length, mine.length)
    for (let i = 0; i < wide; i++) covered[i] = Math.max((covered[i] ?? 0) - 1, (mine[i] ?? 0) - 1, 0)
  }
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
