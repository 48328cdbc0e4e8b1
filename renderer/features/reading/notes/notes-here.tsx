import { memo } from 'react'
import type { ReadingNote, ReadingPart } from '../../../../shared/api.ts'
import { NoteBox } from './note-box.tsx'
import { NoteCard } from './note-card.tsx'
import { useNotes, useNotesOn } from './notes-state.ts'

interface NotesHereProps {
  part: ReadingPart
  /** Null for the part as a whole. */
  block: string | null
  label: string | null
}

/** The notes on a block, right after it: in the margin where there is one, else beneath. */
export const NotesHere = memo(({ part, block, label }: NotesHereProps) => {
  const notes = useNotesOn(part.subject, block)
  const draft = useNotes().draft.use()
  const isDraftHere =
    draft !== null &&
    draft.on !== null &&
    draft.note.answers === null &&
    draft.note.block === block &&
    JSON.stringify(draft.note.of) === JSON.stringify(part.subject)
  // It stays where it is written until it is done, whether it is in the file yet or not.
  const isNew = isDraftHere && draft.on !== null
  if (notes.length === 0 && !isNew) return null
  const roots = notes.filter(({ answers, id }) => answers === null && !(isNew && id === draft.note.id))
  const where =
    block === null ? part.title : label === null ? 'this paragraph' : `paragraph ${label.replace(/\.$/, '')}`
  return (
    <ul className="nt-list" aria-label={`Notes on ${where}`}>
      {roots.map((note) => (
        <NoteCard key={note.id} note={note} answers={answersTo(note, notes)} />
      ))}
      {isNew && (
        <li className="nt-card nt-open" data-note={draft.note.id}>
          <NoteBox key={draft.note.id} draft={draft} />
        </li>
      )}
    </ul>
  )
})

const answersTo = ({ id }: ReadingNote, notes: readonly ReadingNote[]) =>
  notes.filter(({ answers }) => answers === id).toSorted((a, b) => (a.made < b.made ? -1 : 1))
