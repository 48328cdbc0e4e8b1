import { readable } from '../../../shared/rules/annotations/block-text.ts'
import type { ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { aboutInWords, whereInWords } from './note-words.ts'
import { Said } from './said.tsx'

interface SettledNotesProps {
  notes: readonly ReportedNote[]
  repliesTo: (note: ReportedNote) => readonly ReportedNote[]
}

/** The notes that nobody has to look at, so that every one is on the screen: those where they were, and what is resolved. */
export const SettledNotes = ({ notes, repliesTo }: SettledNotesProps) => (
  <section className="carried-section" aria-labelledby="carried-settled">
    <div className="carried-section-head">
      <h2 id="carried-settled">
        Nothing to look at <span className="carried-count">{notes.length}</span>
      </h2>
      <p>They stand where they stood, or are resolved.</p>
    </div>
    <ul className="carried-settled" aria-label="Nothing to look at">
      {notes.map((note) => (
        <li key={note.annotation}>
          <p className="carried-where">
            <b>{aboutInWords(note)}</b>
            <span>{whereInWords(note)}</span>
          </p>
          <Said note={note} replies={repliesTo(note)} />
          {note.oldWords !== '' && <q className="carried-quote">{readable(note.oldWords)}</q>}
        </li>
      ))}
    </ul>
  </section>
)
