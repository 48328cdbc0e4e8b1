import type { CaseSummary } from '../../../shared/api/briefcases.ts'
import { caseBody } from '../../../shared/briefcase/case-file.ts'
import type { Case } from '../../briefcase/case-file.ts'
import type { ReadStore } from '../../store/store.ts'

export type CaseAbout = Omit<Case, 'records' | 'annotations'>
const about = caseBody.omit({ records: true, annotations: true, format: true, version: true })

/** What a file's pack for reading says of itself; null for a programme of one's own. */
export function caseOf(store: Pick<ReadStore, 'openedCase'>): CaseSummary | null {
  const opened = store.openedCase()
  if (!opened) return null
  const { programme, meeting, for: whom, state, pack } = about.parse(JSON.parse(opened.about))
  return { programme, meeting, for: whom, state, pack, hash: opened.hash, opened: opened.opened }
}
