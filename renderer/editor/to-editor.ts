import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import type { Block, Inline, RichText, TableBlock } from '../../shared/rich-text.ts'
import { normaliseInlines } from './normalise-inlines.ts'
import { editorSchema } from './schema/editor-schema.ts'

/** Rich text as the editor's document; an empty text is one empty paragraph that has no id yet, which says nothing. */
export function toEditor(text: RichText, schema: Schema = editorSchema): Node {
  const blocks = text.map((block) => toBlockNode(block, schema))
  return schema.node('doc', null, blocks.length > 0 ? blocks : [schema.node('numbered')])
}

/** A block as a node; its id stays. */
export function toBlockNode(block: Block, schema: Schema = editorSchema): Node {
  if (block.type === 'table') return toTableNode(block, schema)
  if (block.type === 'image') {
    const { id, src, alt, widthMm = null } = block
    return schema.node('image', { id, src, alt, widthMm })
  }
  const attrs = 'level' in block ? { id: block.id, level: block.level } : { id: block.id }
  return schema.node(block.type, attrs, toInlineNodes(block.text, schema))
}

const toTableNode = ({ id, header, rows }: TableBlock, schema: Schema): Node =>
  schema.node(
    'table',
    { id, header },
    rows.map((cells) =>
      schema.node(
        'row',
        null,
        cells.map(({ text, across = 1, down = 1 }) =>
          schema.node(
            'cell',
            { colspan: across, rowspan: down },
            schema.node('cellWords', null, toInlineNodes(text, schema)),
          ),
        ),
      ),
    ),
  )

/** Inline text as nodes, in its simplest form. */
export function toInlineNodes(text: readonly Inline[], schema: Schema = editorSchema): Fragment {
  return Fragment.fromArray(normaliseInlines(text).map((piece) => toInlineNode(piece, schema)))
}

function toInlineNode(piece: Inline, schema: Schema): Node {
  if (typeof piece === 'string') return schema.text(piece)
  if ('ref' in piece) return schema.node('ref', { ref: piece.ref, id: piece.id })
  if ('footnote' in piece) return schema.node('footnote', { note: piece.footnote })
  if ('br' in piece) return schema.node('br')
  if ('link' in piece) return schema.text(piece.text, [schema.mark('link', { href: piece.link })])
  const marks: Mark[] = [
    ...(piece.bold ? [schema.mark('bold')] : []),
    ...(piece.italic ? [schema.mark('italic')] : []),
  ]
  return schema.text(piece.text, marks)
}
