import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'

/** What a job read from a Word file. */
export const wordQuery = (programme: string, job: string) =>
  queryOptions({ queryKey: ['word', job], queryFn: () => api.word(programme, job) })
