import { AppError } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import type { Action } from '../../records/action.ts'
import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Day, Id } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Paper } from '../../records/paper.ts'
import { actionsFor, isOpen, latestNote, raisedAt } from '../action-tracker.ts'
import { chooseEntries } from '../choose-entries.ts'
import { decisionMeeting, decisionsFor } from '../decisions-so-far.ts'
import { lastMinuted, meetingsBefore } from '../group-meetings.ts'
import { type Indexed, indexProgramme } from '../index-programme.ts'
import { keyDatesAhead } from '../key-dates.ts'
import { firstDay } from '../meetings-in-order.ts'
import { attendanceLine } from '../parts/attendance.ts'
import { papersInPack } from '../plan-pack.ts'
import { type Printed, printedPeople } from './printed-people.ts'
import { type Recipient, type Sight, sightOf } from './recipient.ts'
import { standInPaper, standInsFor } from './stand-ins.ts'

export interface PackFor {
  meeting: Id
  recipient: Recipient
  /** Papers that are kept from this person. */
  withheld?: ReadonlySet<Id> | undefined
  /** Parts that are left out of the pack, by the keys of `packPartKeys`. */
  without?: readonly string[] | undefined
  /** Default: the meeting's first day. */
  asOf?: Day | undefined
}

/**
 * What a recipient may see of a programme: a meeting's pack with everything that it prints and nothing else, as a programme that
 * prints the same. Whatever goes out to somebody is built from this. Numbers and references of papers and actions are given,
 * so that they stay what they are; what references lead to outside the pack is there as far as a reference prints it.
 * Throws `not-found`.
 */
