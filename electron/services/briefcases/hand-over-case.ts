import { AppError } from '../../../shared/errors.ts'
import { type Case, writeCase } from '../../briefcase/case-file.ts'
import type { ReadStore } from '../../store/store.ts'
import { imageAt } from '../images.ts'
import { openToCheck } from '../leaks/open-to-check.ts'
import { refuseLeaks } from '../leaks/refuse-leaks.ts'
import { type CaseWanted, makeCase } from './make-case.ts'

export interface HandedOver {
  made: Case
  bytes: Uint8Array<ArrayBuffer>
}

interface HandOverOptions {
  passphrase?: string | undefined
  progress?: (progress: { done: number; total: number; what: string }) => void
  /** Asked between steps, and at each text that is looked through; once it says so the work ends with `cancelled`. */
  cancelled?: () => boolean
}

/**
 * The bytes of a pack for reading, which were read again for what its reader may not see. Throws what `makeCase` throws, `leak`
 * and `cancelled`.
 */
export async function handOverCase(
  store: ReadStore,
  wanted: CaseWanted,
  { passphrase, progress, cancelled }: HandOverOptions = {},
): Promise<HandedOver> {
  const step = (done: number, what: string): void => {
    if (cancelled?.()) throw new AppError('cancelled', {})
    progress?.({ done, total: 3, what })
  }
  step(0, 'Putting the pack together')
  const made = makeCase(store, wanted)
  step(1, 'Sealing it')
  const bytes = await writeCase(made, (src) => imageAt(store, src), { passphrase })
  const file = `${made.meeting.name}.sederunt-case`
  step(2, `Reading it again for what ${made.for.name} may not see`)
  const { texts } = await openToCheck(bytes, { file, passphrase })
  await refuseLeaks(store, texts, {
    file,
    meeting: made.meeting.id,
    recipient: made.for,
    also: [JSON.stringify({ ...made, records: undefined, annotations: undefined })],
    cancelled,
  })
  return { made, bytes }
}
