import type {
  Definition,
  FootnoteDefinition,
  Heading,
  List,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Block, RichText } from '../../shared/rich-text.ts'
import { readImageData } from './image-data.ts'
import { type MarkdownFault, tooMuchMarkdown } from './markdown-bounds.ts'
import { inlinesOf, type MarkdownReading } from './markdown-inlines.ts'

/**
 * Markdown as blocks: CommonMark with pipe tables and footnotes, in the meaning that interchange.md gives it.
 * `idOf` names the block that stands at a place, from 0. What has no meaning is a fault with its line, from 1.
 */
export function markdownToRichText(
  markdown: string,
  idOf: (ordinal: number) => string,
): { blocks: RichText; faults: MarkdownFault[] } {
  const aside = setImagesAside(markdown.replace(/\r\n?/g, '\n'))
  const tooMuch = tooMuchMarkdown(aside.text)
  if (tooMuch) return { blocks: [], faults: [tooMuch] }
  const root = fromMarkdown(aside.text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  const faults: MarkdownFault[] = []
  const reading: MarkdownReading = {
    fault: (node, message) => faults.push({ line: node.position?.start.line ?? 1, message }),
    ...definitionsOf(root, faults),
    used: new Set(),
    source: ({ position }) => aside.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
    restore: aside.restore,
    budget: 2_000_000,
  }
  const blocks: RichText = []
  const add = (block: Shape): void => {
    blocks.push({ id: idOf(blocks.length), ...block })
  }
  for (const node of root.children) readBlock(node, { bullets: 0, letters: 0, within: 'text' }, reading, add)
  for (const [name, nodes] of [
    ['footnote', reading.footnotes],
    ['link', reading.definitions],
  ] as const)
    for (const node of nodes.values())
      if (!reading.used.has(node))
        reading.fault(
          node,
          `the ${name} [${name === 'footnote' ? '^' : ''}${node.label ?? ''}] is used nowhere`,
        )
  return { blocks, faults: faults.sort((a, b) => a.line - b.line) }
}

type Without<T> = T extends unknown ? Omit<T, 'id'> : never
type Shape = Without<Block>
type Add = (block: Shape) => void

/** Where a block stands: how many bullet and lettered lists are around it. */
interface Place {
  bullets: number
  letters: number
  within: 'text' | 'list' | 'quotation'
}

function readBlock(node: RootContent, place: Place, reading: MarkdownReading, add: Add): void {
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

const isImage = ({ children }: Paragraph): boolean =>
  children.length === 1 && (children[0]?.type === 'image' || children[0]?.type === 'imageReference')

/** A paragraph that is an image as a block of its own; false where it is none. */
function readImage(paragraph: Paragraph, reading: MarkdownReading, add: Add): boolean {
  const [node] = paragraph.children
  if (!isImage(paragraph) || (node?.type !== 'image' && node?.type !== 'imageReference')) return false
  const definition = node.type === 'image' ? node : reading.definitions.get(node.identifier)
  if (node.type === 'imageReference' && definition) reading.used.add(definition)
  if (definition?.title)
    reading.fault(node, 'an image has no title: what would be shown on hovering cannot be printed')
  const image = readImageData(reading.restore(definition?.url ?? ''))
  if ('problem' in image) reading.fault(node, `the image ${image.problem}`)
  else add({ type: 'image', src: image.src, alt: reading.restore(node.alt ?? '') })
  return true
}

/** Definitions of links and footnotes, wherever they stand; of two with one name the second can never be reached. */
function definitionsOf(
  root: Root,
  faults: MarkdownFault[],
): Pick<MarkdownReading, 'definitions' | 'footnotes'> {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const open: RootContent[] = root.children.toReversed()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      if ((node.type === 'definition' ? definitions : footnotes).has(node.identifier))
        faults.push({
          line: node.position?.start.line ?? 1,
          message: `[${node.label ?? ''}] is defined twice`,
        })
      else if (node.type === 'definition') definitions.set(node.identifier, node)
      else footnotes.set(node.identifier, node)
    }
    if ('children' in node) open.push(...node.children.toReversed())
  }
  return { definitions, footnotes }
}

/** Long image data would be parsed letter by letter: a short word stands for it meanwhile. */
function setImagesAside(markdown: string): { text: string; restore: (text: string) => string } {
  const images: string[] = []
  let mark = '@image'
  while (markdown.includes(mark)) mark += '@'
  const text = markdown.replace(
    /(?<=;base64,)[A-Za-z0-9+/]{100,}={0,2}/g,
    (data) => `${mark}${images.push(data) - 1}@`,
  )
  if (images.length === 0) return { text, restore: (part) => part }
  const set = new RegExp(`${mark}(\\d+)@`, 'g')
  return { text, restore: (part) => part.replace(set, (_, place: string) => images[Number(place)] ?? '') }
}
