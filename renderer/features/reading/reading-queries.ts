import { queryOptions } from '@tanstack/react-query'
import type { ReadingAnswer, ReadingNotesAnswer, ReadingPartsAnswer } from '../../../shared/api.ts'
import type { PackRequest } from '../../../shared/document-request.ts'
import { askFor } from '../../api/ask.ts'
import { query } from '../../places.ts'

/** How a pack is read; `chair` left out: as the file has it. */
export type ReadingSettings = Partial<Pick<PackRequest, 'numbering' | 'chair' | 'asOf' | 'without' | 'order'>>

const at = (programme: string, meeting: string) =>
  `/programmes/${encodeURIComponent(programme)}/meetings/${encodeURIComponent(meeting)}`

const fieldsOf = (settings: ReadingSettings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, String(value)]],
    ),
  )

export const readingQueries = {
  pack: (programme: string, meeting: string, settings: ReadingSettings) =>
    queryOptions({
      queryKey: ['programme', programme, 'reading', meeting, fieldsOf(settings)],
      queryFn: () => askFor<ReadingAnswer>(`${at(programme, meeting)}/reading${query(fieldsOf(settings))}`),
    }),
  notes: (programme: string, meeting: string) =>
    queryOptions({
      queryKey: ['programme', programme, 'notes', meeting],
      queryFn: async () => (await askFor<ReadingNotesAnswer>(`${at(programme, meeting)}/notes`)).notes,
    }),
}

export const askForParts = async (
  programme: string,
  meeting: string,
  settings: ReadingSettings,
  keys: string[],
): Promise<ReadingPartsAnswer['parts']> =>
  (
    await askFor<ReadingPartsAnswer>(
      `${at(programme, meeting)}/reading/parts${query({ ...fieldsOf(settings), keys: keys.join(',') })}`,
    )
  ).parts
