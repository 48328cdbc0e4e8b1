import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'

/** What a job read from a Word file. */
export const wordQuery = (programme: string, job: string) =>
  queryOptions({ queryKey: wordKey(programme, job), queryFn: () => api.word(programme, job) })

/** Asked again where the programme changes: a revision is put together with what its paper says now. */
export const wordKey = (programme: string, job: string) => ['programme', programme, 'word', job]
