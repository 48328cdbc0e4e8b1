import { history } from '@tiptap/pm/history'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { fromEditor } from '../../renderer/editor/from-editor.ts'
import { blockIds } from '../../renderer/editor/plugins/block-ids.ts'
import { showPrinted } from '../../renderer/editor/plugins/show-printed.ts'
import { toEditor } from '../../renderer/editor/to-editor.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'

/** A text in the editor's own state, without a page around it. `|` in the words is where the cursor stands. */
export interface Editing {
  state: EditorState
  run: (command: Command) => boolean
  type: (words: string) => void
  text: () => RichText
  /** One line for each block: `numbered a: words`, levels after the type. */
  lines: () => string[]
}

export function edit(text: RichText): Editing {
  let at: { block: number; offset: number } | undefined
  const clean = text.map((block, i): Block => {
    if (block.type === 'table' || block.type === 'image') return block
    const words = block.text[0]
    if (typeof words !== 'string' || !words.includes('|')) return block
    at = { block: i, offset: words.indexOf('|') }
    return { ...block, text: [words.replace('|', ''), ...block.text.slice(1)] }
  })
  const doc = toEditor(clean)
  let state = EditorState.create({
    doc,
    plugins: [blockIds(), showPrinted({ from: 1, words: new Map() }), history()],
  })
  const dispatch = (tr: EditorState['tr']) => {
    state = state.apply(tr)
    state.doc.check()
  }
  if (at) {
    let pos = 1 + at.offset
    for (let i = 0; i < at.block; i++) pos += doc.child(i).nodeSize
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos)))
  }
  return {
    get state() {
      return state
    },
    run: (command) => command(state, dispatch),
    type: (words) => dispatch(state.tr.insertText(words)),
    text: () => fromEditor(state.doc),
    lines: () =>
      fromEditor(state.doc).map((block) => {
        const level = 'level' in block ? block.level : ''
        const words =
          block.type === 'table' || block.type === 'image'
            ? ''
            : block.text.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('')
        return `${block.type}${level} ${block.id.length > 10 ? '*' : block.id}: ${words}`
      }),
  }
}

export const numbered = (id: string, words: string): Block => ({
  id,
  type: 'numbered',
  text: words === '' ? [] : [words],
})
