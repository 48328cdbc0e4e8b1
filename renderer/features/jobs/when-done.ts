import { QueryObserver } from '@tanstack/react-query'
import type { Job } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import { queries, queryClient } from '../../api/queries.ts'

/** A job once it is done. Throws what it failed with, `cancelled` where it was stopped, and what asking for it throws. */
export function whenDone(id: string): Promise<Job> {
  // Asks now and then too: the stream of events may be down.
  const watched = new QueryObserver(queryClient, queries.job(id))
  return new Promise<Job>((resolve, reject) => {
    const look = ({ data: job, error }: ReturnType<typeof watched.getCurrentResult>) => {
      if (error) reject(error)
      else if (job?.state === 'done') resolve(job)
      else if (job?.state === 'cancelled') reject(new AppError('cancelled', {}))
      else if (job?.error) reject(new AppError(job.error.code, job.error.details))
    }
    watched.subscribe(look)
    look(watched.getCurrentResult())
  }).finally(() => watched.destroy())
}
