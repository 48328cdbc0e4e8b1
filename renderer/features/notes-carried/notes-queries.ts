import { queryOptions } from '@tanstack/react-query'
import type {
  AnnotationReportAnswer,
  AnnotationsChanged,
  AnnotationsPlaced,
  AnnotationsToChange,
  AnnotationsToPlace,
  ParagraphsAnswer,
} from '../../../shared/api.ts'
import type { AnchorSubject } from '../../../shared/records/annotation.ts'
import { askFor } from '../../api/ask.ts'
import { query } from '../../places.ts'

const at = (programme: string) => `/programmes/${encodeURIComponent(programme)}/annotations`

export const notesQueries = {
  /** Where every note of a meeting's pack stands now. */
  report: (programme: string, meeting: string) =>
    queryOptions({
      queryKey: ['programme', programme, 'notes-carried', meeting],
      queryFn: () => askFor<AnnotationReportAnswer>(`${at(programme)}/report${query({ meeting })}`),
    }),
  paragraphs: (programme: string, of: AnchorSubject) =>
    queryOptions({
      queryKey: ['programme', programme, 'note-paragraphs', of],
      queryFn: () => askFor<ParagraphsAnswer>(`${at(programme)}/paragraphs${query({ ...of })}`),
    }),
}

export const placeNotes = (programme: string, asked: AnnotationsToPlace) =>
  askFor<AnnotationsPlaced>(`${at(programme)}/place`, { method: 'POST', json: asked })

export const changeNotes = (programme: string, asked: AnnotationsToChange) =>
  askFor<AnnotationsChanged>(at(programme), { method: 'POST', json: asked })
