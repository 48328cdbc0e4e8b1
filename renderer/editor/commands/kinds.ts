import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** A block of words, as it is named here and there. */
export type Kind =
  | { type: 'numbered' | 'continuation' | 'plain' | 'quotation' }
  | { type: 'heading' | 'bullet' | 'lettered'; level: number }

export interface Placed {
  pos: number
  node: Node
  /** Among the blocks of the document. */
  index: number
}

/** The block of words that a position is in; null in a table or beside a picture. */
export function wordsAt($pos: ResolvedPos): Placed | null {
  if ($pos.depth !== 1 || !$pos.parent.isTextblock) return null
  return { pos: $pos.before(1), node: $pos.parent, index: $pos.index(0) }
}

/** The blocks of words that the selection touches; those of tables left out. */
export function selectedWords({ doc, selection: { from, to } }: EditorState): Placed[] {
  const found: Placed[] = []
  doc.forEach((node, pos, index) => {
    if (node.isTextblock && pos + node.nodeSize > from && pos < to + 1) found.push({ pos, node, index })
  })
  // A selection that ends at the very start of a block does not reach it.
  const last = found.at(-1)
  if (found.length > 1 && last && to === last.pos + 1) found.pop()
  return found
}

export const isInCell = ($pos: ResolvedPos): boolean => $pos.parent.type.name === 'cellWords'

export const kindOf = ({ type, attrs }: Node): Kind =>
  attrs.level === undefined
    ? { type: type.name as 'plain' } // one of those without levels
    : { type: type.name as 'heading', level: attrs.level } // one of those with levels

export const isKind = (node: Node, kind: Kind): boolean =>
  node.type.name === kind.type && (!('level' in kind) || node.attrs.level === kind.level)

/** Whether the block at `index` belongs to a numbered paragraph above it. */
export function isUnderNumber(doc: Node, index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { name } = doc.child(i).type
    if (name === 'numbered') return true
    if (name === 'heading' || name === 'plain' || name === 'quotation') return false
  }
  return false
}

/** What the next paragraph of such a text is: numbered where any is. */
export const usualKind = (doc: Node): Kind => ({
  type: doc.children.some(({ type }) => type.name === 'numbered') ? 'numbered' : 'plain',
})
