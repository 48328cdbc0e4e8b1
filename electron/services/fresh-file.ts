import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, linkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onFile } from './file-error.ts'
import { slug } from './file-names.ts'

/** Gives `work` the path of a file of its own to make in `folder`; whatever is left there afterwards goes. */
export function withPart<T>(folder: string, work: (part: string) => T): T {
  const part = join(folder, `${randomUUID()}.sederunt`)
  try {
    return work(part)
  } finally {
    takeAwayPart(part)
  }
}

/** Whatever is left of a file that was made in the folder of half-made ones. */
export function takeAwayPart(part: string): void {
  for (const ending of ['', '.lock']) rmSync(part + ending, { force: true })
}

/**
 * Moves the file `from` into `folder` under the first name made from `name` that nobody has: `eag.sederunt`,
 * `eag-2.sederunt`. Two processes that do so at once get two names. Returns the new file's path and its id.
 */
export function placeFresh(from: string, folder: string, name: string): { path: string; id: string } {
  const stem = slug(name)
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`
    const path = join(folder, `${id}.sederunt`)
    if (onFile(path, () => place(from, path))) return { path, id }
  }
}

function place(from: string, to: string): boolean {
  try {
    try {
      linkSync(from, to)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      // Not every file system has links.
      copyFileSync(from, to, constants.COPYFILE_EXCL)
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  rmSync(from)
  return true
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
