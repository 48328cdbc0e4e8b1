import { type Extensions, getSchema, Node } from '@tiptap/core'
import { imageNode } from './image-node.ts'
import { inlineNodes } from './inline-nodes.ts'
import { marks } from './marks.ts'
import { tableNodes } from './table-nodes.ts'
import { wordsNodes } from './words-nodes.ts'

const text = Node.create({ name: 'text', group: 'inline' })

const doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

/** A footnote's own text: one line, and no note in a note, which Word cannot print. */
const note = Node.create({ name: 'doc', topNode: true, content: 'plain' })

/** Our closed rich text, flat: nothing can be in the editor that a record cannot hold. */
export const textNodes: Extensions = [
  doc,
  ...wordsNodes,
  ...tableNodes,
  imageNode,
  text,
  ...inlineNodes,
  ...marks,
]

export const noteNodes: Extensions = [
  note,
  ...wordsNodes.filter(({ name }) => name === 'plain'),
  text,
  ...inlineNodes,
  ...marks,
]

export const editorSchema = getSchema(textNodes)
export const noteSchema = getSchema(noteNodes)
