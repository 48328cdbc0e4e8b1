import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import { readCase } from '../../briefcase/case-file.ts'
import { createStore, type StoreOptions } from '../../store/store.ts'
import { othersNotes } from '../merge-notes.ts'

interface UnpackOptions extends StoreOptions {
  /** Its name, never its folder. */
  file: string
  passphrase?: string | undefined
  /** Where the programme's file is made. */
  part: string
  progress?: (progress: { done: number; total: number; what: string }) => void
  /** Asked between steps; once it says so the work ends with `cancelled`. */
  cancelled?: () => boolean
}

/**
 * Makes a pack for reading a programme's file of its own at `part`, among no others yet: `openCase` puts it there. Throws what
 * `readCase` throws, and `cancelled`; then there is no such file.
 */
export async function unpackCase(
  bytes: Uint8Array,
  { file, passphrase, part, progress, cancelled, ...options }: UnpackOptions,
): Promise<void> {
  const step = (done: number, what: string): void => {
    if (cancelled?.()) throw new AppError('cancelled', {})
    progress?.({ done, total: 2, what })
  }
  step(0, 'Opening the file')
  const pack = await readCase(bytes, { file, passphrase })
  step(1, 'Making it a programme to read')
  const { records, annotations, ...about } = pack
  const hash = createHash('sha256').update(JSON.stringify(pack)).digest('hex')
  const store = createStore(part, records, options)
  try {
    if (annotations.length > 0) store.annotate(annotations, othersNotes)
    store.noteCase({ about: JSON.stringify(about), hash, opened: options.clock().toISOString() })
  } finally {
    store.close()
  }
}
