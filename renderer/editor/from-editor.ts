import type { Node } from '@tiptap/pm/model'
import type { Block, Inline, RichText } from '../../shared/rich-text.ts'
import { freshBlockId } from './fresh-block-id.ts'
import { normaliseInlines } from './normalise-inlines.ts'

/** The editor's document as rich text, inline text in its simplest form. Blocks that have not changed are the very same objects. */
export function fromEditor(doc: Node): RichText {
  const [only] = doc.children
  if (doc.childCount === 1 && only && only.attrs.id === null && only.isTextblock && only.childCount === 0)
    return []
  return doc.children.map(blockOf)
}

const known = new WeakMap<Node, Block>()

/** A node of the top level as a block; one that has no id yet is given one, which it keeps. */
export function blockOf(node: Node): Block {
  const before = known.get(node)
  if (before) return before
  const block = makeBlock(node)
  known.set(node, block)
  return block
}

function makeBlock(node: Node): Block {
  const id: string = node.attrs.id ?? freshBlockId()
  const type = node.type.name as Block['type'] // the schema's blocks are named as ours
  switch (type) {
    case 'table':
      return {
        id,
        type,
        header: node.attrs.header,
        rows: node.children.map(({ children }) => children.map(cellOf)),
      }
    case 'image': {
      const { src, alt, widthMm } = node.attrs
      return { id, type, src, alt, ...(widthMm === null ? {} : { widthMm }) }
    }
    case 'heading':
    case 'bullet':
    case 'lettered':
      return { id, type, level: node.attrs.level, text: inlinesOf(node) }
    default:
      return { id, type, text: inlinesOf(node) }
  }
}

function cellOf(cell: Node): { text: Inline[]; across?: number; down?: number } {
  const { colspan, rowspan } = cell.attrs
  const text = cell.children.flatMap((words, i): Inline[] => [
    ...(i > 0 ? [{ br: true as const }] : []),
    ...inlinesOf(words),
  ])
  return {
    text,
    ...(colspan > 1 ? { across: colspan } : {}),
    ...(rowspan > 1 ? { down: rowspan } : {}),
  }
}

/** The inline text of a block of words. */
export const inlinesOf = (words: Node): Inline[] => normaliseInlines(words.children.map(inlineOf))

function inlineOf(node: Node): Inline {
  const { name } = node.type
  if (name === 'ref') return { ref: node.attrs.ref, id: node.attrs.id }
  if (name === 'footnote') return { footnote: node.attrs.note }
  if (name === 'br') return { br: true }
  const text = node.text ?? ''
  const has = (mark: string) => node.marks.find(({ type }) => type.name === mark)
  const link = has('link')
  if (link) return { link: link.attrs.href, text }
  return { text, ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italic: true } : {}) }
}
