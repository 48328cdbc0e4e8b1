// The worker thread's own entry: it takes orders one at a time and reports on each.
import { randomUUID } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { AppError } from '../shared/errors.ts'
import { runTask } from './jobs/run-task.ts'
import { type LetGo, type Order, type Report, type TaskResult, warmUp } from './jobs/task.ts'
import { createWarmFiles } from './jobs/warm-files.ts'
import { describe } from './services/log.ts'
import { bare } from './services/plain-error.ts'
import { loadShell } from './word/shell.ts'

const files = createWarmFiles()
const everyMs = 50

async function carryOut({ job, task, flag, now }: Order): Promise<void> {
  const report = (words: Report, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(words, transfer)
  let told = 0
  try {
    const result = await runTask(task, {
      files,
      options: { clock: () => new Date(now), ids: randomUUID },
      context: {
        progress(progress) {
          const at = performance.now()
          if (at - told < everyMs && progress.done > 0) return
          told = at
          report({ job, type: 'progress', progress })
        },
        titled: (title) => report({ job, type: 'titled', title }),
        cancelled: () => Atomics.load(flag, 0) === 1,
      },
    })
    report({ job, type: 'done', result }, transferable(result))
  } catch (error) {
    if (error instanceof AppError) report({ job, type: 'failed', error: bare(error) })
    else report({ job, type: 'broken', description: describe(error) })
  }
}

/** A file's bytes go over without a copy. */
function transferable(result: TaskResult): ArrayBuffer[] {
  if (result.kind === 'issue') return result.made.files.map(({ bytes }) => bytes.buffer)
  return result.kind === 'file' || result.kind === 'word' ? [result.bytes.buffer] : []
}

function letGo({ letGo: path, flag }: LetGo): void {
  files.close(path)
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
}

parentPort?.on('message', (message: Order | LetGo | typeof warmUp) => {
  if (message !== warmUp) return 'letGo' in message ? letGo(message) : carryOut(message)
  // What goes wrong here goes wrong again, and is reported, where a document is wanted.
  loadShell().catch(() => {})
})
