import { Worker } from 'node:worker_threads'
import { type LetGo, type Order, type Report, type Task, warmUp } from './task.ts'

export interface WorkerThread {
  /** Sends work; what the worker says of it comes to `heard`, its death to `died`. */
  run(order: Order): void
  /** Starts the thread ahead of its first order. */
  warmUp(): void
  /** Has the worker close a file that is about to be moved; waits no longer than two seconds for one that is busy. */
  letGo(path: string): Promise<void>
  close(): Promise<void>
}

interface Ears {
  heard(report: Report): void
  died(error: unknown): void
}

const mostWaitMs = 2000

/** One worker thread, started at the first order and again after it has died; it keeps the process alive only while it works. */
export function createWorkerThread(entry: URL, { heard, died }: Ears): WorkerThread {
  let worker: Worker | undefined

  function start(): Worker {
    const fresh = new Worker(entry, { execArgv: [], name: 'sederunt-jobs' })
    let reason: unknown
    fresh.on('message', (report: Report) => {
      if (report.type !== 'progress' && report.type !== 'titled') fresh.unref()
      heard(report)
    })
    fresh.on('error', (error) => {
      reason = error
    })
    fresh.on('exit', (code) => {
      if (worker !== fresh) return
      worker = undefined
      died(reason ?? new WorkerEnded(code))
    })
    return fresh
  }

  return {
    run(order) {
      worker ??= start()
      worker.postMessage(order, handedOver(order.task))
      worker.ref()
    },
    warmUp() {
      if (worker) return
      worker = start()
      worker.postMessage(warmUp)
      worker.unref()
    },
    async letGo(path) {
      if (!worker) return
      const flag = new Int32Array(new SharedArrayBuffer(4))
      const done = Atomics.waitAsync(flag, 0, 0, mostWaitMs)
      worker.postMessage({ letGo: path, flag } satisfies LetGo)
      await done.value
    },
    async close() {
      const last = worker
      worker = undefined
      await last?.terminate()
    },
  }
}

/** Bytes that go over without a copy. */
const handedOver = (task: Task): ArrayBuffer[] =>
  task.kind === 'import' ? [task.json.buffer] : 'bytes' in task ? [task.bytes.buffer] : []

class WorkerEnded extends Error {
  readonly code: string
  constructor(code: number) {
    super('the worker thread ended')
    this.code = `EXIT_${code}`
  }
}
