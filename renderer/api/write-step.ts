import type { RecordsAnswer, RecordsStep } from '../../shared/api.ts'
import type { RecordList } from '../../shared/interchange.ts'
import { toast } from '../ui/toast.tsx'
import { askFor } from './ask.ts'
import { programmeChanged } from './queries.ts'
import { wordsFor } from './words-for.ts'

/** Several records written in one step that undo takes back as one; where it is refused, that is told and null comes back. */
export async function writeStep(programme: string, step: RecordsStep): Promise<RecordsAnswer | null> {
  try {
    const json = step
    const answer = await askFor<RecordsAnswer>(`/programmes/${encodeURIComponent(programme)}/records`, {
      method: 'POST',
      json,
    })
    programmeChanged(programme)
    return answer
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
    return null
  }
}

/** A list's records in another order; those not named stay where they are. */
export async function writeOrder(programme: string, list: RecordList, ids: string[]): Promise<void> {
  try {
    await askFor(`/programmes/${encodeURIComponent(programme)}/order/${list}`, {
      method: 'POST',
      json: { ids },
    })
    programmeChanged(programme)
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}
