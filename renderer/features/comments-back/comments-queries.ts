import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'

const of = (programme: string, job: string) => ['comments-back', programme, job]

export const commentsQueries = {
  /** What a job found. It says what it read until it is forgotten. */
  found: (programme: string, job: string) =>
    queryOptions({
      queryKey: of(programme, job),
      queryFn: () => api.commentsBack(programme, job),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  paragraphs: (programme: string, job: string) =>
    queryOptions({
      queryKey: [...of(programme, job), 'paragraphs'],
      queryFn: () => api.commentParagraphs(programme, job),
    }),
}
