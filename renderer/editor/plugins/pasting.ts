import { Plugin } from '@tiptap/pm/state'
import type { EditorHost } from '../host.ts'
import { insertBlocks } from '../paste/insert-blocks.ts'
import { goTo, takeIn } from '../paste/take-in.ts'

/** What is pasted or dropped is cleaned to our rich text before the editor sees it. */
export const pasting = (host: EditorHost): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          if (!view.editable || !event.clipboardData || !takeIn(view, event.clipboardData, host)) return false
          event.preventDefault()
          return true
        },
        drop(view, event) {
          // A move within the text is the editor's own.
          if (!view.editable || view.dragging || !event.dataTransfer) return false
          goTo(view, event)
          if (!takeIn(view, event.dataTransfer, host)) return false
          event.preventDefault()
          view.focus()
          return true
        },
      },
      // What was copied here comes back as it was; tables go their own way.
      handlePaste(view, _event, slice) {
        const blocks = slice.content.content
        if (blocks.length === 0 || !blocks.every(({ type }) => type.isInGroup('block'))) return false
        view.dispatch(
          insertBlocks(view.state.tr, blocks, slice.openStart > 0)
            .setMeta('paste', true)
            .scrollIntoView(),
        )
        return true
      },
      clipboardTextSerializer: (slice) =>
        slice.content.textBetween(0, slice.content.size, '\n', (leaf) =>
          leaf.type.name === 'br' ? '\n' : '',
        ),
    },
  })
