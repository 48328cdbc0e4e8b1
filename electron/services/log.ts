import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  /** Writes a line on an unexpected error; the reference stands beside it and is what the page is told. */
  record(error: unknown): { reference: string }
  /** The same for an error of the worker, which `describe` has put into words there. */
  recordText(description: string): { reference: string }
}

const maxBytes = 1024 * 1024
const kept = 3

/** A local log in `folder`, four files of a megabyte at the most. It never holds what records say. */
export function createLog({
  folder,
  clock,
  ids,
}: {
  folder: string
  clock: () => Date
  ids: () => string
}): Log {
  const file = join(folder, 'sederunt.log')
  function recordText(description: string) {
    const reference = ids()
    try {
      mkdirSync(folder, { recursive: true })
      rotate(file)
      appendFileSync(file, `${clock().toISOString()} ${reference} ${description}\n`)
    } catch {
      // A log that cannot be written must not hide the error that it is about.
    }
    return { reference }
  }
  return { record: (error) => recordText(describe(error)), recordText }
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < maxBytes) return
  for (let n = kept; n >= 1; n--) {
    const from = n === 1 ? file : `${file}.${n - 1}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${n}`)
  }
}

/** What went wrong and where in the source: messages of other kinds may quote what a record says, so they stay out. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const safe =
    ['TypeError', 'ReferenceError', 'RangeError', 'SqliteError'].includes(error.name) || code !== ''
  const message = safe ? `: ${unquoted(error.message)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}${message}`, ...frames.slice(0, 12)].join('\n')
}

const unquoted = (message: string) => message.replace(/(["'`]).*\1/gs, '$1…$1').slice(0, 300)
