import { AppError } from '../../../shared/errors.ts'
import { checkLeaks, type LeakCheck } from './check-leaks.ts'

/** `checkLeaks` on what is about to be handed over under the name `file`. Throws `leak` for anything that it finds. */
export async function refuseLeaks(
  store: Parameters<typeof checkLeaks>[0],
  made: Parameters<typeof checkLeaks>[1],
  { file, ...check }: LeakCheck & { file: string },
): Promise<void> {
  const leaks = await checkLeaks(store, made, check)
  if (leaks.length > 0) throw new AppError('leak', { file, for: check.recipient.name, leaks })
}
