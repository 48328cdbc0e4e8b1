import type { DocumentRequest } from '../../document-request.ts'
import { AppError } from '../../errors.ts'
import type { Day } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { PartSource } from '../assemble-document.ts'
import { checkAgenda } from '../check-agenda.ts'
import { checkPack } from '../check-pack.ts'
import type { PackPart } from '../compose-pack.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import type { IssuedAs } from '../issuing/issued-as.ts'
import { longMeeting, minutesWord, shortMeeting } from '../meeting-words.ts'
import { firstDay } from '../meetings-in-order.ts'
import { noteOfActionsPart } from '../parts/action-documents.ts'
import { agendaPart } from '../parts/agenda.ts'
import type { AgendaNote } from '../parts/agenda-notes.ts'
import { annotatedAgendaPart } from '../parts/annotated-agenda.ts'
import { meetingBriefing } from '../parts/meeting-briefing.ts'
import { minutesPart } from '../parts/minutes.ts'
import type { DocumentKind } from '../plan.ts'
import { packParts } from '../plan-pack.ts'
import type { Draft } from './draft.ts'

type MeetingRequest = Extract<DocumentRequest, { meeting?: unknown }>

export interface MeetingOptions {
  /** Of a pack: the version that it goes out as. */
  issued?: IssuedAs | undefined
  /** What an annotated agenda says of the notes on the pack. */
  notes?: readonly AgendaNote[] | undefined
}

/** Whatever is made for a meeting: agenda, annotated agenda, briefing, minutes, note of actions, pack. */
export function meetingDraft(
  request: MeetingRequest,
  indexed: Indexed,
  { issued, notes = [] }: MeetingOptions = {},
): Draft {
  const id = request.meeting ?? ''
  const meeting = indexed.meetings.get(id)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id })
  const asOf = request.asOf ?? firstDay(meeting)
  const { document, what, sources, composition } = contents(request, meeting, indexed, {
    ...{ asOf, issued, notes },
  })
  return {
    document,
    title: `${longMeeting(meeting, indexed)}: ${what}`,
    file: `${shortMeeting(meeting, indexed)} - ${what}`,
    asOf,
    identity: {
      SederuntMeeting: meeting.id,
      ...(issued && { SederuntVersion: String(issued.version) }),
    },
    sources,
    through: request.document === 'pack' && request.numbering === 'through',
    findings:
      document === 'note-of-actions'
        ? []
        : composition
          ? checkPack(meeting, indexed, composition)
          : checkAgenda(meeting, indexed),
    ...(composition && { composition }),
  }
}

interface Contents {
  document: DocumentKind
  /** As the file's name ends: `pack`. */
  what: string
  sources: PartSource[]
  composition?: PackPart[]
}

function contents(
  request: MeetingRequest,
  meeting: Meeting,
  indexed: Indexed,
  { asOf, issued, notes = [] }: { asOf: Day } & MeetingOptions,
): Contents {
  const { document } = request
  switch (document) {
    case 'agenda':
      return { document, what: 'agenda', sources: [agendaPart(meeting, indexed)] }
    case 'annotated-agenda':
      return {
        document,
        what: 'annotated agenda',
        sources: [annotatedAgendaPart(meeting, indexed, asOf, { notes })],
      }
    case 'briefing':
      return { document, what: 'briefing', sources: [meetingBriefing(meeting, indexed, asOf)] }
    case 'minutes':
      if (meeting.minutes === undefined)
        throw new AppError('wrong-document', {
          document: 'minutes',
          reason: `There are no minutes of ${longMeeting(meeting, indexed)} yet.`,
        })
      return { document, what: minutesWord(meeting, indexed), sources: [minutesPart(meeting, indexed)] }
    case 'note-of-actions':
      if (!indexed.actionsOf.has(meeting.id))
        throw new AppError('wrong-document', {
          document: 'note of actions',
          reason: `No actions were raised at ${longMeeting(meeting, indexed)}.`,
        })
      return { document, what: 'note of actions', sources: [noteOfActionsPart(meeting, indexed, asOf)] }
    case 'pack': {
      const reader = request.for === undefined ? null : nameOf(request.for, indexed)
      const pack = packParts(meeting, indexed, asOf, { ...request, issued, reader })
      const what = issued?.kind === 'supplementary' ? 'supplementary pack' : 'pack'
      const version = `${issued ? ` (version ${issued.version})` : ''}${reader === null ? '' : ` for ${reader}`}`
      return request.chair
        ? { document: 'chair-pack', what: `chair’s ${what}${version}`, ...pack }
        : { document, what: `${what}${version}`, ...pack }
    }
  }
}
