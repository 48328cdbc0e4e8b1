import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { Decoration, NodeViewConstructor } from '@tiptap/pm/view'
import { plainWords } from '../../../shared/rules/plain-words.ts'
import { planInlines } from '../../../shared/rules/plan-inlines.ts'
import type { EditorHost } from '../host.ts'

interface Shown {
  words: string
  missing: boolean
}

/** What the numbering has worked out for this node. */
function shownIn(decorations: readonly Decoration[]): Shown {
  for (const { spec } of decorations)
    if (typeof spec.words === 'string') return { words: spec.words, missing: spec.missing === true }
  return { words: '…', missing: false }
}

/** A reference, in the words that it will be printed with. */
export const refView: NodeViewConstructor = (node, _view, _getPos, decorations) => {
  const dom = document.createElement('span')
  const show = (from: readonly Decoration[]) => {
    const { words, missing } = shownIn(from)
    dom.textContent = words
    dom.className = missing ? 'editor-ref editor-ref-missing' : 'editor-ref'
  }
  show(decorations)
  return {
    dom,
    update(next, from) {
      if (next.type !== node.type) return false
      show(from)
      return true
    },
    ignoreMutation: () => true,
  }
}

/** The mark of a footnote; pressing it opens the note. */
export const footnoteView =
  (host: EditorHost): NodeViewConstructor =>
  (node, view, getPos, decorations) => {
    const dom = document.createElement('sup')
    dom.className = 'editor-note'
    const show = (next: Node, from: readonly Decoration[]) => {
      dom.textContent = shownIn(from).words
      const words = plainWords(planInlines(next.attrs.note, () => ({ text: '…', bare: '…', bookmark: null })))
      dom.title = words === '' ? 'An empty note' : words
    }
    show(node, decorations)
    dom.addEventListener('click', () => {
      const pos = getPos()
      if (pos === undefined || !view.editable) return
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
      host.openNote(pos)
    })
    return {
      dom,
      update(next, from) {
        if (next.type !== node.type) return false
        show(next, from)
        return true
      },
      ignoreMutation: () => true,
    }
  }
