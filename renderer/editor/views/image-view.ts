import type { Node } from '@tiptap/pm/model'
import type { NodeViewConstructor } from '@tiptap/pm/view'
import type { EditorHost } from '../host.ts'

/** The width of the words on a printed page, in millimetres. */
const printedWidth = 159.2

/** A picture with its words for who cannot see it, asked for where it stands. */
export const imageView =
  (host: EditorHost): NodeViewConstructor =>
  (node, view, getPos) => {
    let now = node
    const dom = document.createElement('figure')
    const image = document.createElement('img')
    const label = document.createElement('label')
    const words = document.createElement('span')
    const input = document.createElement('textarea')
    dom.append(image, label)
    label.append(words, input)
    label.className = 'editor-alt'
    words.className = 'editor-alt-name'
    words.textContent = 'Alt text'
    input.rows = 1
    input.placeholder = 'What the picture shows, for who cannot see it'
    input.spellcheck = true
    input.lang = 'en-GB'

    const show = (next: Node) => {
      now = next
      const { src, alt, widthMm } = next.attrs
      const address = host.imageAt(src)
      if (image.getAttribute('src') !== address) image.src = address
      image.alt = alt
      image.style.width = widthMm === null ? '' : `${(widthMm / printedWidth) * 100}%`
      if (input.value !== alt) input.value = alt
      input.readOnly = !view.editable
      dom.className = alt.trim() === '' ? 'block editor-image editor-image-bare' : 'block editor-image'
    }
    input.addEventListener('input', () => {
      const pos = getPos()
      if (pos !== undefined)
        view.dispatch(view.state.tr.setNodeAttribute(pos, 'alt', input.value.replaceAll('\n', ' ')))
    })
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      view.focus()
    })
    show(node)
    return {
      dom,
      update(next) {
        if (next.type !== now.type) return false
        show(next)
        return true
      },
      selectNode: () => dom.classList.add('editor-chosen'),
      deselectNode: () => dom.classList.remove('editor-chosen'),
      stopEvent: ({ target }) => target === input || target === words,
      ignoreMutation: () => true,
    }
  }

/** Asks for the words of the picture at `pos`. */
export function askForAlt(view: { nodeDOM: (pos: number) => unknown }, pos: number): void {
  const dom = view.nodeDOM(pos)
  if (dom instanceof HTMLElement) dom.querySelector('textarea')?.focus()
}
