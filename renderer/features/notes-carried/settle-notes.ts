import type { AnnotationsToPlace } from '../../../shared/api.ts'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import type { ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { programmeChanged, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { undo } from '../frame/undo.ts'
import { changeNotes, notesQueries, placeNotes } from './notes-queries.ts'
import { whoPlaces } from './who.ts'

interface Where {
  programme: string
  meeting: string
}
type Places = AnnotationsToPlace['places']

/** Gives notes a place, says so, and offers to take it back; whether it was done. */
export const place = (where: Where, places: Places, done: string): Promise<boolean> =>
  attempt(where, done, () => placeNotes(where.programme, { by: whoPlaces(where.programme), places }))

/** Accepts where notes were carried to: that is their place from now on. */
export const accept = (where: Where, notes: readonly ReportedNote[]): Promise<boolean> =>
  place(
    where,
    notes.flatMap(({ annotation, block, range }) =>
      block === null ? [] : [{ annotation, block, ...(range && { range }) }],
    ),
    notes.length === 1 ? 'The note stands there now.' : `${counted(notes.length, 'note')} stand there now.`,
  )

/** Removes a note that has no place any more; it can be taken back. */
export function letGo(where: Where, { annotation, version, author }: ReportedNote): Promise<boolean> {
  const change: AnnotationChange = {
    annotation,
    version: version + 1,
    at: new Date().toISOString(),
    by: whoPlaces(where.programme),
    set: { removed: true },
  }
  return attempt(where, `The note of ${author} is let go.`, () =>
    changeNotes(where.programme, { changes: [change], label: 'Note let go' }),
  )
}

async function attempt(
  { programme, meeting }: Where,
  done: string,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work()
  } catch (error) {
    const { title, what } = wordsFor(error)
    toast({ tone: 'late', title, ...(what !== undefined && { what }) })
    return false
  }
  toast({ tone: 'done', title: done, action: { label: 'Undo', run: () => void undo(programme) } })
  programmeChanged(programme)
  await queryClient.refetchQueries({ queryKey: notesQueries.report(programme, meeting).queryKey })
  return true
}
