import type { Editor, EditorOptions } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { RichText } from '../../shared/rich-text.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { insertFootnote, insertReference, insertWords } from './commands/insert-inline.ts'
import { linkAround } from './commands/marks.ts'
import { fromEditor } from './from-editor.ts'
import { type EditorHost, standInHost } from './host.ts'
import { printWith } from './plugins/show-printed.ts'
import { keyOf, type Referable, type References, type ReferenceWords } from './references.ts'
import { textNodes } from './schema/editor-schema.ts'
import { toEditor } from './to-editor.ts'
import { EditorToolbar } from './toolbar/editor-toolbar.tsx'
import { LinkPopover } from './toolbar/link-popover.tsx'
import { NotePopover } from './toolbar/note-popover.tsx'
import { ReferencePicker } from './toolbar/reference-picker.tsx'
import { writing } from './writing.ts'
import './editor.css'

export interface RichTextEditorProps {
  value: RichText
  /** Where the numbering of the document stands before this text: its first paragraph is `from`. */
  numbering: { from: number }
  references?: References
  onChange: (value: RichText) => void
  readOnly?: boolean
  /** What is written here, for who cannot see it: `The paper`. */
  label: string
  /** Where a picture that the file holds is fetched. */
  imageAt?: (src: string) => string
  /** The cursor is in it from the beginning. */
  autoFocus?: boolean
}

const noReferences: References = { words: new Map(), search: () => Promise.resolve([]) }
const noImages = (src: string) => src

type Open = { what: 'link' } | { what: 'note'; pos: number } | { what: 'reference'; typed: boolean } | null

/** Our rich text as one types it, with the numbers that will be printed. It owns its undo. */
export function RichTextEditor({
  value,
  numbering,
  references = noReferences,
  onChange,
  readOnly = false,
  label,
  imageAt = noImages,
  autoFocus = false,
}: RichTextEditorProps) {
  const [open, setOpen] = useState<Open>(null)
  const [notice, setNotice] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  const hint = useId()
  const words = usePickedWords(references.words)
  const [host] = useState<EditorHost>(standInHost)
  const [options] = useState(() => optionsFor(host, value, numbering.from, words.all))
  // An annex is called otherwise when it is renamed or moved.
  const editorProps = useMemo(() => propsFor(label, hint), [label, hint])
  const known = useRef(value)

  // Before the editor is made: it shows its pictures at once.
  host.imageAt = imageAt
  host.tell = setNotice
  host.openLink = () => setOpen({ what: 'link' })
  host.openNote = (pos) => setOpen({ what: 'note', pos })
  host.openPicker = () => setOpen({ what: 'reference', typed: false })
  host.openTypedPicker = () => setOpen({ what: 'reference', typed: true })
  host.goToTools = () => frame.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus()

  const editor = useEditor({
    ...options,
    editorProps,
    editable: !readOnly,
    autofocus: autoFocus ? 'start' : false,
    onUpdate: ({ editor: { state } }) => {
      const next = fromEditor(state.doc)
      known.current = next
      onChange(next)
    },
  })

  useEffect(() => {
    editor.setEditable(!readOnly, false)
  }, [editor, readOnly])

  useEffect(() => {
    if (known.current === value) return
    known.current = value
    takeUp(editor, value)
  }, [editor, value])

  useEffect(() => {
    editor.view.dispatch(
      printWith(editor.state, { from: numbering.from, words: words.all }).setMeta('addToHistory', false),
    )
  }, [editor, numbering.from, words.all])

  // Escape among the tools comes back to the text, not out of the screen.
  useEffect(() => {
    const around = frame.current
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== 'Escape' || !(target instanceof Element) || !target.closest('[role="toolbar"]'))
        return
      event.preventDefault()
      event.stopPropagation()
      editor.view.focus()
    }
    around?.addEventListener('keydown', pressed)
    return () => around?.removeEventListener('keydown', pressed)
  }, [editor])

  const close = () => {
    setOpen(null)
    // After the popover has given the focus back.
    window.setTimeout(() => editor.isDestroyed || editor.view.focus(), 0)
  }
  const refer = (to: Referable) => {
    words.add(to)
    insertReference(to.reference)(editor.state, editor.view.dispatch)
    close()
  }

  return (
    <div className={readOnly ? 'editor editor-read-only' : 'editor'} ref={frame}>
      <div className="editor-head">
        {!readOnly && (
          <EditorToolbar
            editor={editor}
            host={host}
            onFootnote={() => {
              if (insertFootnote(editor.state, editor.view.dispatch))
                host.openNote(editor.state.selection.from)
            }}
          />
        )}
        <div className="editor-notice" role="status">
          {notice !== '' && (
            <>
              <Icon name="info" size={16} />
              <span>{notice}</span>
              <IconButton icon="cross" label="Close this message" onPress={() => setNotice('')} />
            </>
          )}
        </div>
      </div>
      <EditorContent editor={editor} className="editor-paper" />
      <p id={hint} hidden>
        Escape and then Tab leaves the text. Alt and F10 goes to the tools.
      </p>
      {open?.what === 'link' && (
        <LinkPopover editor={editor} frame={frame} link={linkAround(editor.state)} onClose={close} />
      )}
      {open?.what === 'note' && <NotePopover editor={editor} frame={frame} pos={open.pos} onClose={close} />}
      {open?.what === 'reference' && (
        <ReferencePicker
          editor={editor}
          frame={frame}
          search={references.search}
          onChoose={refer}
          onClose={() => {
            // What was typed to open it is put back: somebody may have wanted just that.
            if (open.typed) insertWords('[[')(editor.state, editor.view.dispatch)
            close()
          }}
        />
      )}
    </div>
  )
}

