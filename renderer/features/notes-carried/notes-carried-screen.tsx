import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isToLookAt, type ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { queries } from '../../api/queries.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { CarriedNote } from './carried-note.tsx'
import { countsInWords } from './note-words.ts'
import { notesQueries } from './notes-queries.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { accept, letGo, place } from './settle-notes.ts'
import { SettledNotes } from './settled-notes.tsx'
import './notes-carried.css'

const sections = [
  {
    fate: 'orphaned',
    title: 'Without a place',
    says: 'Their words are not in the paper any more. Put each where it belongs, or let it go.',
  },
  { fate: 'changed', title: 'Wording changed', says: 'They stand where they stood, on other words.' },
  { fate: 'moved', title: 'Moved', says: 'Their words are the same, and stand elsewhere.' },
] as const

/** After a paper was replaced: which notes moved, stand on other words or lost their place, and what is to become of each. */
export const NotesCarriedScreen = ({ programme, meeting }: { programme: string; meeting: string }) => {
  const { data: report } = useSuspenseQuery(notesQueries.report(programme, meeting))
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  const [placing, setPlacing] = useState<ReportedNote | null>(null)
  const where = { programme, meeting }
  const toLookAt = report.notes.filter(isToLookAt)
  const { settled, repliesTo } = useMemo(() => threadsOf(report.notes), [report])
  /** What was dealt with leaves the screen: the focus goes to the next. */
  const settle = async (note: ReportedNote, work: Promise<boolean>) => {
    const at = toLookAt.indexOf(note)
    const next = toLookAt[at + 1] ?? toLookAt[at - 1]
    if (!(await work)) return
    const card = next && document.querySelector<HTMLElement>(`[data-note="${CSS.escape(next.annotation)}"]`)
    card?.focus()
  }
  return (
    <div className="notes-carried">
      <PageHead
        title="Where the notes went"
        facts={countsInWords(report)}
        actions={
          <Link href={places.meeting(programme, meeting, 'papers')} look="button">
            To the papers
          </Link>
        }
      />
      {toLookAt.length === 0 && (
        <EmptyState>
          {report.notes.length === 0
            ? 'Nobody has written a note on these papers.'
            : 'Every note has its place: nothing needs a look.'}
        </EmptyState>
      )}
      {sections.map(({ fate, title, says }) => {
        const notes = toLookAt.filter((note) => note.fate === fate)
        if (notes.length === 0) return null
        return (
          <section key={fate} className="carried-section" aria-labelledby={`carried-${fate}`}>
            <div className="carried-section-head">
              <h2 id={`carried-${fate}`}>
                {title} <span className="carried-count">{notes.length}</span>
              </h2>
              <p>{says}</p>
              {fate === 'moved' && notes.length > 1 && !readOnly && (
                <Button onPress={() => void accept(where, notes)}>{`Accept all ${notes.length}`}</Button>
              )}
            </div>
            {notes.map((note) => (
              <CarriedNote
                key={note.annotation}
                note={note}
                replies={repliesTo(note)}
                actions={
                  readOnly
                    ? null
                    : {
                        onAccept: () => void settle(note, accept(where, [note])),
                        onPlace: () => setPlacing(note),
                        onLetGo: () => void settle(note, letGo(where, note)),
                      }
                }
              />
            ))}
          </section>
        )
      })}
      {settled.length > 0 && <SettledNotes notes={settled} repliesTo={repliesTo} />}
      {placing && (
        <PlaceDialog
          programme={programme}
          note={placing}
          onClose={() => setPlacing(null)}
          onPlace={(block, label) => {
            const { annotation } = placing
            setPlacing(null)
            const done =
              label === null ? 'The note has its place.' : `The note stands on paragraph ${label} now.`
            void settle(placing, place(where, [{ annotation, block }], done))
          }}
        />
      )}
    </div>
  )
}

/** Those that need no look, and what each was answered; an answer stands by itself where what it answers is not here. */
function threadsOf(notes: readonly ReportedNote[]) {
  const known = new Set(notes.map(({ annotation }) => annotation))
  const replies = Map.groupBy(notes, ({ answers }) => answers)
  return {
    settled: notes.filter((note) => !isToLookAt(note) && (note.answers === null || !known.has(note.answers))),
    repliesTo: ({ annotation }: ReportedNote) => replies.get(annotation) ?? [],
  }
}
