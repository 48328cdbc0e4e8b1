import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** Tells a file that was put in another's place. Throws `not-found`. */
export function fileMark(path: string): string {
  const { dev, ino } = statOf(path)
  return `${dev}/${ino}`
}

/** Changes whenever the file is written. Throws `not-found`. */
export function contentMark(path: string): string {
  const { ino, size, mtimeMs } = statOf(path)
  return `${ino}/${size}/${mtimeMs}`
}

function statOf(path: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new AppError('not-found', { what: 'file', id: basename(path) })
  return found
}

/** Whether two paths lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }))
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino
}
