import { AllSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * The browser tells of a moved cursor a moment after it has moved it. On a busy machine the next key may come first:
 * then Enter would split the paragraph that the cursor has left.
 */
export const heedCaret = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (!event.isComposing && !view.composing) heed(view)
        return false
      },
    },
  })

function heed(view: EditorView): void {
  const { selection, doc } = view.state
  const shown = view.dom.ownerDocument.getSelection()
  if (!shown?.isCollapsed || !shown.anchorNode || !view.dom.contains(shown.anchorNode)) return
  const element = shown.anchorNode instanceof Element ? shown.anchorNode : shown.anchorNode.parentElement
  const isText = selection instanceof TextSelection || selection instanceof AllSelection
  if (!isText || !element?.closest('.block, [data-cell]')) return
  const $pos = doc.resolve(view.posAtDOM(shown.anchorNode, shown.anchorOffset))
  // Within one block the two differ only where something stands that cannot be typed in.
  const isSame = selection instanceof TextSelection && $pos.start() === selection.$head.start()
  if (!$pos.parent.isTextblock || isSame) return
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, $pos.pos)))
}
