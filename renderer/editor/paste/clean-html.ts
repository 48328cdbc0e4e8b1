import type { Block, Inline } from '../../../shared/rich-text.ts'
import { linkAddress } from '../../../shared/rich-text.ts'
import type { Kind } from '../commands/kinds.ts'
import { freshBlockId } from '../fresh-block-id.ts'
import { type BlockCollector, collectBlocks, tidied } from './collect-blocks.ts'
import { type Dropped, type DroppedTally, tallyDropped } from './dropped.ts'
import { formatOfList, readLists } from './list-kinds.ts'
import { type NotesIn, notesIn } from './notes-in.ts'
import { imageIn } from './pasted-image.ts'
import { isLayout, tableOf } from './pasted-table.ts'
import { isHidden, type Look, lookIn, points, styleOf, tellOfLook } from './style-of.ts'
import { withoutStyles } from './without-styles.ts'
import { isLabel, wordItem } from './word-list.ts'

export interface Pasted {
  blocks: Block[]
  dropped: Dropped
}

/** HTML from the clipboard as blocks of ours. It is parsed into a document that is never shown: nothing in it runs or loads. */
export const cleanHtml = (html: string): Pasted =>
  cleanDocument(new DOMParser().parseFromString(withoutStyles(html), 'text/html'))

/** A parsed page as blocks, and what was left out of it. */
export function cleanDocument(document: Document): Pasted {
  const dropped = tallyDropped()
  for (const _ of document.querySelectorAll('[data-style*="mso-comment-reference"]')) dropped.add('comment')
  const blocks = collectBlocks()
  const walk = createWalk(blocks, dropped, notesIn(document), topHeading(document))
  walk(document.body, nowhere())
  return { blocks: blocks.end(), dropped: dropped.all() }
}

const plain: Kind = { type: 'plain' }

interface Around {
  look: Look
  link: string | null
  /** What words are that stand in no paragraph of their own. */
  kind: Kind
  /** The item of a list that this is in; `begun` once its first words have been met. */
  item: { kind: Kind; begun: boolean } | null
  pre: boolean
  /** How many lists this is in. */
  depth: number
}

const quiet = new Set([
  'STYLE',
  'XMP',
  'SCRIPT',
  'META',
  'TITLE',
  'LINK',
  'NOSCRIPT',
  'TEMPLATE',
  'HR',
  'COLGROUP',
  'HEAD',
  'XML',
])
const embedded = new Set([
  'IFRAME',
  'OBJECT',
  'EMBED',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'MATH',
  'SVG',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
])
const blockTags = new Set([
  ...[
    'P',
    'DIV',
    'SECTION',
    'ARTICLE',
    'MAIN',
    'HEADER',
    'FOOTER',
    'ASIDE',
    'NAV',
    'FIGURE',
    'FIGCAPTION',
    'ADDRESS',
  ],
  ...[
    'DL',
    'DT',
    'DD',
    'PRE',
    'DETAILS',
    'SUMMARY',
    'FIELDSET',
    'FORM',
    'CENTER',
    'TD',
    'TH',
    'TR',
    'CAPTION',
    'TBODY',
    'THEAD',
    'TFOOT',
  ],
])

type Walk = (node: Node, around: Around) => void

