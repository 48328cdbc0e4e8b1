import type { DocumentRequest } from '../../shared/document-request.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { type AgendaNote, agendaNotes } from '../../shared/rules/parts/agenda-notes.ts'
import { placedAnnotations } from './annotations.ts'
import { labelsOfNotes } from './label-notes.ts'

type Read = Parameters<typeof placedAnnotations>[0]

/** The notes that the wanted document prints; null for a document that was not asked to print any. */
export function notesPrinted(store: Read, request: DocumentRequest): AgendaNote[] | null {
  if (request.document !== 'annotated-agenda' || request.notes !== true) return null
  const labelOf = labelsOfNotes(store)
  const notes = placedAnnotations(store, { meeting: request.meeting }).map(({ on, place, ...note }) => ({
    ...note,
    of: on.of,
    label: labelOf({ on, place }),
    quote: on.quote,
    isWhole: on.range === undefined,
  }))
  return agendaNotes(notes, indexProgramme(store.programme()), request.notesOf)
}
