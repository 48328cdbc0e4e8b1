import { setTimeout } from 'node:timers/promises'
import type { Job } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Log } from '../services/log.ts'
import { plainError } from '../services/plain-error.ts'
import { createFinishedFiles, type FinishedFile } from './finished-files.ts'
import type { Report, Task, TaskResult } from './task.ts'
import { createWorkerThread } from './worker-thread.ts'

export interface JobOrder {
  title: string
  task: Task
  /** What only the engine may do once the worker has done its part, while the job still counts as running; what it throws is the job's error. */
  finish?: (job: string, result: TaskResult) => void
  /** Called once, when the job has ended in whichever way. */
  ended?: (job: Job, result: TaskResult | null) => void
}

export interface Jobs {
  start(order: JobOrder): Job
  /** The latest last. */
  all(): Job[]
  get(id: string): Job
  /** Asks a job to stop; one that waits stops at once, one that runs between two of its parts. */
  cancel(id: string): Job
  file(id: string): FinishedFile
  /** Makes the worker ready while nobody waits for it. */
  warmUp(): void
  /** Before a file is moved: nobody here has it open afterwards, but a job that is at work on it. */
  letGo(path: string): Promise<void>
  /** Cancels what there is, and waits for it to stop. */
  close(): Promise<void>
}

interface Kept {
  job: Job
  /** Until the job has ended: what it holds, a passphrase too, is kept no longer. */
  order: JobOrder | null
  flag: Int32Array<SharedArrayBuffer>
  over: PromiseWithResolvers<void>
}

const maxKept = 100
/** How long a job may take to stop when the engine closes. */
const graceMs = 3000

/** Jobs run one after the other in one worker thread; `publish` hears each change of each. */
export function createJobs(given: {
  worker: URL
  ids: () => string
  clock: () => Date
  log: Log
  publish: (job: Job) => void
}): Jobs {
  const { ids, clock, log, publish } = given
  const kept = new Map<string, Kept>()
  const files = createFinishedFiles({ clock })
  const waiting: Kept[] = []
  let running: Kept | undefined
  const thread = createWorkerThread(given.worker, {
    heard,
    died: (error) => running && end(running, 'failed', { error: internal(log.record(error)) }),
  })

  function find(id: string): Kept {
    const found = kept.get(id)
    if (!found) throw new AppError('not-found', { what: 'job', id })
    return found
  }

  function change(one: Kept, now: Partial<Job>): void {
    one.job = { ...one.job, ...now }
    publish(one.job)
  }

  function end(one: Kept, state: Job['state'], { error = null, result = null }: Ending): void {
    if (running === one) running = undefined
    const { order } = one
    one.order = null
    if (result?.kind === 'file') files.keep(one.job.id, { name: result.name, bytes: result.bytes })
    change(one, { state, error, result: result && summary(result), progress: null })
    order?.ended?.(one.job, result)
    one.over.resolve()
    next()
  }

  function next(): void {
    if (running || waiting.length === 0) return
    running = waiting.shift()
    if (running) {
      const { job, order, flag } = running
      if (order) thread.run({ job: job.id, task: order.task, flag, now: clock().getTime() })
    }
  }

  function heard(report: Report): void {
    const one = running
    if (!one || one.job.id !== report.job) return
    if (report.type === 'progress') change(one, { progress: report.progress })
    else if (report.type === 'titled') change(one, { title: report.title })
    else if (report.type === 'done') finish(one, report.result)
    else if (report.type === 'broken')
      end(one, 'failed', { error: internal(log.recordText(report.description)) })
    else if (report.error.code === 'cancelled') end(one, 'cancelled', {})
    else end(one, 'failed', { error: report.error })
  }

  function finish(one: Kept, result: TaskResult): void {
    const { job, order, flag } = one
    let error: Job['error'] = null
    if (order?.finish && Atomics.load(flag, 0) === 1) return void end(one, 'cancelled', {})
    try {
      order?.finish?.(job.id, result)
    } catch (thrown) {
      error = plainError(thrown, log)
    }
    end(one, error ? 'failed' : 'done', error ? { error } : { result })
  }

  function forgetOldest(): void {
    for (const [id, { job }] of kept) {
      if (kept.size <= maxKept) return
      if (job.state !== 'running') {
        kept.delete(id)
        files.drop(id)
      }
    }
  }

  return {
    start(order) {
      const job: Job = {
        id: ids(),
        title: order.title,
        state: 'running',
        progress: null,
        error: null,
        result: null,
      }
      const flag = new Int32Array(new SharedArrayBuffer(4))
      const one: Kept = { job, order, flag, over: Promise.withResolvers() }
      kept.set(job.id, one)
      forgetOldest()
      waiting.push(one)
      publish(job)
      next()
      return job
    },
    all: () => [...kept.values()].map(({ job }) => job),
    get: (id) => find(id).job,
    cancel(id) {
      const one = find(id)
      Atomics.store(one.flag, 0, 1)
      const place = waiting.indexOf(one)
      if (place >= 0) {
        waiting.splice(place, 1)
        end(one, 'cancelled', {})
      }
      return one.job
    },
    file(id) {
      const { job } = find(id)
      const file = files.take(id)
      if (!file) throw new AppError('not-found', { what: 'file', id: job.id })
      return file
    },
    warmUp: () => thread.warmUp(),
    letGo: (path) => thread.letGo(path),
    async close() {
      for (const one of waiting.splice(0)) end(one, 'cancelled', {})
      const last = running
      if (last) {
        Atomics.store(last.flag, 0, 1)
        await Promise.race([last.over.promise, setTimeout(graceMs, undefined, { ref: false })])
      }
      await thread.close()
      if (last && running === last) end(last, 'cancelled', {})
    },
  }
}

interface Ending {
  error?: Job['error']
  result?: TaskResult | null
}

const internal = (details: { reference: string }): Job['error'] => ({ code: 'internal', details })

function summary(result: TaskResult): Job['result'] {
  switch (result.kind) {
    case 'file':
      return { kind: 'file', name: result.name, bytes: result.bytes.byteLength }
    case 'word':
    case 'comments':
    case 'case':
    case 'notes':
      return { kind: result.kind, name: result.name }
    case 'template':
      return { kind: 'template', name: result.read.name }
    case 'issue':
      return { kind: 'issue', version: result.made.issue.version }
    case 'programme':
    case 'findings':
      return result
  }
}
