import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { TextList } from '../../../shared/api/history.ts'
import type { HistoryAnswer, RestoreAnswer, VersionAnswer } from '../../../shared/api.ts'
import { askFor } from '../../api/ask.ts'
import { query } from '../../places.ts'

export interface HistoryOf {
  programme: string
  list: TextList
  id: string
}

const path = ({ programme, list, id }: HistoryOf) =>
  `/programmes/${encodeURIComponent(programme)}/history/${list}/${encodeURIComponent(id)}`
const key = ({ programme, list, id }: HistoryOf, ...rest: unknown[]) => [
  'programme',
  programme,
  'history',
  list,
  id,
  ...rest,
]

export const historyQueries = {
  moments: (of: HistoryOf) =>
    infiniteQueryOptions({
      queryKey: key(of, 'moments'),
      queryFn: ({ pageParam }) =>
        askFor<HistoryAnswer>(`${path(of)}${pageParam === null ? '' : query({ before: String(pageParam) })}`),
      initialPageParam: null as number | null, // the latest, which come without a version
      getNextPageParam: ({ moments, more }) => (more ? (moments.at(-1)?.version ?? null) : null),
    }),
  version: (of: HistoryOf, version: number | 'now') =>
    queryOptions({
      queryKey: key(of, 'version', version),
      queryFn: () => askFor<VersionAnswer>(`${path(of)}/${version}`),
    }),
}

export const restoreVersion = (of: HistoryOf, version: number, base: number) =>
  askFor<RestoreAnswer>(`${path(of)}/${version}/restore${query({ base: String(base) })}`, { method: 'POST' })
