import { queries, queryClient } from '../api/queries.ts'

/** Everybody whom a record may point to. */
export const namesOf = (id: string) =>
  (['people', 'organisations', 'groups'] as const).map((list) =>
    queryClient.ensureQueryData(queries.records(id, list)),
  )

/** What a writing screen shows at once, so that it comes whole. */
export const textAndNames = (programme: string, list: 'papers' | 'updates', id: string) =>
  Promise.all([queryClient.ensureQueryData(queries.record(programme, list, id)), ...namesOf(programme)])
