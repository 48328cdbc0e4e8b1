import { toggleMark } from '@tiptap/pm/commands'
import type { Command, EditorState } from '@tiptap/pm/state'

export const toggle =
  (name: 'bold' | 'italic'): Command =>
  (state, dispatch, view) => {
    const type = state.schema.marks[name]
    return type !== undefined && toggleMark(type)(state, dispatch, view)
  }

/** Whether the selection, or what would be typed, has the mark. */
export function hasMark(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name]
  if (!type) return false
  const { from, to, empty, $from } = state.selection
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type)
}

export interface Stretch {
  from: number
  to: number
  href: string
  text: string
}

/** The link that the cursor is in, or that the selection begins in: its whole stretch. */
export function linkAround(state: EditorState): Stretch | null {
  const { $from } = state.selection
  const start = $from.start()
  const stretches: Stretch[] = []
  $from.parent.forEach((node, offset) => {
    const href: string | undefined = node.marks.find(({ type }) => type.name === 'link')?.attrs.href
    if (href === undefined) return
    const [from, text] = [start + offset, node.text ?? '']
    const last = stretches.at(-1)
    if (last?.to === from && last.href === href) {
      last.to += node.nodeSize
      last.text += text
    } else stretches.push({ from, to: from + node.nodeSize, href, text })
  })
  return stretches.find(({ from, to }) => $from.pos >= from && $from.pos <= to) ?? null
}

/** Words with an address in place of `from` to `to`; an empty address leaves the words alone. */
export const setLink =
  (from: number, to: number, text: string, href: string): Command =>
  (state, dispatch) => {
    const words = text.trim() === '' ? href : text
    if (words === '') return false
    const link = state.schema.marks.link
    const marks = href === '' || !link ? [] : [link.create({ href })]
    const { tr } = state
    tr.replaceWith(from, to, state.schema.text(words, marks))
    if (link) tr.removeStoredMark(link)
    dispatch?.(tr.scrollIntoView())
    return true
  }
