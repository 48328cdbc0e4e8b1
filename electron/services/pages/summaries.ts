import type { MeetingSummary, PaperSummary } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ref } from '../../../shared/records/basics.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import { printMeetingDays } from '../../../shared/rules/dates.ts'
import { type Indexed, nameOf } from '../../../shared/rules/index-programme.ts'
import { timesOf } from '../../../shared/rules/meeting-words.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { offersOfPaper } from './offers.ts'

export type Programme = Indexed['programme']

/** A meeting in a line; its times where it has one session. */
export function summariseMeeting(meeting: Meeting, indexed: Indexed) {
  const group = indexed.groups.get(meeting.group)
  return {
    id: meeting.id,
    group: { id: meeting.group, name: group?.name ?? meeting.group, shortName: group?.shortName ?? null },
    title: meeting.title ?? null,
    days: printMeetingDays(meeting.sessions.map(({ day }) => day)),
    day: firstDay(meeting),
    times: timesOf(meeting),
    venue: meeting.venue ?? null,
    status: meeting.status,
    items: meeting.agenda.filter(({ kind }) => kind === 'item').length,
    papers: papersOf(meeting, indexed).length,
  } satisfies MeetingSummary
}

export const papersOf = (meeting: Meeting, indexed: Indexed): Paper[] =>
  indexed.papersOf.get(meeting.id) ?? []

export function summarisePaper(paper: Paper, { paperNumbers, placeOf }: Indexed): PaperSummary {
  return {
    id: paper.id,
    title: paper.title,
    kind: paper.kind,
    number: paperNumbers.get(paper.id) ?? null,
    stage: paper.stage,
    meeting: placeOf.get(paper.id)?.meeting.id ?? null,
    documents: offersOfPaper(paper),
  }
}

export const nameOrNull = (ref: Ref | undefined, indexed: Indexed): string | null =>
  ref === undefined ? null : nameOf(ref, indexed)

/** The record of that id; throws `not-found` where there is none. */
export function pick<T>(records: Map<string, T>, what: string, id: string): T {
  const found = records.get(id)
  if (found === undefined) throw new AppError('not-found', { what, id })
  return found
}
