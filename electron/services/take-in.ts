import { rmSync } from 'node:fs'
import type { Job } from '../../shared/api.ts'
import type { Jobs } from '../jobs/job-queue.ts'
import type { TaskResult } from '../jobs/task.ts'
import type { Events } from './events.ts'
import type { Programmes } from './programmes.ts'

/**
 * Puts the file at `upload`, which is taken away from there, among the programmes under a name made from the
 * person's own for it, else from the programme's.
 */
export function takeIn(
  { programmes, jobs, events }: { programmes: Programmes; jobs: Jobs; events: Events },
  { upload, name, ended }: { upload: string; name: string | null; ended?: Ended },
): Job {
  return jobs.start({
    title: name === null ? 'Copying a programme' : `Copying ${name}`,
    task: { kind: 'copy', upload, folder: programmes.home.programmes, name },
    ended(job, result) {
      rmSync(upload, { force: true })
      if (result?.kind === 'programme') events.publish({ type: 'changed', programme: result.programme })
      ended?.(job, result)
    },
  })
}

type Ended = (job: Job, result: TaskResult | null) => void
