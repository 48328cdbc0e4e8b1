import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import { actionsFor } from './action-tracker.ts'
import type { PartSource } from './assemble-document.ts'
import { decisionsFor } from './decisions-so-far.ts'
import { lastMinuted } from './group-meetings.ts'
import type { Indexed } from './index-programme.ts'
import { keyDatesAhead } from './key-dates.ts'
import { highest } from './marking.ts'
import { shortMeeting } from './meeting-words.ts'
import { agendaPart } from './parts/agenda.ts'
import { annotatedAgendaPart } from './parts/annotated-agenda.ts'
import { contentsPart, coverPart } from './parts/cover.ts'
import { minutesPart } from './parts/minutes.ts'
import { paperPart } from './parts/paper.ts'
import { actionTable, decisionTable, keyDateTable, registerPart } from './parts/registers.ts'

/** A meeting's papers as a pack prints them: by item, then for information, then those without an item. */
export function papersInPack(meeting: Meeting, { programme, placeOf, papers }: Indexed): Paper[] {
  const onAgenda = meeting.agenda.flatMap((item) => item.papers.flatMap((id) => papers.get(id) ?? []))
  const without = programme.papers.filter(({ id }) => {
    const place = placeOf.get(id)
    return place?.meeting === meeting && place.item === null
  })
  return [
    ...onAgenda.filter(({ forInformation }) => !forInformation),
    ...onAgenda.filter(({ forInformation }) => forInformation),
    ...without,
  ]
}

/**
 * Cover, contents, agenda, the group's last minutes, the action tracker, the papers, decisions, key dates; for the chair the
 * annotated agenda before all of it. Only the annotated agenda reads the briefs.
 */
export function packParts(
  meeting: Meeting,
  indexed: Indexed,
  asOf: Day,
  { chair }: { chair: boolean },
): PartSource[] {
  const papers = papersInPack(meeting, indexed).map((paper) =>
    paperPart(paper, indexed, { frontSheet: true }),
  )
  const minuted = lastMinuted(meeting, indexed)
  const own = indexed.programme.programme.marking ?? null
  const marking = highest([own, ...papers.map((part) => part.marking)])
  const name = shortMeeting(meeting, indexed)
  const [actions, decisions] = [actionsFor(meeting, indexed, asOf), decisionsFor(meeting, indexed)]
  const dates = keyDatesAhead(indexed.programme.keyDates, asOf)
  const body = [
    agendaPart(meeting, indexed),
    ...(minuted ? [minutesPart(minuted, indexed)] : []),
    ...(actions.length === 0
      ? []
      : [
          registerPart(
            'actions',
            'Action tracker',
            `${name}: action tracker`,
            own,
            actionTable(actions, asOf, indexed),
          ),
        ]),
    ...papers,
    ...(decisions.length === 0
      ? []
      : [
          registerPart(
            'decisions',
            'Decisions',
            `${name}: decisions`,
            own,
            decisionTable(decisions, indexed),
          ),
        ]),
    ...(dates.length === 0
      ? []
      : [registerPart('key-dates', 'Key dates', `${name}: key dates`, own, keyDateTable(dates, indexed))]),
  ]
  return [
    ...(chair ? [annotatedAgendaPart(meeting, indexed, asOf)] : []),
    coverPart(meeting, indexed, marking, chair ? 'Chair’s pack' : 'Meeting pack'),
    contentsPart(meeting, indexed, marking),
    ...body,
  ]
}
