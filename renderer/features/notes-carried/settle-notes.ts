import type { AnnotationsToPlace } from '../../../shared/api.ts'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import type { ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { programmeChanged, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { changeNotes, notesQueries, placeNotes } from './notes-queries.ts'
import { whoPlaces } from './who.ts'

interface Where {
  programme: string
  meeting: string
}
type Places = AnnotationsToPlace['places']

/** Gives notes a place, says so, and offers to take it back; whether it was done. */
export async function place({ programme, meeting }: Where, places: Places, done: string): Promise<boolean> {
  return attempt(programme, meeting, async () => {
    const { placed } = await placeNotes(programme, { by: whoPlaces(programme), places })
    const back = placed.map(({ annotation, was, version }) => ({ annotation, version, set: { on: was } }))
    toast({ tone: 'done', title: done, action: takeBack({ programme, meeting }, back) })
  })
}

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
export async function letGo({ programme, meeting }: Where, note: ReportedNote): Promise<boolean> {
  return attempt(programme, meeting, async () => {
    const { annotation, version } = note
    await changeNotes(programme, {
      changes: [changeOf(programme, annotation, version + 1, { removed: true })],
    })
    toast({
      tone: 'done',
      title: `The note of ${note.author} is let go.`,
      action: takeBack({ programme, meeting }, [
        { annotation, version: version + 1, set: { removed: false } },
      ]),
    })
  })
}

const changeOf = (
  programme: string,
  annotation: string,
  version: number,
  set: AnnotationChange['set'],
): AnnotationChange => ({
  annotation,
  version,
  at: new Date().toISOString(),
  by: whoPlaces(programme),
  set,
})

const takeBack = (
  { programme, meeting }: Where,
  back: { annotation: string; version: number; set: AnnotationChange['set'] }[],
) => ({
  label: 'Undo',
  run: () =>
    void attempt(programme, meeting, async () => {
      await changeNotes(programme, {
        changes: back.map(({ annotation, version, set }) =>
          changeOf(programme, annotation, version + 1, set),
        ),
      })
    }),
})

async function attempt(programme: string, meeting: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
  } catch (error) {
    const { title, what } = wordsFor(error)
    toast({ tone: 'late', title, ...(what !== undefined && { what }) })
    return false
  }
  programmeChanged(programme)
  await queryClient.refetchQueries({ queryKey: notesQueries.report(programme, meeting).queryKey })
  return true
}
