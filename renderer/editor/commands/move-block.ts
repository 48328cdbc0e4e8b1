import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'

/** Moves the block that the cursor is in one place up or down; it stays itself. */
export const moveBlock =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    const index = $from.index(0)
    const to = index + by
    if (to < 0 || to >= state.doc.childCount) return true
    if (!dispatch) return true
    const block = state.doc.child(index)
    const pos = $from.depth === 0 ? $from.pos : $from.before(1)
    const neighbour = state.doc.child(to)
    const { tr } = state
    tr.delete(pos, pos + block.nodeSize)
    const at = by < 0 ? pos - neighbour.nodeSize : pos + neighbour.nodeSize
    tr.insert(at, block)
    const { selection } = state
    tr.setSelection(
      selection instanceof NodeSelection && $from.depth === 0
        ? NodeSelection.create(tr.doc, at)
        : TextSelection.near(tr.doc.resolve(at + Math.max(1, $from.pos - pos))),
    )
    dispatch(tr.scrollIntoView())
    return true
  }
