import { queryOptions } from '@tanstack/react-query'
import type { ActionHistory, ListAnswer, ListName, OptionsAnswer, RecordAnswer } from '../../../shared/api.ts'
import { api } from '../../api/api.ts'
import { askFor } from '../../api/ask.ts'
import { askKept } from '../../api/ask-kept.ts'
import { query } from '../../places.ts'

const part = encodeURIComponent
const at = (programme: string, rest: string) => `/programmes/${part(programme)}/${rest}`

/** A register's rows, and the names that its cells are filled from. */
export const registerQueries = {
  list: <L extends ListName>(programme: string, list: L) =>
    queryOptions({
      queryKey: ['programme', programme, 'list', list],
      gcTime: Number.POSITIVE_INFINITY,
      queryFn: (kept) => askKept<ListAnswer<L>>(kept, at(programme, `lists/${list}`)),
    }),
  /** Asked for anew each time that it is looked at. */
  history: (programme: string, action: string) =>
    queryOptions({
      queryKey: ['programme', programme, 'history', action],
      queryFn: () => askFor<ActionHistory>(at(programme, `actions/${part(action)}/history`)),
    }),
  options: (programme: string) =>
    queryOptions({
      queryKey: ['programme', programme, 'options'],
      gcTime: Number.POSITIVE_INFINITY,
      queryFn: (kept) => askKept<OptionsAnswer>(kept, at(programme, 'options')),
    }),
}

/** `base` is the revision that the edit was made on; null for a new record. */
export const putRow = (programme: string, list: ListName, record: { id: string }, base: number | null) =>
  askFor<RecordAnswer>(
    `${at(programme, `records/${list}/${part(record.id)}`)}${base === null ? '' : query({ base: String(base) })}`,
    { method: 'PUT', json: record },
  )

export const { writeStep } = api
