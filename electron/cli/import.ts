import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { onFile } from '../services/file-error.ts'
import { importInto } from '../services/import-programme.ts'
import type { Call } from './command.ts'
import { sayStored } from './say-stored.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'

/** More than any programme: a file that is larger was named by mistake. */
const mostBytes = 512 * 1024 * 1024

export function run({ positionals, values }: Call): void {
  const path = typedPath(positionals[0] ?? '')
  const from = typedPath(positionals[1] ?? '')
  const bytes = onFile(from, () => readFileSync(from))
  if (bytes.length > mostBytes) throw new AppError('too-large', { what: 'programme file', limit: '512 MB' })
  const programme = importInto(path, bytes, { ...storeOptions(), replace: values.replace === true })
  sayStored(basename(path), programme, values.json === true)
}