export function programmeFor(programme: Programme, wanted: PackFor): Programme {
  const indexed = indexProgramme(programme)
  const meeting = indexed.meetings.get(wanted.meeting)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: wanted.meeting })
  const asOf = wanted.asOf ?? firstDay(meeting)
  const out = new Set(wanted.without)
  const sight = sightOf(wanted.recipient)
  const printed = printedPeople(programme)
  const isHidden = (paper: Paper): boolean => isHiddenFrom(paper, sight, wanted.withheld)

  const own = papersInPack(meeting, indexed).filter((paper) => !isHidden(paper))
  const inPack = new Set(own.filter(({ id }) => !out.has(`paper/${id}`)))
  const minuted = out.has('minutes') ? null : minutesFor(meeting, indexed, sight)
  const registers = registersFor(meeting, minuted, { indexed, asOf, out, sight, printed })
  const agenda = { meeting, indexed, own: new Set(own), inPack, sight, printed }
  const entries = [...inPack].map((paper) => ({ paper, updates: chooseEntries(paper, indexed) }))
  const updates = new Set(entries.flatMap(({ updates }) => updates))
  const sheet = indexed.groups.get(meeting.group)?.frontSheet ?? 'block'
  const papers = entries.map(({ paper, updates }) =>
    paperAsPrinted(paper, updates.map(({ id }) => id), { indexed, sight, hasSheet: sheet !== 'none', printed }),
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

/** The meeting whose minutes the pack prints; null where there are none, or they are not for everybody yet. */
function minutesFor(meeting: Meeting, indexed: Indexed, { drafts }: Sight): Meeting | null {
  const minuted = lastMinuted(meeting, indexed)
  const stage = minuted?.minutes?.stage
  return drafts || stage === 'agreed' || stage === 'circulated' ? minuted : null
}

interface Registers {
  actions: Action[]
  decisions: Programme['decisions']
  keyDates: Programme['keyDates']
}

interface Around {
  indexed: Indexed
  asOf: Day
  out: ReadonlySet<string>
  sight: Sight
  printed: Printed
}

/** The actions, decisions and key dates that are printed, as they are printed. */
function registersFor(meeting: Meeting, minuted: Meeting | null, around: Around): Registers {
  const { indexed, asOf, out, sight, printed } = around
  const { programme } = indexed
  const told = new Set(actionsFor(meeting, indexed, asOf).filter(
    (action) => !out.has('actions') || (sight.briefs && isOpen(action, asOf)),
  ))
  const minutedActions = new Set(minuted ? (indexed.actionsOf.get(minuted.id) ?? []) : [])
  const decided = new Set(out.has('decisions') ? [] : decisionsFor(meeting, indexed))
  const minutedDecisions = new Set(minuted ? (indexed.decisionsOf.get(minuted.id) ?? []) : [])
  const titles = new Set(meeting.agenda.map(({ title }) => title))
  const keepsItem = ({ item }: Action): boolean => {
    const place = indexed.itemPlace.get(item ?? '')
    if (!place) return false
    return place.meeting === minuted || (sight.briefs && titles.has(place.item.title))
  }
  return {
    actions: programme.actions
      .filter((action) => told.has(action) || minutedActions.has(action))
      .map((action) =>
        actionAsPrinted(action, { isTold: told.has(action), keepsItem: keepsItem(action), asOf, indexed, printed }),
      ),
    decisions: programme.decisions
      .filter((decision) => decided.has(decision) || minutedDecisions.has(decision))
      .map((decision) => {
        const { id, ref, text, item } = decision
        const at = decisionMeeting(decision, indexed)
        return {
          id,
          ...(ref !== undefined && { ref }),
          text,
          ...(at && { meeting: at.id }),
          ...(item !== undefined && at === minuted && { item }),
        }
      }),
    keyDates: out.has('key-dates')
      ? []
      : inFileOrder(keyDatesAhead(programme.keyDates, asOf), programme.keyDates),
  }
}

function actionAsPrinted(
  action: Action,
  how: { isTold: boolean; keepsItem: boolean; asOf: Day; indexed: Indexed; printed: Printed },
): Action {
  const { isTold, keepsItem, asOf, indexed, printed } = how
  const { id, text, item, owners, due, status, closedOn } = action
  const ref = indexed.actionRefs.get(id)
  const at = raisedAt(action, indexed)
  const isClosed = !isOpen(action, asOf)
  const note = isTold ? latestNote(action, asOf) : undefined
  if (typeof due === 'object') {
    const meeting = indexed.meetings.get(due.meeting)
    if (meeting && meeting.group !== at?.group) printed.shortly(meeting.group)
  }
  // What was closed later than the day of the pack was open on that day.
  const isLater = !isClosed && (status === 'closed' || status === 'no longer required')
  return {
    id,
    ...(ref !== undefined && { ref }),
    text,
    owners: owners.map((owner) => printed.whom(owner)),
    ...(at && { raisedAt: at.id }),
    ...(item !== undefined && keepsItem && { item }),
    ...(due !== undefined && { due }),
    status: isLater ? 'open' : status,
    ...(closedOn !== undefined && isClosed && isTold && { closedOn }),
    notes: note ? [note] : [],
  }
}

function paperAsPrinted(
  paper: Paper,
  entries: Id[],
  how: { indexed: Indexed; sight: Sight; hasSheet: boolean; printed: Printed },
): Paper {
  const { indexed, sight, hasSheet, printed } = how
  const { id, title, kind, meeting, author, sponsor, ask, marking, handling, forInformation, body, annexes } =
    paper
  const number = indexed.paperNumbers.get(id)
  return {
    id,
    title,
    kind,
    ...(number !== undefined && { number }),
    ...(meeting !== undefined && { meeting }),
    ...(author !== undefined && hasSheet && { author: printed.whom(author) }),
    ...(sponsor !== undefined && hasSheet && { sponsor: printed.whom(sponsor) }),
    ...(ask !== undefined && (hasSheet || sight.briefs) && { ask }),
    ...(marking !== undefined && { marking }),
    ...(handling !== undefined && hasSheet && { handling }),
    forInformation,
    stage: 'cleared',
    audience: paper.audience === 'internal' ? 'internal' : 'members',
    ...(body !== undefined && { body }),
    ...(kind === 'progress-update' && { entries }),
    annexes,
  }
}

/** Of a paper that is on the agenda and not in this pack: what the agenda says of it. */
function leftOutPaper(paper: Paper, number: string | undefined, { briefs }: Sight): Paper {
  const { id, title, meeting, ask, forInformation } = paper
  const { number: _, ...rest } = standInPaper(id, '', briefs || number === undefined ? title : number)
  return {
    ...rest,
    ...(number !== undefined && { number }),
    ...(meeting !== undefined && { meeting }),
    ...(ask !== undefined && briefs && { ask }),
    forInformation,
  }
}

/** The agenda that minutes print the headings of, and the numbers that those give of its papers. */
function agendaAsMinuted(
  { agenda }: Meeting,
  { paperNumbers }: Indexed,
): { agenda: AgendaItem[]; papers: Paper[] } {
  return {
    agenda: agenda.map(({ id, title, kind, day, papers, outcome }) => ({
      id,
      title,
      kind,
      ...(day !== undefined && { day }),
      minutes: 0,
      presenters: [],
      papers: papers.filter((paper) => paperNumbers.has(paper)),
      ...(outcome !== undefined && outcome !== 'taken' && { outcome }),
    })),
    papers: agenda.flatMap(({ papers }) =>
      papers.flatMap((id) => {
        const number = paperNumbers.get(id)
        return number === undefined ? [] : [standInPaper(id, number)]
      }),
    ),
  }
}

interface Agenda {
  meeting: Meeting
  indexed: Indexed
  own: ReadonlySet<Paper>
  sight: Sight
  printed: Printed
}

/** This meeting, and of every other one what is printed of it. */
function meetingsFor(
  of: Agenda & { minuted: Meeting | null; minutedAgenda: AgendaItem[]; registers: Registers },
): Meeting[] {
  const { meeting, indexed, minuted, minutedAgenda, registers } = of
  const items = new Set(registers.actions.map(({ item }) => item))
  const named = new Set(
    [
      meetingsBefore(meeting, indexed).at(-1)?.id,
      minuted?.id,
      ...registers.actions.flatMap(({ raisedAt, due }) => [
        raisedAt,
        typeof due === 'object' ? due.meeting : undefined,
      ]),
      ...registers.decisions.map((decision) => decision.meeting),
    ].filter((id) => id !== undefined),
  )
  return indexed.programme.meetings
    .filter((other) => other === meeting || named.has(other.id))
    .map((other) => {
      if (other === meeting) return thisMeeting(of)
      const days = dated(other)
      if (other === minuted) return asMinuted(other, minutedAgenda, of)
      const agenda = other.agenda.filter(({ id }) => items.has(id))
      return {
        ...days,
        agenda: agenda.map(({ id, title }) => ({ ...plainItem, id, title })),
      }
    })
}

const plainItem: Omit<AgendaItem, 'id' | 'title'> = { kind: 'item', minutes: 0, presenters: [], papers: [] }

const dated = ({ id, group, sessions, status }: Meeting): Meeting => ({
  id,
  group,
  sessions: sessions.map(({ day }) => ({ day })),
  status: status === 'cancelled' ? 'cancelled' : 'held',
  agenda: [],
  attendance: [],
  interests: [],
})

function thisMeeting({ meeting, own, sight, printed }: Agenda): Meeting {
  const { id, group, title, chair, venue, sessions, status, agenda, interests } = meeting
  const openPapers = new Set([...own].map((paper) => paper.id))
  return {
    id,
    group,
    ...(title !== undefined && { title }),
    ...(chair !== undefined && { chair: printed.whom(chair) }),
    ...(venue !== undefined && { venue }),
    sessions,
    status,
    agenda: agenda.map(({ outcome: _, brief, papers, paperState, presenters, ...item }) => {
      const open = papers.filter((paper) => openPapers.has(paper))
      const isEmptied = open.length === 0 && papers.length > 0
      const state = isEmptied && (paperState ?? 'expected') === 'expected' ? 'none' : paperState
      return {
        ...item,
        presenters: presenters.map((presenter) => printed.whom(presenter)),
        papers: open,
        ...(state !== undefined && { paperState: state }),
        ...(brief && sight.briefs && { brief }),
      }
    }),
    attendance: [],
    interests: sight.briefs
      ? interests.map((interest) => ({ ...interest, person: printed.whom(interest.person) }))
      : [],
  }
}

/** A meeting as far as its minutes print it. */
function asMinuted(meeting: Meeting, agenda: AgendaItem[], { indexed, printed }: Agenda): Meeting {
  const { title, chair, venue, sessions, attendance, interests, minutes } = meeting
  return {
    ...dated(meeting),
    ...(title !== undefined && { title }),
    ...(chair !== undefined && { chair: printed.whom(chair) }),
    ...(venue !== undefined && { venue }),
    sessions,
    agenda,
    attendance: attendance.map((one) => {
      if (one.printedAs !== undefined) {
        // Who it is does not go out: only the line that is printed.
        const printedAs = attendanceLine(one, meeting, indexed)
        return { person: { name: one.printedAs }, as: one.as, items: [], inPart: false, printedAs }
      }
      printed.whom(one.person)
      if (typeof one.person === 'string') printed.withOrganisation(one.person)
      printed.whom(one.for)
      return one
    }),
    interests: interests.map((interest) => ({ ...interest, person: printed.whom(interest.person) })),
    ...(minutes && { minutes: { stage: minutes.stage, paragraphs: minutes.paragraphs } }),
  }
}

/** The recipient's own seats, and those by which minutes say who was in the chair. */
function seatsFor(
  meeting: Meeting,
  minuted: Meeting | null,
  { person: recipient }: Recipient,
  { groups }: Indexed,
  printed: Printed,
): Programme['groups'][number]['members'] {
  const there = new Set(
    minuted?.chair === undefined
      ? minuted?.attendance.filter(({ printedAs }) => printedAs === undefined).map(({ person }) => person)
      : [],
  )
  return (groups.get(meeting.group)?.members ?? []).flatMap(({ person, role, from, to, substitutes }) => {
    const isOwn = person === recipient || substitutes.includes(recipient)
    const isInChair = role === 'chair' && person !== undefined && there.has(person)
    if (!isOwn && !isInChair) return []
    const isHeld = person !== undefined && (person === recipient || isInChair)
    if (isHeld) printed.whom(person)
    return [
      {
        ...(isHeld && { person }),
        ...(role !== undefined && { role }),
        substitutes: isHeld ? [] : [recipient],
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      },
    ]
  })
}
