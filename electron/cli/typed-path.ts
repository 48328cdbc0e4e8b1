import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { onFile } from '../services/file-error.ts'

const root = dirname(dirname(import.meta.dirname))

/** The folder where the command was typed: npm stands in the project's own folder when it calls. */
export const typedIn = (): string =>
  process.cwd() === root && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd()

/** A path as it was typed, made absolute. */
export const typedPath = (path: string): string => resolve(typedIn(), path)

/** The place to write to; refuses the programme's own file, a folder, and what would lie in a folder that is not there. */
export function outPath(out: string, file: string): string {
  const path = typedPath(out)
  if (isFolder(path)) throw new AppError('exists', { what: 'folder', name: basename(path) })
  if (!isFolder(dirname(path)))
    throw new AppError('not-found', { what: 'folder', id: basename(dirname(path)) })
  if (real(path) === real(file)) throw new AppError('exists', { what: 'programme', name: basename(file) })
  return path
}

const isFolder = (path: string): boolean =>
  onFile(path, () => statSync(path, { throwIfNoEntry: false }))?.isDirectory() ?? false

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // Not there yet: its folder may still be reached by another name.
    try {
      return join(realpathSync(dirname(path)), basename(path))
    } catch {
      return path
    }
  }
}
