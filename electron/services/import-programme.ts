import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { readProgramme } from '../interchange/read-programme.ts'
import { createStore, openStore, type StoreOptions } from '../store/store.ts'

/**
 * Reads a programme file in JSON into the file at `path`: a new one, or with `replace` one that is there, after a
 * backup. Throws `exists`, `not-json`, `faults`, and `would-lose` where the file holds what JSON cannot carry;
 * then nothing has changed.
 */
export function importInto(
  path: string,
  bytes: Uint8Array,
  { replace, ...options }: StoreOptions & { replace: boolean },
): Programme {
  const file = basename(path)
  const there = existsSync(path)
  if (there && !replace) throw new AppError('exists', { what: 'file', name: file })
  const programme = readProgramme(bytes)
  if (!there) {
    createStore(path, programme, options).close()
    return programme
  }
  const store = openStore(path, options)
  try {
    const what = store.carries()
    if (what.length > 0) throw new AppError('would-lose', { file, what })
    store.replaceAll(programme)
  } finally {
    store.close()
  }
  return programme
}
