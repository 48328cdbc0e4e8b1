import type { RecordAnswer } from '../../../../shared/api.ts'
import { askFor } from '../../../api/ask.ts'
import { programmeChanged, queries, queryClient } from '../../../api/queries.ts'

/** Begins the minutes from the agenda, or adds what has no paragraphs yet; one step for undo. */
export async function beginMinutes(programme: string, meeting: string): Promise<void> {
  const query = queries.record(programme, 'meetings', meeting)
  const { revision } = await queryClient.fetchQuery({ ...query, staleTime: 0 })
  const path = `/programmes/${encodeURIComponent(programme)}/meetings/${encodeURIComponent(meeting)}/minutes-skeleton`
  const answer = await askFor<RecordAnswer>(path, { method: 'POST', json: { base: revision } })
  queryClient.setQueryData(query.queryKey, answer)
  programmeChanged(programme)
}
