// A worker that speaks the protocol and does as the task's file name says, so that a queue can be tried on its own.
import { parentPort } from 'node:worker_threads'
import type { Order, Report } from '../../electron/jobs/task.ts'
import { bare } from '../../electron/services/plain-error.ts'
import { AppError } from '../../shared/errors.ts'

const say = (report: Report) => parentPort?.postMessage(report)

parentPort?.on('message', ({ job, task, flag }: Order) => {
  const deed = task.kind === 'export' ? task.file : ''
  if (deed === 'die') process.exit(3)
  if (deed === 'throw') throw new TypeError('cannot read "a secret" of undefined')
  if (deed === 'break') return say({ job, type: 'broken', description: 'TypeError\n    at nowhere' })
  if (deed === 'refuse')
    return say({
      job,
      type: 'failed',
      error: bare(new AppError('wrong-document', { document: 'x', reason: 'y' })),
    })
  say({ job, type: 'titled', title: `Making ${deed}` })
  say({ job, type: 'progress', progress: { done: 1, total: 2, what: deed } })
  // Blocks this thread until it is told to stop, as rendering does.
  if (deed === 'wait-for-cancel') {
    while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0, 5)
    return say({ job, type: 'failed', error: bare(new AppError('cancelled', {})) })
  }
  if (deed === 'done-though-cancelled') while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0, 5)
  say({
    job,
    type: 'done',
    result: { kind: 'file', name: `${deed}.docx`, bytes: new TextEncoder().encode(deed) },
  })
})
