import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { onFile } from '../services/file-error.ts'
import type { Call } from './command.ts'
import { typedPath } from './typed-path.ts'

const mostBytes = 16 * 1024

/** The first line of the file that `--passphrase-file` names; a passphrase is never typed where other programs see it. */
export function typedPassphrase(values: Call['values']): string | undefined {
  const named = values['passphrase-file']
  if (typeof named !== 'string') return undefined
  const path = typedPath(named)
  return onFile(path, () => {
    if (statSync(path).size > mostBytes)
      throw new AppError('too-large', { what: 'passphrase file', limit: '16 KB' })
    const [line = ''] = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
    if (line === '')
      throw new AppError('faults', {
        what: 'passphrase file',
        faults: [{ path: '', message: 'its first line is empty' }],
      })
    return line
  })
}
