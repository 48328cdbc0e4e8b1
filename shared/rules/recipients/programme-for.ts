import { AppError } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import type { Day, Id } from '../../records/basics.ts'
import type { Paper } from '../../records/paper.ts'
import { chooseEntries } from '../choose-entries.ts'
import { lastMinuted } from '../group-meetings.ts'
import { indexProgramme } from '../index-programme.ts'
import { firstDay } from '../meetings-in-order.ts'
import { withNumbers } from '../plan-document.ts'
import { papersInPack } from '../plan-pack.ts'
import { agendaAsMinuted, meetingsFor, seatsFor } from './meetings-for.ts'
import { leftOutPaper, paperAsPrinted } from './papers-for.ts'
import { printedPeople } from './printed-people.ts'
import { type Recipient, type Sight, sightOf } from './recipient.ts'
import { registersFor } from './registers-for.ts'
import { standInsFor } from './stand-ins.ts'

export interface PackFor {
  meeting: Id
  recipient: Recipient
  /** Papers that are kept from this person. */
  withheld?: ReadonlySet<Id> | undefined
  /** Parts that are left out of the pack, by the keys of `packPartKeys`. */
  without?: readonly string[] | undefined
  /** Default: the meeting's first day. */
  asOf?: Day | undefined
  /** Numbers that papers went out under. */
  numbers?: ReadonlyMap<Id, string> | undefined
}

/**
 * What a recipient may see of a programme: a meeting's pack with everything that it prints and nothing else, as a programme that
 * prints the same. Whatever goes out to somebody is built from this. Numbers and references of papers and actions are given,
 * so that they stay what they are; what references lead to outside the pack is there as far as a reference prints it.
 * Throws `not-found`.
 */
export function programmeFor(programme: Programme, wanted: PackFor): Programme {
  const indexed = withNumbers(indexProgramme(programme), wanted.numbers)
  const meeting = indexed.meetings.get(wanted.meeting)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: wanted.meeting })
  const asOf = wanted.asOf ?? firstDay(meeting)
  const out = new Set(wanted.without)
  const sight = sightOf(wanted.recipient)
  const printed = printedPeople(programme)
  const isHidden = (paper: Paper): boolean => isHiddenFrom(paper, sight, wanted.withheld)

  const own = papersInPack(meeting, indexed).filter((paper) => !isHidden(paper))
  const inPack = new Set(own.filter(({ id }) => !out.has(`paper/${id}`)))
  // A draft goes to everybody too: the pack brings it to be agreed, and says that it is one.
  const minuted = out.has('minutes') ? null : lastMinuted(meeting, indexed)
  const registers = registersFor(meeting, minuted, { indexed, asOf, out, sight, printed })
  const agenda = { meeting, indexed, own: new Set(own), inPack, sight, printed }
  const entries = [...inPack].map((paper) => ({ paper, updates: chooseEntries(paper, indexed) }))
  const updates = new Set(entries.flatMap(({ updates }) => updates))
  const sheet = indexed.groups.get(meeting.group)?.frontSheet ?? 'block'
  const papers = entries.map(({ paper, updates }) =>
    paperAsPrinted(
      paper,
      updates.map(({ id }) => id),
      { indexed, sight, hasSheet: sheet !== 'none', printed },
    ),
  )
  const leftOut = own
    .filter((paper) => !inPack.has(paper))
    .map((paper) => leftOutPaper(paper, indexed.paperNumbers.get(paper.id), sight))
  const minutedAgenda = minuted ? agendaAsMinuted(minuted, indexed) : { agenda: [], papers: [] }
  const known = [...papers, ...leftOut]
  const knownIds = new Set(known.map(({ id }) => id))
  const numberedOnly = minutedAgenda.papers.filter(({ id }) => !knownIds.has(id))

  const texts = [
    ...papers.flatMap(({ body, annexes }) => [body ?? [], ...annexes.map((annex) => annex.body)]),
    ...[...updates].map(({ body }) => body),
    ...(minuted?.minutes?.paragraphs ?? []).map(({ body }) => body),
  ]
  const standIns = standInsFor(
    texts,
    {
      blocks: new Set(texts.flat().map(({ id }) => id)),
      papers: new Set([...knownIds, ...numberedOnly.map(({ id }) => id)]),
      actions: new Set(registers.actions.map(({ id }) => id)),
      decisions: new Set(registers.decisions.map(({ id }) => id)),
    },
    (id) => {
      const paper = indexed.papers.get(id)
      return paper !== undefined && isHidden(paper)
    },
    indexed,
  )
  const meetings = meetingsFor({ ...agenda, minuted, minutedAgenda: minutedAgenda.agenda, registers })
  printed.whom(wanted.recipient.person)
  const seats = seatsFor(meeting, minuted, wanted.recipient, indexed, printed)
  const { name, shortName, vision, marking } = programme.programme
  const hasVision = papers.some(({ kind }) => kind === 'progress-update')
  const workstreams = new Set([...updates, ...registers.keyDates].map(({ workstream }) => workstream))
  const under = new Set([...updates].map(({ workstream }) => workstream))
  const themes = new Set(programme.workstreams.filter(({ id }) => under.has(id)).map(({ theme }) => theme))
  const { people, organisations, groups } = printed.records()

  return {
    format: programme.format,
    version: programme.version,
    programme: {
      name,
      ...(shortName !== undefined && { shortName }),
      ...(vision !== undefined && hasVision && { vision }),
      ...(marking !== undefined && { marking }),
    },
    organisations,
    people,
    groups: programme.groups.flatMap((group) =>
      group.id === meeting.group
        ? [
            {
              id: group.id,
              name: group.name,
              ...(group.shortName !== undefined && { shortName: group.shortName }),
              papersIssuedDaysBefore: 5,
              frontSheet: group.frontSheet,
              minutesTitle: group.minutesTitle,
              askedTo: group.askedTo,
              members: seats,
            },
          ]
        : groups.filter(({ id }) => id === group.id),
    ),
    themes: programme.themes.filter(({ id }) => themes.has(id)),
    workstreams: programme.workstreams
      .filter(({ id }) => workstreams.has(id))
      .map(({ id, title, theme }) => ({
        id,
        title,
        ...(theme !== undefined && under.has(id) && { theme }),
        status: 'active' as const,
      })),
    updates: programme.updates
      .filter((update) => updates.has(update))
      .map(({ id, workstream, asOf: day, body, marking: tier }) => ({
        id,
        workstream,
        asOf: day,
        body,
        ...(tier !== undefined && { marking: tier }),
        stage: 'cleared' as const,
        audience: 'members' as const,
        clearances: [],
      })),
    keyDates: registers.keyDates,
    meetings,
    papers: [...inFileOrder(known, programme.papers), ...numberedOnly, ...standIns.papers],
    actions: [...registers.actions, ...standIns.actions],
    decisions: [...registers.decisions, ...standIns.decisions],
    publications: [],
  }
}

/** Whether a paper may not be read by somebody, whatever meeting it is for. */
export const isHiddenFrom = (
  { id, stage, audience }: Paper,
  { internal }: Sight,
  withheld: ReadonlySet<Id> = new Set(),
): boolean => stage === 'withdrawn' || (audience === 'internal' && !internal) || withheld.has(id)

function inFileOrder<T extends { id: Id }>(records: T[], file: readonly { id: Id }[]): T[] {
  const place = new Map(file.map(({ id }, i) => [id, i]))
  return records.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
