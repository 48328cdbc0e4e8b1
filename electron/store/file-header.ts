import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { applicationId } from './migrations/migration.ts'

/** The lock that a writer of the file holds. */
export const lockOf = (path: string) => `${path}.lock`

export interface FileHeader {
  /** Somebody switched the file to write-ahead logging: SQLite would put two files beside it. */
  wal: boolean
}

const magic = 'SQLite format 3\0'

/**
 * Looks at the file's first 100 bytes (https://www.sqlite.org/fileformat.html, 1.3) before SQLite does, so that what
 * is not ours stays untouched. Null where a writer may have it: closing a file drops this process's locks on it.
 * Throws `not-found`, `not-a-programme`, `damaged`, `newer`.
 */
export function readHeader(path: string, known: number): FileHeader | null {
  const file = basename(path)
  const foreign = (reason: string) => new AppError('not-a-programme', { file, reason })
  const stat = statSync(path)
  if (stat.isDirectory()) throw foreign('it is a folder')
  if (!stat.isFile()) throw foreign('it is not a file')
  if (existsSync(lockOf(path))) return null
  if (stat.size === 0) throw foreign('it is empty')

  const bytes = Buffer.alloc(100)
  const descriptor = openSync(path, 'r')
  const length = readSync(descriptor, bytes, 0, 100, 0)
  closeSync(descriptor)

  const ours = length >= 72 && bytes.readUInt32BE(68) === applicationId
  if (bytes.toString('latin1', 0, 16) !== magic) {
    if (ours) throw new AppError('damaged', { file, reason: 'its beginning was overwritten' })
    throw foreign('it holds something else')
  }
  if (length < 100) throw new AppError('damaged', { file, reason: 'it was cut off' })
  if (!ours) throw foreign('it belongs to another program')
  const version = bytes.readUInt32BE(60)
  if (version > known) throw new AppError('newer', { file, version, known })
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16)
  if (!existsSync(`${path}-journal`) && stat.size < bytes.readUInt32BE(28) * pageSize)
    throw new AppError('damaged', { file, reason: 'it was cut off' })
  return { wal: bytes[18] === 2 || bytes[19] === 2 }
}
