import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Printed, type PrintSettings, printedOf } from '../printed.ts'

interface Shown {
  settings: PrintSettings
  printed: Printed
  decorations: DecorationSet
}

const key = new PluginKey<Shown>('printed')

/** Keeps beside the words what the page will print there: real numbers, references' words, notes' numbers. */
export const showPrinted = (settings: PrintSettings): Plugin =>
  new Plugin<Shown>({
    key,
    state: {
      init: (_, { doc }) => show(settings, doc),
      apply: (tr, shown) => {
        const next: PrintSettings | undefined = tr.getMeta(key)
        return tr.docChanged || next ? show(next ?? shown.settings, tr.doc) : shown
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })

function show(settings: PrintSettings, doc: EditorState['doc']): Shown {
  const printed = printedOf(doc, settings)
  const decorations: Decoration[] = []
  for (const [pos, label] of printed.labels)
    decorations.push(Decoration.node(pos, pos + (doc.nodeAt(pos)?.nodeSize ?? 1), { 'data-label': label }))
  for (const [pos, { words, missing }] of printed.references)
    decorations.push(Decoration.node(pos, pos + 1, {}, { words, missing }))
  for (const [pos, number] of printed.notes)
    decorations.push(Decoration.node(pos, pos + 1, {}, { words: String(number) }))
  doc.forEach((node, start) => {
    if (node.type.name !== 'table' || !node.attrs.header) return
    node.firstChild?.forEach((cell, offset) => {
      const pos = start + 2 + offset
      decorations.push(Decoration.node(pos, pos + cell.nodeSize, { role: 'columnheader' }))
    })
  })
  return { settings, printed, decorations: DecorationSet.create(doc, decorations) }
}

/** What is printed beside the words now. */
export const printedIn = (state: EditorState): Printed => {
  const shown = key.getState(state)
  return shown?.printed ?? { labels: new Map(), references: new Map(), notes: new Map(), numbered: [] }
}

/** A transaction that takes up what has changed outside this text. */
export const printWith = (state: EditorState, settings: PrintSettings) => state.tr.setMeta(key, settings)
