import type { CaseSummary } from '../../shared/api/briefcases.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import type { Issue } from '../../shared/records/issue.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { frozenLabels, frozenNumbers } from '../../shared/rules/issuing/frozen-numbers.ts'
import type { PlanOptions } from '../../shared/rules/plan-document.ts'
import type { ReadStore } from '../store/store.ts'
import { caseOf } from './briefcases/case-about.ts'

/** What a document keeps of the packs of its meeting that went out: papers' numbers, and paragraphs' where they are counted as they were. */
export function frozenFor(
  store: Pick<ReadStore, 'programme' | 'issues' | 'openedCase'>,
  request: DocumentRequest,
): Pick<PlanOptions, 'numbers' | 'frozen'> {
  const opened = caseOf(store)
  if (opened) return frozenInCase(opened, request)
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

/** A pack for reading brings its labels with it; the numbers of its papers are in its records. */
function frozenInCase(
  { pack: { frozen, numbering } }: CaseSummary,
  request: DocumentRequest,
): Pick<PlanOptions, 'frozen'> {
  const wanted = request.document === 'pack' ? request.numbering : 'by-paper'
  return frozen && wanted === numbering ? { frozen: new Map(Object.entries(frozen)) } : {}
}
