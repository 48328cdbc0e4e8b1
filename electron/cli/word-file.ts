import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { onFile } from '../services/file-error.ts'

const mostBytes = 64 * 2 ** 20

/** The bytes of a Word file. Throws AppError where there is none, `too-large` before it is read. */
export function wordFileBytes(path: string): Uint8Array<ArrayBuffer> {
  return onFile(path, () => {
    const facts = statSync(path)
    if (facts.size > mostBytes) throw new AppError('too-large', { what: 'Word file', limit: '64 MB' })
    // A pipe or a device may never end.
    if (!facts.isFile() && !facts.isDirectory())
      throw new AppError('unreadable', { file: '', reason: 'it is no ordinary file' })
    return new Uint8Array(readFileSync(path))
  })
}
