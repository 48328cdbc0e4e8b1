import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** An operating system's refusal as an expected failure, named by the file alone; anything else comes back as it is. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  const file = basename(path)
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', { file })
    case 'EROFS':
      return new AppError('read-only', { file })
    case 'EACCES':
    case 'EPERM':
      return new AppError('no-permission', { file })
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not-found', { what: 'file', id: file })
    case 'EEXIST':
      return new AppError('exists', { what: 'file', name: file })
    case 'EISDIR':
      return new AppError('file-error', { file, reason: 'It is a folder' })
    default:
      return new AppError('file-error', { file, reason: String(error.code) })
  }
}

/** Runs `work` on `path`, whose refusals by the operating system become expected failures. */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fileError(error, path)
  }
}
