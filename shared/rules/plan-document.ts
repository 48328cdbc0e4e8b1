import type { DocumentRequest } from '../document-request.ts'
import { AppError } from '../errors.ts'
import type { Programme } from '../interchange.ts'
import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import type { BlockId } from '../rich-text.ts'
import { asOfMeeting, asOfPaper, latestReport } from './as-of.ts'
import { assembleParts, type PartSource } from './assemble-document.ts'
import { checkAgenda } from './check-agenda.ts'
import { printDay } from './dates.ts'
import type { Finding } from './finding.ts'
import { type Indexed, indexProgramme } from './index-programme.ts'
import { fileNameOf, longMeeting, shortMeeting } from './meeting-words.ts'
import { agendaPart } from './parts/agenda.ts'
import { annotatedAgendaPart } from './parts/annotated-agenda.ts'
import { meetingBriefing, workstreamBriefing } from './parts/briefing.ts'
import { minutesPart } from './parts/minutes.ts'
import { paperPart } from './parts/paper.ts'
import { updateNotePart } from './parts/update-note.ts'
import type { DocumentKind, DocumentPlan } from './plan.ts'
import type { PlanMemory } from './plan-memory.ts'
import { packParts } from './plan-pack.ts'

export interface Planned {
  plan: DocumentPlan
  findings: Finding[]
}

export interface PlanOptions {
  memory?: PlanMemory
  /** Labels of blocks that were issued before. */
  frozen?: ReadonlyMap<BlockId, string>
}

interface Draft {
  document: DocumentKind
  title: string
  file: string
  asOf: Day
  identity: Record<string, string>
  sources: PartSource[]
  through?: boolean
  findings?: Finding[]
}

/**
 * Everything that the wanted document says.
 * @throws AppError `not-found` where it is on a record that is not there, `wrong-document` where that record cannot have it
 */
export function planDocument(
  programme: Programme,
  request: DocumentRequest,
  options: PlanOptions = {},
): Planned {
  const indexed = indexProgramme(programme)
  const draft = draftOf(request, indexed)
  const plan: DocumentPlan = {
    document: draft.document,
    title: draft.title,
    programme: programme.programme.name,
    fileName: fileNameOf(draft.file),
    asOf: draft.asOf,
    identity: { SederuntDocument: draft.document, SederuntAsOf: draft.asOf, ...draft.identity },
    lists: [],
    parts: assembleParts({ indexed, sources: draft.sources, through: draft.through ?? false, ...options }),
  }
  return { plan, findings: draft.findings ?? [] }
}

function draftOf(request: DocumentRequest, indexed: Indexed): Draft {
  switch (request.document) {
    case 'paper':
    case 'progress-update':
      return paperDraft(request, indexed)
    case 'briefing':
      return request.workstream === undefined
        ? meetingDraft(request, indexed)
        : workstreamDraft(request, indexed)
    case 'update-note':
      return updateNoteDraft(request, indexed)
    default:
      return meetingDraft(request, indexed)
  }
}

function paperDraft(request: Extract<DocumentRequest, { paper: string }>, indexed: Indexed): Draft {
  const paper = indexed.papers.get(request.paper)
  if (!paper) throw new AppError('not-found', { what: 'paper', id: request.paper })
  if (request.document === 'progress-update' && paper.kind !== 'progress-update')
    throw new AppError('wrong-document', {
      document: 'progress update',
      reason: `“${paper.title}” is a written paper, not a progress update.`,
    })
  const place = indexed.placeOf.get(paper.id)
  return {
    document: request.document,
    title: titleOf(paper, indexed),
    file: fileOfPaper(paper, indexed),
    asOf: request.asOf ?? asOfPaper(paper, indexed),
    identity: { SederuntPaper: paper.id, ...(place ? { SederuntMeeting: place.meeting.id } : {}) },
    sources: [paperPart(paper, indexed, { frontSheet: request.document === 'paper' })],
  }
}

function titleOf(paper: Paper, indexed: Indexed): string {
  const number = indexed.paperNumbers.get(paper.id)
  return number === undefined ? paper.title : `${number}: ${paper.title}`
}

