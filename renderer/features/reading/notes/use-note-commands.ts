import type { AnnotationKind } from '../../../../shared/records/annotation.ts'
import { toast } from '../../../ui/toast.tsx'
import { useReader } from '../reader.ts'
import { targetsOf } from './chosen-words.ts'
import { anchorAt, freshNote, making, placing } from './make-note.ts'
import { withName } from './me.ts'
import { kindWords, noteName } from './note-words.ts'
import { lastScope, useNotes } from './notes-state.ts'

export interface NoteCommands {
  /** A note, highlight or point to raise on what is chosen. */
  make: (kind: AnnotationKind) => void
  /** Gives the note that waits for a place what is chosen. */
  place: () => void
}

/** What one does to a text that one reads. */
export function useNoteCommands(): NoteCommands {
  const reader = useReader()
  const { store, draft, active, placing: waiting } = useNotes()

  const make = (kind: AnnotationKind) => {
    const targets = targetsOf(reader)
    const anchors = targets.flatMap((target) => anchorAt(reader.meeting, target) ?? [])
    const [first] = anchors
    if (!first) {
      toast({
        tone: 'plain',
        title: 'Choose what it is on first',
        what: 'Select words of a paper or of the minutes, or go to a paragraph with j and k.',
      })
      return
    }
    withName(() => {
      const wanted = { programme: reader.programme, kind, scope: lastScope.get() }
      document.getSelection()?.removeAllRanges()
      if (kind === 'highlight') {
        // Each paragraph that is chosen has its own, and all are one step.
        const made = anchors.flatMap((on) => {
          const note = freshNote(on, wanted)
          return note ? [making(note, on)] : []
        })
        store.write(
          made,
          `${kindWords.highlight.label} on ${made.length === 1 ? 'words' : `${made.length} paragraphs`}`,
        )
        return
      }
      const note = freshNote(first, wanted)
      if (!note) return
      active.set(null)
      if (kind === 'raise') {
        store.write([making(note, first)], noteName(note))
        active.set(note.id)
        draft.set({ note: { ...note, version: 1 }, on: null, goesOn: true })
      } else draft.set({ note, on: first })
    })
  }

  const place = () => {
    const note = waiting.get()
    const [target] = targetsOf(reader)
    const on = target && anchorAt(reader.meeting, target)
    if (!note || !on) return
    withName(() => {
      store.write([placing(note, on)], `${noteName(note)} placed`)
      waiting.set(null)
      active.set(note.id)
    })
  }
  return { make, place }
}
