import type { Programme } from '../../interchange.ts'
import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Paper } from '../../records/paper.ts'
import { meetingsBefore } from '../group-meetings.ts'
import type { Indexed } from '../index-programme.ts'
import { attendanceLine } from '../parts/attendance.ts'
import type { Printed } from './printed-people.ts'
import type { Recipient, Sight } from './recipient.ts'
import type { Registers } from './registers-for.ts'
import { standInPaper } from './stand-ins.ts'

/** The agenda that minutes print the headings of, and the numbers that those give of its papers. */
export function agendaAsMinuted(
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
export function meetingsFor(
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
export function seatsFor(
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
