import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../shared/errors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

export const isSqlite = (error: unknown, ...codes: string[]): boolean =>
  codes.some((code) => codeOf(error) === code || codeOf(error).startsWith(`${code}_`))

/** Whether the file or its folder may be written, by the system's own answer: an errno, or null for yes. */
function refusal(path: string): string | null {
  for (const place of [path, dirname(path)]) {
    try {
      if (existsSync(place)) accessSync(place, constants.W_OK)
    } catch (error) {
      return codeOf(error)
    }
  }
  return null
}

/** What SQLite or the file system says of `path`, as an expected failure; anything else as it came. */
export function asFileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  const file = basename(path)
  const reason = reasonOf(error)
  const is = (...codes: string[]) => isSqlite(error, ...codes)
  if (is('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', { file })
  if (code === 'EROFS') return new AppError('read-only', { file })
  if (is('SQLITE_PERM', 'SQLITE_AUTH') || code === 'EACCES' || code === 'EPERM')
    return new AppError('no-permission', { file })
  if (code === 'EISDIR') return new AppError('not-a-programme', { file, reason: 'it is a folder' })
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('not-found', { what: 'file', id: file })
  if (is('SQLITE_READONLY')) {
    const refused = refusal(path)
    return refused === 'EACCES' || refused === 'EPERM'
      ? new AppError('no-permission', { file })
      : new AppError('read-only', { file })
  }
  if (is('SQLITE_CANTOPEN')) return cannotOpen(path, file, reason)
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED') || code === 'EBUSY')
    return new AppError('in-use', { file, by: 'another program', since: null })
  if (is('SQLITE_NOTADB', 'SQLITE_CORRUPT')) return new AppError('damaged', { file, reason })
  if (is('SQLITE_IOERR') || /^E[A-Z]+$/.test(code)) return new AppError('file-error', { file, reason })
  return error
}

function cannotOpen(path: string, file: string, reason: string): AppError {
  if (existsSync(path) && statSync(path).isDirectory())
    return new AppError('not-a-programme', { file, reason: 'it is a folder' })
  if (!existsSync(dirname(path)))
    return new AppError('not-found', { what: 'folder', id: basename(dirname(path)) })
  const refused = refusal(path)
  if (refused === 'EROFS') return new AppError('read-only', { file })
  return refused ? new AppError('no-permission', { file }) : new AppError('file-error', { file, reason })
}

/** Runs `work`; what goes wrong with the file at `path` is thrown as an `AppError`. */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asFileError(error, path)
  }
}
