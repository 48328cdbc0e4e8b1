import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type RefObject, useState } from 'react'
import type { Inline } from '../../../shared/rich-text.ts'
import { Button } from '../../ui/button.tsx'
import { NoteEditor } from '../note-editor.tsx'
import { AtCaret } from './at-caret.tsx'

interface NotePopoverProps {
  editor: Editor
  frame: RefObject<HTMLElement | null>
  /** Where its mark stands. */
  pos: number
  onClose: () => void
}

/** A footnote's text, edited beside its mark. One that is left empty goes. */
export const NotePopover = ({ editor, frame, pos, onClose }: NotePopoverProps) => {
  const [first] = useState<Inline[]>(() => editor.state.doc.nodeAt(pos)?.attrs.note ?? [])
  const [text, setText] = useState(first)
  const finish = (note: Inline[]) => {
    const { state, view } = editor
    const node = state.doc.nodeAt(pos)
    if (node?.type.name === 'footnote') {
      const { tr } = state
      if (note.length === 0) tr.delete(pos, pos + node.nodeSize)
      else if (note !== first) tr.setNodeAttribute(pos, 'note', note)
      // What is typed next comes after the mark.
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, note.length === 0 ? pos : pos + 1)))
    }
    onClose()
  }
  return (
    <AtCaret editor={editor} frame={frame} at={pos} label="Footnote" onClose={() => finish(text)}>
      <div className="editor-form">
        <p className="field-label">Footnote</p>
        <NoteEditor value={first} onChange={setText} onDone={() => finish(text)} />
        <div className="editor-form-foot">
          {first.length > 0 && (
            <Button look="quiet" onPress={() => finish([])}>
              Take the note away
            </Button>
          )}
          <Button look="go" onPress={() => finish(text)}>
            Done
          </Button>
        </div>
      </div>
    </AtCaret>
  )
}
