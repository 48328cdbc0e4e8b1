import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { isInCell, isUnderNumber, type Kind, kindOf, type Placed, usualKind, wordsAt } from './kinds.ts'
import { turnInto } from './set-kind.ts'

/** A new line in the same block. */
export const breakLine: Command = (state, dispatch) => {
  const br = state.schema.nodes.br
  if (!br || !state.selection.$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(br.create(), false).scrollIntoView())
  return true
}

/** Enter: the next paragraph of the kind that follows; on an empty one, one step out; in a table a new line. */
export const enter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (isInCell($from)) return breakLine(state, dispatch)
  const block = wordsAt($from)
  const isText = state.selection instanceof TextSelection || state.selection instanceof AllSelection
  if (!isText) return false
  if (empty && block?.node.content.size === 0) {
    const out = outOf(state.doc, block)
    if (out) {
      dispatch?.(turnInto(state.tr, block, out).scrollIntoView())
      return true
    }
  }
  if (!dispatch) return true
  const { tr } = state
  tr.deleteSelection()
  const $at = tr.selection.$from
  const here = wordsAt($at)
  if (!here) return false
  const marks = state.storedMarks ?? $at.marks()
  if ($at.parentOffset === 0 && here.node.content.size > 0) {
    // Room before the block: its words keep its id, so that what refers to them still does.
    const kind = here.node.type.name === 'heading' ? usualKind(tr.doc) : kindOf(here.node)
    tr.insert(here.pos, nodeOf(here.node, kind))
  } else {
    const isAtEnd = $at.parentOffset === here.node.content.size
    const kind = isAtEnd ? nextKind(tr.doc, here) : kindOf(here.node)
    const made = nodeOf(here.node, kind)
    tr.split($at.pos, 1, [{ type: made.type, attrs: { ...made.attrs, id: null } }])
    // Whoever writes in bold goes on in bold, except after a heading.
    if (here.node.type.name !== 'heading' && marks.length > 0) tr.setStoredMarks(marks)
  }
  dispatch(tr.scrollIntoView())
  return true
}

function nodeOf(like: Node, { type, ...attrs }: Kind): Node {
  return like.type.schema.node(type, { ...attrs, id: null })
}

/** What comes after a block that is full. */
function nextKind(doc: Node, { node }: Placed): Kind {
  const kind = kindOf(node)
  if (kind.type === 'heading') return usualKind(doc)
  if (kind.type === 'continuation') return usualKind(doc)
  return kind
}

/** Where Enter leads from an empty block; null where it is as far out as can be. */
function outOf(doc: Node, { node, index }: Placed): Kind | null {
  const kind = kindOf(node)
  const isUnder = isUnderNumber(doc, index)
  switch (kind.type) {
    case 'plain':
      return null
    case 'numbered':
      return isUnder ? { type: 'continuation' } : { type: 'plain' }
    case 'lettered':
    case 'bullet':
      if (kind.level > 1) return { type: kind.type, level: kind.level - 1 }
      return isUnder ? { type: 'numbered' } : { type: 'plain' }
    default:
      return { type: 'plain' }
  }
}