function createWalk(blocks: BlockCollector, dropped: DroppedTally, notes: NotesIn, top: number): Walk {
  const lists = readLists()
  let label: string | undefined

  const children: Walk = (node, around) => {
    for (const child of node.childNodes) walk(child, around)
  }

  function walk(node: Node, around: Around): void {
    if (node.nodeType === Node.TEXT_NODE) text(node.textContent ?? '', around)
    else if (isElement(node) && !isLeftOut(node) && !isPlaced(node, around)) words(node, around)
  }

  function text(written: string, { look, link, kind, item, pre }: Around): void {
    const kept = pre ? written : written.replace(/[ \t\r\n\f]+/g, ' ')
    if (item && !item.begun && kept.trim() !== '') {
      blocks.begin(item.kind)
      item.begun = true
    }
    const otherwise = item ? afterItem(item.kind) : kind
    const lines = pre ? kept.split('\n') : [kept]
    lines.forEach((line, i) => {
      if (i > 0) blocks.lineBreak()
      if (line !== '') blocks.words(inline(line, look, link), otherwise)
    })
  }

  /** Whether nothing of the element is kept; what a person would miss is counted. */
  function isLeftOut(element: Element): boolean {
    const tag = tagOf(element)
    const style = styleOf(element)
    if (quiet.has(tag) || isLabel(style) || notes.isNote(element)) return true
    if (
      style.get('mso-element')?.startsWith('comment') ||
      /\b(MsoCommentReference|msocomanchor)\b/.test(classOf(element))
    )
      return true
    const why = isHidden(element, style) ? 'hidden' : tag === 'DEL' ? 'deletion' : null
    if (why !== null && element.textContent?.trim()) dropped.add(why)
    if (embedded.has(tag)) dropped.add('embedded')
    return why !== null || embedded.has(tag)
  }

  /** Whether the element was a thing by itself: a break, a picture, a table, a list, a note's mark. */
  function isPlaced(element: Element, around: Around): boolean {
    const tag = tagOf(element)
    if (tag === 'BR') {
      if (!/Apple-interchange/.test(classOf(element))) blocks.lineBreak()
    } else if (tag === 'IMG') picture(element)
    else if (tag === 'TABLE' && !isLayout(element)) blocks.put(tableOf(element, (cell) => inlinesIn(cell)))
    else if (tag === 'UL' || tag === 'OL') list(element, around)
    else if (tag === 'LI')
      listItem(element, element.parentElement ?? element, { ...around, depth: around.depth || 1 })
    else if (styleOf(element).has('mso-tab-count')) blocks.words('\t', around.kind)
    else if (tag === 'A' && notes.noteAt(element))
      blocks.words({ footnote: inlinesIn(notes.noteAt(element) ?? element, true) }, around.kind)
    else return tag === 'A' && notes.leadsBack(element)
    return true
  }

  /** An element that holds words: in a line, or a block of its own. */
  function words(element: Element, around: Around): void {
    const tag = tagOf(element)
    const style = styleOf(element)
    const link = tag === 'A' ? linkIn(element) : around.link
    tellOfLook(element, style, link !== null, dropped)
    const look = lookIn(element, style, around.look)
    const heading = headingLevel(element)
    if (heading !== null) paragraph(element, { type: 'heading', level: heading <= top ? 2 : 3 })
    else if (tag === 'BLOCKQUOTE') {
      lists.leave()
      blocks.begin({ type: 'quotation' })
      children(element, { ...around, kind: { type: 'quotation' }, item: null })
      blocks.begin(around.kind)
    } else if (!blockTags.has(tag)) children(element, { ...around, look, link })
    else inBlock(element, style, { ...around, look, link, pre: around.pre || tag === 'PRE' || isPre(style) })
  }

  /** A paragraph that is always a block of its own, whatever is around it. */
  function paragraph(element: Element, kind: Kind): void {
    lists.leave()
    blocks.begin(kind)
    children(element, { look: plainLook, link: null, kind, item: null, pre: false, depth: 0 })
    blocks.begin(plain)
  }

  function inBlock(element: Element, style: ReadonlyMap<string, string>, around: Around): void {
    const { item } = around
    if (item) {
      // The first paragraph of an item is the item; the next one goes on with it.
      if (item.begun && item.kind.type === 'numbered') blocks.begin({ type: 'continuation' })
      else if (item.begun) blocks.lineBreak()
      children(element, around)
      return
    }
    const isPlain = tagOf(element) === 'P' && around.kind.type === 'plain'
    const kind = isPlain ? kindOfParagraph(element, style) : around.kind
    if (kind.type === 'heading') {
      paragraph(element, kind)
      return
    }
    blocks.begin(kind)
    children(element, { ...around, kind })
    blocks.begin(around.kind)
  }

  function kindOfParagraph(element: Element, style: ReadonlyMap<string, string>): Kind {
    const word = wordItem(element, style, label)
    label = word?.label
    if (word) return lists.item(word.level, word.format)
    const names = classOf(element)
    if (/\bMso(Intense)?Quote\b/.test(names)) return { type: 'quotation' }
    if (/\bMso(Title|Subtitle)\b/.test(names)) return { type: 'heading', level: 2 }
    const goesOn = /numbered|lettered|bullet|continuation/.test(blocks.last()?.type ?? '')
    const left = points(style.get('margin-left')) || points(style.get('margin')?.split(/\s+/)[3])
    if (goesOn && (left >= 17 || /\bMsoListParagraph/.test(names))) return { type: 'continuation' }
    if (element.textContent?.trim()) lists.leave()
    return plain
  }

  function list(element: Element, around: Around): void {
    const depth = around.depth + 1
    for (const child of element.children) {
      if (tagOf(child) === 'LI') listItem(child, element, { ...around, depth })
      else walk(child, { ...around, depth })
    }
    blocks.begin(around.item ? afterItem(around.item.kind) : around.kind)
  }

  function listItem(element: Element, parent: Element, around: Around): void {
    const style = styleOf(element)
    if (isHidden(element, style)) return
    const own = style.has('list-style-type') ? style : styleOf(parent)
    const said = Number(element.getAttribute('aria-level') ?? 0)
    const depth = said > around.depth && said < 10 ? said : around.depth
    const kind = lists.item(depth, formatOfList(parent, own))
    blocks.begin(kind)
    const look = lookIn(element, style, around.look)
    children(element, { ...around, depth, look, item: { kind, begun: false }, kind })
  }

  function picture(element: Element): void {
    const image = imageIn(element)
    if (image) blocks.put({ id: freshBlockId(), type: 'image', ...image })
    else if (!isDot(element)) dropped.add('image')
  }

  /** The address of a link; null where its words stay without one. */
  function linkIn(element: Element): string | null {
    const href = element.getAttribute('href')?.trim()
    if (!href) return null
    if (linkAddress.safeParse(href).success) return href
    if (!href.startsWith('#')) dropped.add('link')
    return null
  }

  /** All words of an element in one line of inline text: a cell's, a note's. */
  function inlinesIn(element: Element, isNote = false): Inline[] {
    const own = collectBlocks()
    // A note has no notes: one that points to itself would never end.
    const inside: NotesIn = isNote ? { ...notes, isNote: () => false, noteAt: () => null } : notes
    const inner = createWalk(own, dropped, inside, top)
    for (const child of element.childNodes) inner(child, nowhere())
    return tidied(
      own.end().flatMap((block, i): Inline[] => {
        if (block.type === 'image') {
          dropped.add('image')
          return []
        }
        const text =
          block.type === 'table' ? block.rows.flat().flatMap((cell) => [...cell.text, ' ']) : block.text
        return i > 0 ? [{ br: true }, ...text] : text
      }),
    )
  }

  return walk
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
const tagOf = (element: Element): string => element.tagName.toUpperCase()
const classOf = (element: Element): string => element.getAttribute('class') ?? ''

const nowhere = (): Around => ({ look: plainLook, link: null, kind: plain, item: null, pre: false, depth: 0 })

function headingLevel(element: Element): number | null {
  const level = /^H([1-6])$/.exec(tagOf(element))?.[1]
  if (level !== undefined) return Number(level)
  return element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : null
}

const plainLook: Look = { bold: false, italic: false }

const afterItem = (kind: Kind): Kind => (kind.type === 'numbered' ? { type: 'continuation' } : kind)

const isPre = (style: ReadonlyMap<string, string>): boolean => style.get('white-space') === 'pre'

function inline(text: string, { bold, italic }: Look, link: string | null): Inline {
  if (link !== null) return { link, text }
  return { text, ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}) }
}

/** The highest heading of the page: it becomes ours of the second level, those beneath it of the third. */
function topHeading(document: Document): number {
  for (let level = 1; level <= 6; level++)
    if (document.querySelector(`h${level}, [role="heading"][aria-level="${level}"]`)) return level
  return 1
}

/** What pages put in to count their readers. */
const isDot = (image: Element): boolean =>
  Number(image.getAttribute('width')) === 1 || Number(image.getAttribute('height')) === 1
