import type { Heading, List, Paragraph, RootContent, Table } from 'mdast'
import type { Block } from '../../shared/rich-text.ts'
import { isImage, readImage } from './markdown-images.ts'
import { inlinesOf, type MarkdownReading } from './markdown-inlines.ts'

type Without<T> = T extends unknown ? Omit<T, 'id'> : never
/** A block before it has its id. */
export type Shape = Without<Block>
export type Add = (shape: Shape) => void

/** Where a block stands: how many bullet and lettered lists are around it. */
export interface Place {
  bullets: number
  letters: number
  within: 'text' | 'list' | 'quotation'
}

export function readBlock(node: RootContent, place: Place, reading: MarkdownReading, add: Add): void {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return
  if (place.within === 'quotation' && node.type !== 'paragraph')
    reading.fault(node, 'a block quotation holds paragraphs only')
  else if (node.type === 'paragraph') readParagraph(node, place, reading, add)
  else if (node.type === 'list') readList(node, place, reading, add)
  else if (node.type === 'table') readTable(node, reading, add)
  else if (node.type === 'heading') readHeading(node, place, reading, add)
  else if (node.type === 'blockquote')
    for (const child of node.children) readBlock(child, { ...place, within: 'quotation' }, reading, add)
  else reading.fault(node, blockFaults[node.type] ?? 'this cannot be used')
}

function readParagraph(node: Paragraph, { within }: Place, reading: MarkdownReading, add: Add): void {
  if (readImage(node, reading, add)) return
  const type = within === 'text' ? 'plain' : within === 'list' ? 'continuation' : 'quotation'
  add({ type, text: inlinesOf(node.children, reading) })
}

function readHeading(node: Heading, { within }: Place, reading: MarkdownReading, add: Add): void {
  const level = node.depth
  if (within === 'list') reading.fault(node, 'a heading cannot stand in a list')
  else if (level !== 2 && level !== 3) reading.fault(node, 'a heading starts with ## or ###')
  else add({ type: 'heading', level, text: inlinesOf(node.children, reading) })
}

const blockFaults: Partial<Record<RootContent['type'], string>> = {
  html: 'HTML cannot be used; write < as &lt;',
  code: 'code (in fences or indented by four spaces) cannot be used',
  thematicBreak: 'a rule cannot be used',
}

function readList(list: List, place: Place, reading: MarkdownReading, add: Add): void {
  const ordered = list.ordered === true
  const numbered = ordered && place.within === 'text'
  const inner: Place = {
    bullets: place.bullets + (ordered ? 0 : 1),
    letters: place.letters + (ordered && !numbered ? 1 : 0),
    within: 'list',
  }
  if (inner.bullets > 3 || inner.letters > 2) {
    reading.fault(
      list,
      ordered
        ? 'lettered lists are nested at most two deep: (a), then (i)'
        : 'bullets are nested at most three deep',
    )
    return
  }
  for (const item of list.children) {
    const [first, ...rest] = item.children
    if (first?.type === 'paragraph' && !isImage(first)) addItem(first, numbered, ordered, inner, reading, add)
    else {
      if (first) reading.fault(item, 'an item of a list starts with words')
      addItem(null, numbered, ordered, inner, reading, add)
    }
    for (const child of first?.type === 'paragraph' ? rest : item.children)
      readBlock(child, inner, reading, add)
  }
}

function addItem(
  paragraph: Paragraph | null,
  numbered: boolean,
  ordered: boolean,
  { bullets, letters }: Place,
  reading: MarkdownReading,
  add: Add,
): void {
  const text = paragraph ? inlinesOf(paragraph.children, reading) : []
  if (numbered) add({ type: 'numbered', text })
  else if (ordered) add({ type: 'lettered', level: letters === 2 ? 2 : 1, text })
  else add({ type: 'bullet', level: bullets === 3 ? 3 : bullets === 2 ? 2 : 1, text })
}

function readTable(table: Table, reading: MarkdownReading, add: Add): void {
  const columns = table.children[0]?.children.length ?? 0
  const rows = table.children.map((row) => {
    if (row.children.length > columns) reading.fault(row, 'a row of the table has more cells than its header')
    const cells = row.children.map((cell) => ({ text: inlinesOf(cell.children, reading) }))
    while (cells.length < columns) cells.push({ text: [] })
    return cells
  })
  add({ type: 'table', header: true, rows })
}
