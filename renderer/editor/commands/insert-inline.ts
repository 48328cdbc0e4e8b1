import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Reference } from '../../../shared/rules/references-in.ts'

/** Puts a reference where the selection is. */
export const insertReference =
  ({ ref, id }: Reference): Command =>
  (state, dispatch) => {
    const type = state.schema.nodes.ref
    if (!type || !state.selection.$from.parent.inlineContent) return false
    dispatch?.(state.tr.replaceSelectionWith(type.create({ ref, id }), false).scrollIntoView())
    return true
  }

/** Puts an empty footnote after the selection and chooses it. */
export const insertFootnote: Command = (state, dispatch) => {
  const type = state.schema.nodes.footnote
  const { $to } = state.selection
  if (!type || !$to.parent.inlineContent) return false
  if (dispatch) {
    const tr = state.tr.insert($to.pos, type.create({ note: [] }))
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView())
  }
  return true
}

/** Text where the selection is. */
export const insertWords =
  (words: string): Command =>
  (state, dispatch) => {
    const { tr } = state
    tr.insertText(words)
    dispatch?.(tr.setSelection(TextSelection.near(tr.selection.$to)))
    return true
  }
