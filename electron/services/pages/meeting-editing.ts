import type {
  AttendanceRow,
  InvitedSeat,
  ItemEditing,
  MeetingEditing,
  NamedRef,
} from '../../../shared/api.ts'
import type { Ref } from '../../../shared/records/basics.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import { printWeekday } from '../../../shared/rules/dates.ts'
import { type Indexed, nameOf } from '../../../shared/rules/index-programme.ts'
import { matchSeats, type SeatAtMeeting } from '../../../shared/rules/match-seats.ts'
import { paperStateOf } from '../../../shared/rules/meeting-words.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { chairOn } from '../../../shared/rules/membership.ts'
import { papersDue } from '../../../shared/rules/papers-due.ts'
import { attendanceLine, interestLine } from '../../../shared/rules/parts/attendance.ts'
import { countsForQuorum, quorumOf } from '../../../shared/rules/quorum.ts'
import type { TimedItem } from '../../../shared/rules/running-clock.ts'
import { meetingRef } from '../lists/refs.ts'

/** What is edited of a meeting, with the names that go with it. */
export function meetingEditing(meeting: Meeting, revision: number, indexed: Indexed): MeetingEditing {
  const seats = matchSeats(meeting, indexed)
  const group = indexed.groups.get(meeting.group)
  const due = papersDue(meeting, group ?? { papersIssuedDaysBefore: 0 })
  const { before, after } = neighbours(meeting, indexed)
  const agreedAt = indexed.meetings.get(meeting.minutes?.agreedAt ?? '')
  return {
    record: meeting,
    revision,
    papersDue: { ...due, words: printWeekday(due.day) },
    chairRef: meeting.chair ?? (group ? chairOn(group, firstDay(meeting)) : null),
    invited: seats.map((seat) => invitedSeat(seat, meeting, indexed)),
    attendance: attendanceRows(meeting, seats, indexed),
    quorum: quorumOf(meeting, indexed, seats),
    interests: meeting.interests.map((interest, place) => {
      const item = indexed.itemPlace.get(interest.item ?? '')
      return {
        place,
        name: nameOf(interest.person, indexed),
        item: item ? { id: item.item.id, number: item.number } : null,
        text: interest.text,
        handling: interest.handling ?? null,
        line: interestLine(interest, indexed),
      }
    }),
    numbersGiven: numbersGiven(meeting, indexed),
    agreedAt: agreedAt ? meetingRef(agreedAt, indexed) : null,
    before: before ? meetingRef(before, indexed) : null,
    after: after ? meetingRef(after, indexed) : null,
  }
}

const numbersGiven = ({ group }: Meeting, { meetingsOf, papersOf }: Indexed) =>
  (meetingsOf.get(group) ?? []).flatMap((meeting) =>
    (papersOf.get(meeting.id) ?? []).flatMap(({ id, title, number }) =>
      number === undefined ? [] : [{ id, title, number }],
    ),
  )

function neighbours(meeting: Meeting, { meetingsOf }: Indexed) {
  const met = (meetingsOf.get(meeting.group) ?? []).filter(
    (other) => other === meeting || other.status !== 'cancelled',
  )
  const place = met.indexOf(meeting)
  return { before: met[place - 1], after: met[place + 1] }
}

const named = (ref: Ref, indexed: Indexed): NamedRef => ({ ref, name: nameOf(ref, indexed) })

function invitedSeat({ place, member, attendance }: SeatAtMeeting, meeting: Meeting, indexed: Indexed) {
  const holder: Ref = member.person ?? { organisation: member.organisation ?? '' }
  const own = member.person === undefined ? undefined : indexed.people.get(member.person)?.organisation
  const line = attendance === null ? undefined : meeting.attendance[attendance]
  const isHolder = line !== undefined && JSON.stringify(line.person) === JSON.stringify(holder)
  return {
    place,
    holder: named(holder, indexed),
    organisation: own === undefined ? null : nameOf({ organisation: own }, indexed),
    role: member.role ?? null,
    substitutes: member.substitutes.map((id) => ({ id, name: nameOf(id, indexed) })),
    countsForQuorum: countsForQuorum(member),
    attendance,
    as: line?.as ?? null,
    by: line === undefined || isHolder ? null : nameOf(line.person, indexed),
  } satisfies InvitedSeat
}

function attendanceRows(meeting: Meeting, seats: SeatAtMeeting[], indexed: Indexed): AttendanceRow[] {
  const seatOf = new Map(seats.map(({ place, attendance }) => [attendance, place]))
  return meeting.attendance.map((attendance, place) => ({
    place,
    name: attendance.printedAs ?? nameOf(attendance.person, indexed),
    line: attendanceLine(attendance, meeting, indexed),
    as: attendance.as,
    for: attendance.for === undefined ? null : nameOf(attendance.for, indexed),
    items: attendance.items.flatMap((id) => indexed.itemPlace.get(id)?.number ?? []),
    inPart: attendance.inPart,
    seat: seatOf.get(place) ?? null,
  }))
}

/** What is edited of an agenda item. */
export function itemEditing(
  { item, day, starts, runsInto }: TimedItem,
  place: number,
  indexed: Indexed,
): ItemEditing {
  return {
    place,
    record: item,
    day,
    startsAt: starts,
    fixedStart: item.fixedStart ?? null,
    runsInto,
    paperState: paperStateOf(item),
    presenterRefs: item.presenters.map((ref) => named(ref, indexed)),
    paperDetails: item.papers.flatMap((id) => {
      const paper = indexed.papers.get(id)
      if (!paper) return []
      const { title, kind, stage, audience, forInformation } = paper
      const number = indexed.paperNumbers.get(id) ?? null
      const written = 'body' in paper || kind === 'progress-update'
      return [{ id, title, number, kind, stage, audience, forInformation, written }]
    }),
  }
}