function optionsFor(
  host: EditorHost,
  value: RichText,
  from: number,
  words: ReadonlyMap<string, ReferenceWords | null>,
): Partial<EditorOptions> {
  return {
    injectCSS: false,
    extensions: [...textNodes, writing(host, { from, words })],
    content: toEditor(value).toJSON(),
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: {
      keymap: false,
      paste: false,
      drop: false,
      delete: false,
      clipboardTextSerializer: false,
      textDirection: false,
    },
  }
}

const propsFor = (label: string, hint: string): NonNullable<EditorOptions['editorProps']> => ({
  // The tools stay in sight above the text.
  scrollThreshold: { top: 72, right: 0, bottom: 48, left: 0 },
  scrollMargin: { top: 96, right: 0, bottom: 96, left: 0 },
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': hint,
    lang: 'en-GB',
    spellcheck: 'true',
  },
})

/** Takes up a text that was changed elsewhere; the cursor stays where it can. */
function takeUp(editor: Editor, value: RichText): void {
  const { state } = editor
  const doc = toEditor(value, state.schema)
  if (doc.eq(state.doc)) return
  const start = state.doc.content.findDiffStart(doc.content)
  const end = state.doc.content.findDiffEnd(doc.content)
  if (start === null || end === null) return
  // Where the same words were doubled the two ends overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const tr = state.tr
    .replace(start, end.a + overlap, doc.slice(start, end.b + overlap))
    .setMeta('addToHistory', false)
    .setMeta('preventUpdate', true)
  editor.view.dispatch(tr)
}

/** The words of references, with those that were just picked and are not known outside yet. */
function usePickedWords(known: ReadonlyMap<string, ReferenceWords | null>) {
  const [picked, setPicked] = useState<ReadonlyMap<string, ReferenceWords>>(new Map())
  const all = useMemo<ReadonlyMap<string, ReferenceWords | null>>(
    () => (picked.size === 0 ? known : new Map([...picked, ...known])),
    [picked, known],
  )
  return {
    all,
    add: ({ reference, text, bare }: Referable) =>
      setPicked((before) => new Map([...before, [keyOf(reference), { text, bare }]])),
  }
}

export default RichTextEditor
