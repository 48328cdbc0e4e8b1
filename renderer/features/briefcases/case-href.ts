import type { CaseSummary } from '../../../shared/api.ts'
import { readingPlace } from '../../places.ts'

/** Where a pack is read, composed and numbered as it was handed over. */
export function caseHref(
  programme: string,
  { meeting, pack }: Pick<CaseSummary, 'meeting' | 'pack'>,
): string {
  const { frozen: _, ...settings } = pack
  return readingPlace(programme, meeting.id, settings)
}
