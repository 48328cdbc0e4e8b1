import { writeSync } from 'node:fs'

/** Writes all of `text` to standard output before returning, into a slow pipe too. */
export const print = (text: string): void => writeAll(1, text)
/** The same for standard error. */
export const printError = (text: string): void => writeAll(2, text)

export const printJson = (value: unknown): void => print(`${JSON.stringify(value, null, 2)}\n`)

/** As `printJson`, piece by piece where lists are long, so that no large value is held as text as a whole. */
export function printLongJson(value: object): void {
  let waiting: string[] = []
  let length = 0
  const say = (text: string): void => {
    waiting.push(text)
    length += text.length
    if (length < 65_536) return
    print(waiting.join(''))
    waiting = []
    length = 0
  }
  const tell = (of: unknown, indent: string): void => {
    if (!isLong(of)) {
      say(JSON.stringify(of, null, 2).replaceAll('\n', `\n${indent}`))
      return
    }
    const [open, close] = Array.isArray(of) ? '[]' : '{}'
    let before = open
    for (const [name, one] of Object.entries(of)) {
      say(`${before}\n${indent}  ${Array.isArray(of) ? '' : `${JSON.stringify(name)}: `}`)
      tell(one, `${indent}  `)
      before = ','
    }
    say(`\n${indent}${close}`)
  }
  tell(value, '')
  print(`${waiting.join('')}\n`)
}

const longList = 50
/** A long list, or what holds one. */
const isLong = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value)
    ? value.length > longList || value.some(isLong)
    : Object.values(value).some((one) => Array.isArray(one) && isLong(one)))

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
