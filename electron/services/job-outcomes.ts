import { AppError } from '../../shared/errors.ts'

/** What jobs came to, until somebody has looked at it. */
export interface JobOutcomes<T> {
  keep(job: string, outcome: T): void
  /** Throws `not-found`. */
  of(job: string): T
  drop(job: string): void
}

/** Beyond `most` the oldest go first; `what` a missing one is called. */
export function createJobOutcomes<T>(most: number, what: string): JobOutcomes<T> {
  const kept = new Map<string, T>()
  return {
    keep(job, outcome) {
      kept.set(job, outcome)
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
    },
    of(job) {
      const outcome = kept.get(job)
      if (outcome === undefined) throw new AppError('not-found', { what, id: job })
      return outcome
    },
    drop: (job) => void kept.delete(job),
  }
}
