import type { DocumentRequest } from '../../document-request.ts'
import { AppError } from '../../errors.ts'
import type { Day } from '../../records/basics.ts'
import { raisedAt } from '../action-tracker.ts'
import { latestReport } from '../as-of.ts'
import { printDay } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { firstDay } from '../meetings-in-order.ts'
import { actionTrackerPart } from '../parts/action-documents.ts'
import { type Draft, noDay } from './draft.ts'

/** The action tracker alone, of one group or of the programme. */
export function actionsDraft(
  request: Extract<DocumentRequest, { document: 'actions' }>,
  indexed: Indexed,
): Draft {
  const group = request.group === undefined ? undefined : indexed.groups.get(request.group)
  if (request.group !== undefined && !group)
    throw new AppError('not-found', { what: 'group', id: request.group })
  const asOf = request.asOf ?? lastWord(indexed)
  const { name, shortName } = indexed.programme.programme
  const day = asOf === null ? '' : ` ${printDay(asOf)}`
  return {
    document: 'actions',
    title: `${group?.name ?? name}: action tracker${asOf === null ? '' : `, ${printDay(asOf)}`}`,
    file: `${group?.shortName ?? group?.name ?? shortName ?? name}${day} - action tracker`,
    asOf: asOf ?? noDay,
    identity: group ? { SederuntGroup: group.id } : {},
    sources: [actionTrackerPart({ group, filter: request.filter }, indexed, asOf ?? noDay)],
    through: false,
    findings: [],
  }
}

/** The latest report, or the last meeting that raised an action where that is later; null where there is neither. */
function lastWord(indexed: Indexed): Day | null {
  const days = indexed.programme.actions.flatMap((action) => {
    const meeting = raisedAt(action, indexed)
    return meeting ? [firstDay(meeting)] : []
  })
  const report = latestReport(indexed)
  return [...days, ...(report === null ? [] : [report])].sort().at(-1) ?? null
}
