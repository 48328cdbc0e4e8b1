import type { RecordsAnswer, RecordsStep } from '../../shared/api.ts'
import type { RecordList } from '../../shared/interchange.ts'
import { toast } from '../ui/toast.tsx'
import { api } from './api.ts'
import { programmeChanged } from './queries.ts'
import { wordsFor } from './words-for.ts'

/** Several records written in one step that undo takes back as one; where it is refused, that is told and null comes back. */
export const stepOrTell = (programme: string, step: RecordsStep): Promise<RecordsAnswer | null> =>
  orTell(programme, () => api.writeStep(programme, step))

/** A list's records in another order; those not named stay where they are. */
export const orderOrTell = (programme: string, list: RecordList, ids: string[]) =>
  orTell(programme, () => api.order(programme, list, ids))

async function orTell<T>(programme: string, write: () => Promise<T>): Promise<T | null> {
  try {
    const answer = await write()
    programmeChanged(programme)
    return answer
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
    return null
  }
}
