import {
  deleteSelection,
  joinBackward,
  joinForward,
  selectNodeBackward,
  selectNodeForward,
} from '@tiptap/pm/commands'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { chain } from './chain.ts'
import { isInCell, isUnderNumber, wordsAt } from './kinds.ts'
import { turnInto } from './set-kind.ts'

/** At the start of a block, Backspace first takes its number, letter, bullet or look away. */
const takeOffKind: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const block = wordsAt($from)
  if (!empty || !block || $from.parentOffset > 0) return false
  const { name } = block.node.type
  if (name === 'plain' || name === 'continuation') return false
  const isUnder = name !== 'heading' && name !== 'quotation' && isUnderNumber(state.doc, block.index)
  dispatch?.(turnInto(state.tr, block, { type: isUnder ? 'continuation' : 'plain' }).scrollIntoView())
  return true
}

/** A cell's edge is where deleting ends. */
const stopAtCellEdge =
  (forward: boolean): Command =>
  ({ selection }) => {
    const { $from, empty } = selection
    if (!empty || !isInCell($from) || !(selection instanceof TextSelection)) return false
    const cell = $from.node(-1)
    const atEdge = forward
      ? $from.parentOffset === $from.parent.content.size && $from.indexAfter(-1) === cell.childCount
      : $from.parentOffset === 0 && $from.index(-1) === 0
    return atEdge
  }

/** Beside a table there is nothing to join: the cursor goes into it. */
const intoTable =
  (forward: boolean): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection
    const block = wordsAt($from)
    if (!empty || !block || $from.parentOffset !== (forward ? block.node.content.size : 0)) return false
    const neighbour = state.doc.maybeChild(block.index + (forward ? 1 : -1))
    if (neighbour?.type.name !== 'table') return false
    if (!dispatch) return true
    const { tr } = state
    const isSpare = block.node.content.size === 0 && state.doc.childCount > 1
    const edge = forward ? block.pos + block.node.nodeSize : block.pos
    tr.setSelection(TextSelection.near(tr.doc.resolve(edge), forward ? 1 : -1))
    if (isSpare) tr.delete(block.pos, block.pos + block.node.nodeSize)
    dispatch(tr.scrollIntoView())
    return true
  }

/** Backspace: the selection; else the block's kind, then the join with the block before, which keeps its id. */
export const backspace: Command = chain(
  deleteSelection,
  takeOffKind,
  stopAtCellEdge(false),
  intoTable(false),
  joinBackward,
  selectNodeBackward,
)

export const deleteAhead: Command = chain(
  deleteSelection,
  stopAtCellEdge(true),
  intoTable(true),
  joinForward,
  selectNodeForward,
)
