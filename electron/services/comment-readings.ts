import { AppError } from '../../shared/errors.ts'
import type { FoundComments } from './comments-back.ts'
import { createJobOutcomes, type JobOutcomes } from './job-outcomes.ts'

export interface KeptComments {
  programme: string
  found: FoundComments
}

/** Comments of returned files that are being looked at, by the job that read them. */
export interface CommentReadings extends Pick<JobOutcomes<KeptComments>, 'keep' | 'drop'> {
  /** Throws `not-found`. */
  of(programme: string, job: string): FoundComments
}

/** Beyond 40 files those that were read first go. */
export function createCommentReadings(): CommentReadings {
  const { of, ...outcomes } = createJobOutcomes<KeptComments>(40, 'Word file')
  return {
    ...outcomes,
    of(programme, job) {
      const one = of(job)
      if (one.programme !== programme) throw new AppError('not-found', { what: 'Word file', id: job })
      return one.found
    },
  }
}
