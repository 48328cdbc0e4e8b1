import { writeSync } from 'node:fs'

/** Writes all of `text` to standard output before returning, into a slow pipe too. */
export const print = (text: string): void => writeAll(1, text)
/** The same for standard error. */
export const printError = (text: string): void => writeAll(2, text)

export const printJson = (value: unknown): void => print(`${JSON.stringify(value, null, 2)}\n`)

function writeAll(file: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      // Whoever read it has gone: there is nobody left to tell.
      if (error.code === 'EPIPE') return
      if (error.code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Says how far the work is on one line of the terminal, and nothing into a file. */
export function showProgress(): {
  progress: (step: { done: number; total: number; what: string }) => void
  end: () => void
} {
  if (!process.stderr.isTTY) return { progress: () => {}, end: () => {} }
  return {
    progress: ({ done, total, what }) => printError(`\r\u001b[K${done} of ${total}: ${what}`.slice(0, 100)),
    end: () => printError('\r\u001b[K'),
  }
}
