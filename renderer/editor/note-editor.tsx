import { type EditorOptions, Extension } from '@tiptap/core'
import { baseKeymap } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { type Command, Plugin } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useRef, useState } from 'react'
import type { Inline } from '../../shared/rich-text.ts'
import { breakLine } from './commands/enter.ts'
import { toggle } from './commands/marks.ts'
import { inlinesOf } from './from-editor.ts'
import { noteNodes, noteSchema } from './schema/editor-schema.ts'
import { toInlineNodes } from './to-editor.ts'
import { refView } from './views/inline-views.ts'

interface NoteEditorProps {
  value: Inline[]
  onChange: (value: Inline[]) => void
  onDone: () => void
}

/** One line of our inline text: a footnote's. Enter ends it. */
export const NoteEditor = ({ value, onChange, onDone }: NoteEditorProps) => {
  const done = useRef(onDone)
  done.current = onDone
  const [options] = useState(
    (): Partial<EditorOptions> => ({
      injectCSS: false,
      extensions: [...noteNodes, keysOfNote(() => done.current())],
      content: noteSchema
        .node('doc', null, noteSchema.node('plain', null, toInlineNodes(value, noteSchema)))
        .toJSON(),
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: { keymap: false, paste: false, drop: false, delete: false, textDirection: false },
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-label': 'Footnote',
          lang: 'en-GB',
          spellcheck: 'true',
          class: 'field-input',
        },
      },
    }),
  )
  const editor = useEditor({
    ...options,
    autofocus: 'end',
    onUpdate: ({ editor: { state } }) => {
      if (state.doc.firstChild) onChange(inlinesOf(state.doc.firstChild))
    },
  })
  return <EditorContent editor={editor} className="editor-note-text" />
}

const ending =
  (done: () => void): Command =>
  () => {
    done()
    return true
  }

const keysOfNote = (done: () => void) =>
  Extension.create({
    name: 'noteKeys',
    addProseMirrorPlugins: () => [
      keymap({
        Enter: ending(done),
        'Shift-Enter': breakLine,
        'Mod-b': toggle('bold'),
        'Mod-i': toggle('italic'),
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
      }),
      keymap(baseKeymap),
      history(),
      // A note is a line of words: what is pasted into it is no more than that.
      new Plugin({
        props: {
          nodeViews: { ref: refView },
          handlePaste: (view, event) => {
            const words = event.clipboardData?.getData('text/plain').replace(/\s+/g, ' ').trim()
            if (words) view.dispatch(view.state.tr.insertText(words))
            return true
          },
        },
      }),
    ],
  })
