import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/errors.ts'
import { type BriefcaseKind, briefcaseKinds } from '../../briefcase/kinds.ts'
import { onFile } from '../file-error.ts'

/** The bytes of a briefcase or of a notes file. Throws `not-found`, `too-large` before anything is read. */
export function readBriefcaseBytes(path: string, kind: BriefcaseKind): Uint8Array<ArrayBuffer> {
  const { mostBytes, called } = briefcaseKinds[kind]
  return onFile(path, () => {
    if (statSync(path).size > mostBytes)
      throw new AppError('too-large', { what: called, limit: `${mostBytes / 2 ** 20} MB` })
    return new Uint8Array(readFileSync(path))
  })
}
