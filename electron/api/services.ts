import type { Jobs } from '../jobs/job-queue.ts'
import type { BroughtFiles } from '../services/briefcases/brought.ts'
import type { Events } from '../services/events.ts'
import type { Log } from '../services/log.ts'
import type { Programmes } from '../services/programmes.ts'

/** What the areas of the API are given; the composition root makes it. */
export interface Services {
  home: string
  page: string | undefined
  clock: () => Date
  ids: () => string
  /** Names this run of the engine: what it wrote it may undo. */
  session: string
  /** The day on this computer's calendar, where a screen asks for none. */
  today: () => string
  log: Log
  events: Events
  jobs: Jobs
  programmes: Programmes
  brought: BroughtFiles
}
