// The composition root: everything of the desktop side is put together here, and nowhere else.
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../shared/errors.ts'
import { createApp } from './api/app.ts'
import { briefcaseKindOf } from './briefcase/kinds.ts'
import type { Engine, EngineOptions } from './engine-types.ts'
import { createJobs } from './jobs/job-queue.ts'
import { createBroughtFiles } from './services/briefcases/brought.ts'
import { readBriefcaseBytes } from './services/briefcases/read-bytes.ts'
import { createEvents } from './services/events.ts'
import { fileError } from './services/file-error.ts'
import { prepareHome } from './services/home.ts'
import { localDay } from './services/local-day.ts'
import { createLog } from './services/log.ts'
import { createProgrammes } from './services/programmes.ts'
import { takeIn } from './services/take-in.ts'

/** The worker stands beside this file: as a source while developing, as a bundle of its own when packaged. */
const workerEntry = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'

/** How soon a page hears of what another process wrote. */
const watchMs = 2000

/** Opens the home folder, making what is missing; throws an AppError where it cannot be had. */
export function createEngine({ home: folder, clock, ids, page }: EngineOptions): Engine {
  const home = prepareHome(folder, clock())
  const log = createLog({ folder: home.log, clock, ids })
  const events = createEvents()
  const session = ids()
  const today = () => localDay(clock())
  const programmes = createProgrammes({ home, clock, ids, session, log })
  const jobs = createJobs({
    worker: new URL(workerEntry, import.meta.url),
    ids,
    clock,
    log,
    publish: (job) => events.publish({ type: 'job', job }),
  })
  const watch = setInterval(() => {
    for (const programme of programmes.changedElsewhere()) events.publish({ type: 'changed', programme })
  }, watchMs)
  watch.unref()
  const brought = createBroughtFiles(ids)
  const app = createApp({
    home: folder,
    page,
    clock,
    ids,
    session,
    today,
    log,
    events,
    jobs,
    programmes,
    brought,
  })

  return {
    fetch: (request) => app.fetch(request),
    send: (event) => events.publish(event),
    async openFile(path) {
      const kind = briefcaseKindOf(path)
      if (kind) {
        const waiting = brought.keep(basename(path), kind, readBriefcaseBytes(path, kind))
        events.publish({ type: 'brought', brought: waiting })
        return { brought: waiting.id }
      }
      const known = programmes.idOf(path)
      if (known !== undefined) return { programme: known }
      const upload = join(home.incoming, `${ids()}.sederunt`)
      await copyFile(path, upload).catch((error) => {
        throw fileError(error, path)
      })
      return await new Promise((resolve, reject) => {
        takeIn(
          { programmes, jobs, events },
          {
            upload,
            name: basename(path),
            ended: ({ error }, result) => {
              if (result?.kind === 'programme') resolve({ programme: result.programme })
              else if (error) reject(new AppError(error.code, error.details))
              else reject(new AppError('cancelled', {}))
            },
          },
        )
      })
    },
    async close() {
      clearInterval(watch)
      events.close()
      await jobs.close()
      programmes.close()
    },
  }
}
