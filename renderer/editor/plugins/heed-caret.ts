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
        // Where letters go the browser decides itself.
        const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey
        if (!isLetter && !event.isComposing && !view.composing) heed(view)
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
  const pos = view.posAtDOM(shown.anchorNode, shown.anchorOffset)
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if (!$pos.parent.isTextblock || $pos.pos === selection.head) return
  // Beside what cannot be typed in, one place has several names.
  const isNear = selection instanceof TextSelection && $pos.start() === selection.$head.start()
  if (isNear && shown.anchorNode.nodeType !== Node.TEXT_NODE) return
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, $pos.pos)))
}
