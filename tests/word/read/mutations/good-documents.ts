import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../corpus/documents')

/** Sound documents of several programs, each with its name. */
export const goodDocuments = (): { name: string; bytes: Uint8Array }[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
