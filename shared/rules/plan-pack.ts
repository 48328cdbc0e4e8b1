import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import { actionsFor } from './action-tracker.ts'
import type { PartSource } from './assemble-document.ts'
import { composePack, type PackPart } from './compose-pack.ts'
import { decisionsFor } from './decisions-so-far.ts'
import { lastMinuted } from './group-meetings.ts'
import type { Indexed } from './index-programme.ts'
import type { IssuedAs } from './issuing/issued-as.ts'
import { keyDatesAhead } from './key-dates.ts'
import { highest } from './marking.ts'
import { shortMeeting } from './meeting-words.ts'
import { agendaPart } from './parts/agenda.ts'
import { annotatedAgendaPart } from './parts/annotated-agenda.ts'
import { changesPart } from './parts/changes.ts'
import { contentsPart, coverPart } from './parts/cover.ts'
import { minutesPart } from './parts/minutes.ts'
import { paperPart } from './parts/paper.ts'
import { actionTable, decisionTable, keyDateTable, type Register, registerPart } from './parts/registers.ts'
import type { PlanTable } from './plan.ts'

/** A meeting's papers as a pack prints them: by item, then for information, then those without an item. */
export function papersInPack(meeting: Meeting, { papersOf, placeOf }: Indexed): Paper[] {
  const papers = papersOf.get(meeting.id) ?? []
  const hasItem = ({ id }: Paper): boolean => placeOf.get(id)?.item != null
  return [
    ...papers.filter((paper) => hasItem(paper) && !paper.forInformation),
    ...papers.filter((paper) => hasItem(paper) && paper.forInformation),
    ...papers.filter((paper) => !hasItem(paper)),
  ]
}

/** What is asked of a pack's composition, by the keys that `packPartKeys` knows. */
export interface PackChoice {
  chair: boolean
  without?: string[] | undefined
  order?: string[] | undefined
  issued?: IssuedAs | undefined
  /** Whose copy it is; null or absent where it is for more than one. */
  reader?: string | null | undefined
}

function packWords(chair: boolean, issued: IssuedAs | undefined): string {
  if (issued?.kind === 'supplementary') return chair ? 'Chair’s supplementary pack' : 'Supplementary pack'
  return chair ? 'Chair’s pack' : 'Meeting pack'
}

/**
 * Cover, contents, agenda, the group's last minutes, the action tracker, the papers, decisions, key dates; for the chair the
 * annotated agenda before all of it; then as the choice has it. Only the annotated agenda reads the briefs. A register that
 * would be empty is left out.
 */
export function packParts(
  meeting: Meeting,
  indexed: Indexed,
  asOf: Day,
  choice: PackChoice,
): { sources: PartSource[]; composition: PackPart[] } {
  const { chair, issued, reader = null } = choice
  const papers = papersInPack(meeting, indexed).map((paper) =>
    paperPart(paper, indexed, { frontSheet: true }),
  )
  const own = indexed.programme.programme.marking ?? null
  const isOut = new Set(choice.without)
  // The outside of a pack is marked for what is inside it.
  const marking = highest([own, ...papers.filter(({ key }) => !isOut.has(key)).map((part) => part.marking)])
  const register = <T>(kind: Register, records: T[], table: (records: T[]) => PlanTable): PartSource[] =>
    records.length === 0 ? [] : [registerPart(kind, shortMeeting(meeting, indexed), own, table(records))]
  const minuted = lastMinuted(meeting, indexed)
  const usual = [
    ...(chair ? [annotatedAgendaPart(meeting, indexed, asOf, { inPack: true })] : []),
    coverPart(meeting, indexed, marking, { what: packWords(chair, issued), issued, reader }),
    ...(issued && issued.changes.length > 0 ? [changesPart(meeting, indexed, marking, issued)] : []),
    contentsPart(meeting, indexed, marking),
    agendaPart(meeting, indexed, { inPack: true }),
    ...(minuted ? [minutesPart(minuted, indexed)] : []),
    ...register('actions', actionsFor(meeting, indexed, asOf), (actions) =>
      actionTable(actions, asOf, indexed),
    ),
    ...papers,
    ...register('decisions', decisionsFor(meeting, indexed), (decisions) =>
      decisionTable(decisions, indexed),
    ),
    ...register('key-dates', keyDatesAhead(indexed.programme.keyDates, asOf), (keyDates) =>
      keyDateTable(keyDates, indexed),
    ),
  ]
  return composePack(usual, choice, shortMeeting(meeting, indexed))
}
