import { rmSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { placeFresh, withPart } from '../services/fresh-file.ts'
import { importInto } from '../services/import-programme.ts'
import { openReadOnly, type StoreOptions } from '../store/store.ts'
import type { Task, TaskContext, TaskResult } from './task.ts'

type ImportTask = Extract<Task, { kind: 'import' }>
type CopyTask = Extract<Task, { kind: 'copy' }>

/** Reads the programme file into a new file, which is put among the others only when it is whole. */
export function importFresh(task: ImportTask, context: TaskContext, options: StoreOptions): TaskResult {
  return withPart(task.incoming, (part) => {
    context.progress({ done: 0, total: 2, what: 'Reading the programme file' })
    const { programme } = importInto(part, task.json, { ...options, replace: false })
    context.progress({ done: 1, total: 2, what: 'Putting it among your programmes' })
    stopIfAsked(context)
    const { id } = placeFresh(part, task.folder, programme.shortName ?? programme.name)
    return { kind: 'programme', programme: id }
  })
}

/** Puts a file from outside among the others, once it is known to be a whole programme. */
export async function copyFresh(task: CopyTask, context: TaskContext): Promise<TaskResult> {
  try {
    context.progress({ done: 0, total: 2, what: 'Checking the file' })
    const name = await nameOfWhole(task.upload)
    context.progress({ done: 1, total: 2, what: 'Putting it among your programmes' })
    stopIfAsked(context)
    const { id } = placeFresh(task.upload, task.folder, task.name?.replace(/\.sederunt$/i, '') ?? name)
    return { kind: 'programme', programme: id }
  } catch (error) {
    throw task.name === null ? error : calledAsGiven(error, task.name)
  } finally {
    rmSync(task.upload, { force: true })
  }
}

async function nameOfWhole(path: string): Promise<string> {
  const store = openReadOnly(path)
  try {
    const broken = (await store.verify()).find((finding) => finding.path === '')
    if (broken) throw new AppError('damaged', { file: path, reason: broken.message })
    const { name, shortName } = store.summary()
    return shortName ?? name
  } finally {
    store.close()
  }
}

/** The file lies under a name of ours; what is said of it calls it by the person's. */
function calledAsGiven(error: unknown, name: string): unknown {
  if (!(error instanceof AppError) || !('file' in error.details)) return error
  return new AppError(error.code, { ...error.details, file: name })
}

export function stopIfAsked({ cancelled }: TaskContext): void {
  if (cancelled()) throw new AppError('cancelled', {})
}
