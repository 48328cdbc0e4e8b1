import type { DocumentRequest } from '../../document-request.ts'
import { AppError } from '../../errors.ts'
import { latestReport } from '../as-of.ts'
import { printDay } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { updateNotePart } from '../parts/update-note.ts'
import { workstreamBriefing } from '../parts/workstream-briefing.ts'
import { type Draft, noDay } from './draft.ts'

/** A briefing on one workstream. */
export function workstreamDraft(
  request: Extract<DocumentRequest, { document: 'briefing' }>,
  indexed: Indexed,
): Draft {
  const id = request.workstream ?? ''
  const workstream = indexed.workstreams.get(id)
  if (!workstream) throw new AppError('not-found', { what: 'workstream', id })
  const asOf = request.asOf ?? latestReport(indexed)
  return {
    document: 'briefing',
    title: `Briefing: ${workstream.title}`,
    file: `${workstream.title}${asOf === null ? '' : ` ${printDay(asOf)}`} - briefing`,
    asOf: asOf ?? noDay,
    identity: { SederuntWorkstream: workstream.id },
    sources: [workstreamBriefing(workstream, indexed, asOf ?? noDay)],
    through: false,
    findings: [],
  }
}

/** What was reported since a day, for circulation between meetings. */
export function updateNoteDraft(
  request: Extract<DocumentRequest, { document: 'update-note' }>,
  indexed: Indexed,
): Draft {
  const { workstreams, since } = request
  for (const id of workstreams ?? [])
    if (!indexed.workstreams.has(id)) throw new AppError('not-found', { what: 'workstream', id })
  const { name, shortName } = indexed.programme.programme
  const to = request.to ?? request.asOf ?? latestReport(indexed)
  if (since !== undefined && to !== null && since > to)
    throw new AppError('wrong-document', {
      document: 'update note',
      reason: `The period ends on ${printDay(to)}, before it begins on ${printDay(since)}.`,
    })
  const asOf = request.asOf ?? to ?? since ?? noDay
  return {
    document: 'update-note',
    title: `${name}: update note${to === null ? '' : `, ${printDay(to)}`}`,
    file: `${shortName ?? name}${to === null ? '' : ` ${printDay(to)}`} - update note`,
    asOf,
    identity: {},
    sources: [updateNotePart({ workstreams, since, to }, indexed, asOf)],
    through: false,
    findings: [],
  }
}
