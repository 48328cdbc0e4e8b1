import type { DocumentRequest } from '../document-request.ts'
import type { Programme } from '../interchange.ts'
import type { BlockId } from '../rich-text.ts'
import { assembleParts } from './assemble-document.ts'
import type { PackPart } from './compose-pack.ts'
import { actionsDraft } from './drafts/actions-draft.ts'
import type { Draft } from './drafts/draft.ts'
import { type MeetingOptions, meetingDraft } from './drafts/meeting-draft.ts'
import { paperDraft } from './drafts/paper-draft.ts'
import { updateNoteDraft, workstreamDraft } from './drafts/programme-draft.ts'
import { updatesRequestDraft } from './drafts/updates-request-draft.ts'
import { fileNameOf } from './file-name.ts'
import type { Finding } from './finding.ts'
import { type Indexed, indexProgramme } from './index-programme.ts'
import type { IssuedAs } from './issuing/issued-as.ts'
import type { AgendaNote } from './parts/agenda-notes.ts'
import type { DocumentPlan } from './plan.ts'
import type { PlanMemory } from './plan-memory.ts'

export interface Planned {
  plan: DocumentPlan
  findings: Finding[]
  /** Of a pack: every part that is in it or could be, in the usual order. */
  composition?: PackPart[]
}

export interface PlanOptions {
  memory?: PlanMemory
  /** Labels of blocks that were issued before. */
  frozen?: ReadonlyMap<BlockId, string>
  /** What an annotated agenda says of the notes on its meeting's pack, where it was asked to. */
  notes?: readonly AgendaNote[]
  /** Of a paper by itself: what names the text that it is made from, so that the file tells it when it comes back. */
  revision?: string
  /** Numbers of papers that went out before, and of those that have come between them. */
  numbers?: ReadonlyMap<string, string>
  /** Of a pack: the version that it goes out as. */
  issued?: IssuedAs
}

/**
 * Everything that the wanted document says.
 * @throws AppError `not-found` where it is on a record that is not there, `wrong-document` where that record cannot have it
 */
export function planDocument(
  programme: Programme,
  request: DocumentRequest,
  { numbers, issued, notes, ...options }: PlanOptions = {},
): Planned {
  const indexed = withNumbers(indexProgramme(programme), numbers)
  const { document, title, file, asOf, identity, sources, through, findings, composition } = draftOf(
    request,
    indexed,
    { issued, notes },
  )
  const plan: DocumentPlan = {
    document,
    title,
    programme: programme.programme.name,
    fileName: fileNameOf(file),
    asOf,
    identity: {
      ...{ SederuntDocument: document, SederuntAsOf: asOf, ...identity },
      ...(options.revision !== undefined && { SederuntRevision: options.revision }),
    },
    ...assembleParts({ indexed, sources, through, ...options }),
  }
  return { plan, findings, ...(composition && { composition }) }
}

/** The same programme with numbers that some papers went out under. */
export function withNumbers(indexed: Indexed, numbers: PlanOptions['numbers']): Indexed {
  if (!numbers || numbers.size === 0) return indexed
  return { ...indexed, paperNumbers: new Map([...indexed.paperNumbers, ...numbers]) }
}

function draftOf(request: DocumentRequest, indexed: Indexed, options: MeetingOptions): Draft {
  switch (request.document) {
    case 'paper':
    case 'progress-update':
      return paperDraft(request, indexed)
    case 'actions':
      return actionsDraft(request, indexed)
    case 'update-note':
      return updateNoteDraft(request, indexed)
    case 'updates-request':
      return updatesRequestDraft(request, indexed)
    case 'briefing':
      return request.workstream === undefined
        ? meetingDraft(request, indexed)
        : workstreamDraft(request, indexed)
    default:
      return meetingDraft(request, indexed, options)
  }
}
