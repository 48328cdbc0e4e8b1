import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { onFile } from '../services/file-error.ts'

const mostBytes = 64 * 2 ** 20

/** The bytes of a Word file. Throws `too-large`, and an AppError for a file that cannot be read. */
export function readWordFile(path: string): Uint8Array<ArrayBuffer> {
  return onFile(path, () => {
    if (statSync(path).size > mostBytes)
      throw new AppError('too-large', { what: 'Word file', limit: '64 MB' })
    return new Uint8Array(readFileSync(path))
  })
}