/** `EAG(16)07 Progress update`, with the meeting where the paper has no number. */
function fileOfPaper(paper: Paper, indexed: Indexed): string {
  const number = indexed.paperNumbers.get(paper.id)
  const place = indexed.placeOf.get(paper.id)
  if (number !== undefined) return `${number} ${paper.title}`
  return place ? `${shortMeeting(place.meeting, indexed)} - ${paper.title}` : paper.title
}

function meetingDraft(request: Extract<DocumentRequest, { meeting?: unknown }>, indexed: Indexed): Draft {
  const meeting = indexed.meetings.get(request.meeting ?? '')
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: request.meeting ?? '' })
  const asOf = request.asOf ?? asOfMeeting(meeting)
  const { what, document, sources, through } = meetingDocument(request, meeting, indexed, asOf)
  return {
    document,
    title: `${longMeeting(meeting, indexed)}: ${what}`,
    file: `${shortMeeting(meeting, indexed)} - ${what}`,
    asOf,
    identity: { SederuntMeeting: meeting.id },
    sources,
    through: through ?? false,
    findings: checkAgenda(meeting, indexed),
  }
}

function meetingDocument(
  request: Extract<DocumentRequest, { meeting?: unknown }>,
  meeting: Meeting,
  indexed: Indexed,
  asOf: Day,
): { what: string; document: DocumentKind; sources: PartSource[]; through?: boolean } {
  switch (request.document) {
    case 'agenda':
      return { what: 'agenda', document: 'agenda', sources: [agendaPart(meeting, indexed)] }
    case 'annotated-agenda':
      return {
        what: 'annotated agenda',
        document: 'annotated-agenda',
        sources: [annotatedAgendaPart(meeting, indexed, asOf)],
      }
    case 'briefing':
      return { what: 'briefing', document: 'briefing', sources: [meetingBriefing(meeting, indexed, asOf)] }
    case 'minutes':
      if (meeting.minutes === undefined)
        throw new AppError('wrong-document', {
          document: 'minutes',
          reason: `There are no minutes of ${longMeeting(meeting, indexed)} yet.`,
        })
      return {
        what: (indexed.groups.get(meeting.group)?.minutesTitle ?? 'Minutes').toLowerCase(),
        document: 'minutes',
        sources: [minutesPart(meeting, indexed)],
      }
    case 'pack': {
      const sources = packParts(meeting, indexed, asOf, { chair: request.chair })
      const through = request.numbering === 'through'
      return request.chair
        ? { what: 'chair’s pack', document: 'chair-pack', sources, through }
        : { what: 'pack', document: 'pack', sources, through }
    }
  }
}

function workstreamDraft(
  request: Extract<DocumentRequest, { document: 'briefing' }>,
  indexed: Indexed,
): Draft {
  const workstream = indexed.workstreams.get(request.workstream ?? '')
  if (!workstream) throw new AppError('not-found', { what: 'workstream', id: request.workstream ?? '' })
  const asOf = request.asOf ?? latestReport(indexed)
  return {
    document: 'briefing',
    title: `Briefing: ${workstream.title}`,
    file: `${workstream.title} ${printDay(asOf)} - briefing`,
    asOf,
    identity: { SederuntWorkstream: workstream.id },
    sources: [workstreamBriefing(workstream, indexed, asOf)],
  }
}

function updateNoteDraft(
  request: Extract<DocumentRequest, { document: 'update-note' }>,
  indexed: Indexed,
): Draft {
  for (const id of request.workstreams ?? [])
    if (!indexed.workstreams.has(id)) throw new AppError('not-found', { what: 'workstream', id })
  const { programme } = indexed.programme
  const to = request.to ?? request.asOf ?? latestReport(indexed)
  if (request.since !== undefined && request.since > to)
    throw new AppError('wrong-document', {
      document: 'update note',
      reason: `The period ends on ${printDay(to)}, before it begins on ${printDay(request.since)}.`,
    })
  const asOf = request.asOf ?? to
  return {
    document: 'update-note',
    title: `${programme.name}: update note, ${printDay(to)}`,
    file: `${programme.shortName ?? programme.name} ${printDay(to)} - update note`,
    asOf,
    identity: {},
    sources: [updateNotePart({ workstreams: request.workstreams, since: request.since, to }, indexed, asOf)],
  }
}
