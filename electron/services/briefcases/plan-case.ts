import { type Planned, planDocument } from '../../../shared/rules/plan-document.ts'
import type { Case } from '../../briefcase/case-file.ts'

/** The pack of a case, as its recipient has it. */
export function planCase({
  records,
  meeting,
  pack: { frozen, ...pack },
}: Pick<Case, 'records' | 'meeting' | 'pack'>): Planned {
  return planDocument(
    records,
    { document: 'pack', meeting: meeting.id, ...pack },
    frozen && { frozen: new Map(Object.entries(frozen)) },
  )
}
