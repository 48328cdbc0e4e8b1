import { AppError } from '../../shared/errors.ts'
import type { FoundComments } from './comments-back.ts'

export interface KeptComments {
  programme: string
  found: FoundComments
}

/** Comments of returned files that are being looked at, by the job that read them. */
export interface CommentReadings {
  keep(job: string, kept: KeptComments): void
  /** Throws `not-found`. */
  of(programme: string, job: string): FoundComments
  drop(job: string): void
}

const most = 40

/** Beyond 40 files those that were read first go. */
export function createCommentReadings(): CommentReadings {
  const kept = new Map<string, KeptComments>()
  return {
    keep(job, one) {
      kept.set(job, one)
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
    },
    of(programme, job) {
      const one = kept.get(job)
      if (one?.programme !== programme) throw new AppError('not-found', { what: 'Word file', id: job })
      return one.found
    },
    drop: (job) => kept.delete(job),
  }
}
