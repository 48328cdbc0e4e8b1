import { AppError } from '../../../shared/errors.ts'
import { type Case, writeCase } from '../../briefcase/case-file.ts'
import type { ReadStore } from '../../store/store.ts'
import { imageAt } from '../images.ts'
import { checkLeaks } from '../leaks/check-leaks.ts'
import { openToCheck } from '../leaks/open-to-check.ts'
import { type CaseWanted, makeCase } from './make-case.ts'

export interface HandedOver {
  made: Case
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * The bytes of a pack for reading, which were read again for what its reader may not see. Throws what `makeCase` throws, and
 * `leak`.
 */
export async function handOverCase(
  store: ReadStore,
  wanted: CaseWanted,
  { passphrase }: { passphrase?: string | undefined } = {},
): Promise<HandedOver> {
  const made = makeCase(store, wanted)
  const bytes = await writeCase(made, (src) => imageAt(store, src), { passphrase })
  const file = `${made.meeting.name}.sederunt-case`
  const { texts } = await openToCheck(bytes, { file, passphrase })
  const leaks = await checkLeaks(store, texts, {
    meeting: made.meeting.id,
    recipient: made.for,
    also: [JSON.stringify({ ...made, records: undefined, annotations: undefined })],
  })
  if (leaks.length > 0) throw new AppError('leak', { file, for: made.for.name, leaks })
  return { made, bytes }
}
