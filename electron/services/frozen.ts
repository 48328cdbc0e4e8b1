import type { DocumentRequest } from '../../shared/document-request.ts'
import type { Issue } from '../../shared/records/issue.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { frozenLabels, frozenNumbers } from '../../shared/rules/issuing/frozen-numbers.ts'
import type { PlanOptions } from '../../shared/rules/plan-document.ts'
import type { ReadStore } from '../store/store.ts'

/** What a document keeps of the packs of its meeting that went out: papers' numbers, and paragraphs' where they are counted as they were. */
export function frozenFor(
  store: Pick<ReadStore, 'programme' | 'issues'>,
  request: DocumentRequest,
): Pick<PlanOptions, 'numbers' | 'frozen'> {
  const indexed = indexProgramme(store.programme())
  const meeting =
    'meeting' in request
      ? request.meeting
      : 'paper' in request
        ? indexed.placeOf.get(request.paper)?.meeting.id
        : undefined
  const issues: Issue[] = meeting === undefined ? [] : store.issues(meeting)
  if (issues.length === 0) return {}
  const numbering = request.document === 'pack' ? request.numbering : 'by-paper'
  const isCountedSo = issues.some((issue) => issue.numbering === numbering)
  return {
    numbers: frozenNumbers(issues, indexed),
    ...(isCountedSo && { frozen: frozenLabels(issues) }),
  }
}
