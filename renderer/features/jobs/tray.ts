import type { Job } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import { api } from '../../api/api.ts'
import { queries, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { toast } from '../../ui/toast.tsx'
import { watch } from '../../watch.ts'
import { openWork } from './open-work.ts'

interface TrayEntry {
  job: string
  /** Starts the same work again, where that is known. */
  again?: () => Promise<Job>
}

const mostKept = 4

/** The work that this window has under way or has just done, the latest last. */
export const tray = watch<TrayEntry[]>([])

/** Starts long work and shows it in the tray; says so where it cannot be started. */
export async function startJob(start: () => Promise<Job>): Promise<Job | undefined> {
  try {
    const job = await start()
    openWork.begin(job.id)
    heardOfJob(job)
    tray.set((now) => [...now, { job: job.id, again: start }].slice(-mostKept))
    return job
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
    return undefined
  }
}

export const dismissJob = (job: string) => tray.set((now) => now.filter((entry) => entry.job !== job))

/** The latest state of a job, from whoever has it. */
export function heardOfJob(job: Job): void {
  const { queryKey } = queries.job(job.id)
  const known = queryClient.getQueryData(queryKey)
  // An event can overtake the answer to the request that started it.
  if (known && known.state !== 'running' && job.state === 'running') return
  queryClient.setQueryData(queryKey, job)
}

/** After a reload: this window's own work is shown again, and what was made meanwhile still arrives. */
export async function findOwnWork(): Promise<void> {
  for (const id of openWork.ids()) {
    try {
      heardOfJob(await api.job(id))
      tray.set((now) => (now.some(({ job }) => job === id) ? now : [...now, { job: id }].slice(-mostKept)))
    } catch (error) {
      if (isAppError(error, 'not-found')) openWork.end(id)
    }
  }
}
