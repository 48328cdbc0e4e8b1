import type { Ref } from '../../records/basics.ts'
import type { Attendance, Interest, Meeting } from '../../records/meeting.ts'
import { printList } from '../dates.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { personLine } from '../meeting-words.ts'
import { firstDay } from '../meetings-in-order.ts'
import type { PlanCell, PlanTable } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'

const kinds = [
  ['present', 'Present'],
  ['in attendance', 'In attendance'],
  ['observer', 'Observers'],
  ['secretariat', 'Secretariat'],
  ['apologies', 'Apologies'],
] as const

/** Who was there, who sent apologies, and what interests were declared. */
export function attendanceTable(meeting: Meeting, indexed: Indexed): PlanTable[] {
  const rows = [
    ...kinds.map(([as, heading]): [string, string[]] => [
      heading,
      meeting.attendance
        .filter((attendance) => attendance.as === as)
        .map((attendance) => attendanceLine(attendance, meeting, indexed)),
    ]),
    ['Interests', meeting.interests.map((interest) => interestLine(interest, indexed))] as const,
  ]
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]): PlanCell[] => [
      cellOf('tableText', heading),
      { text: lines.map((line) => paragraph('tableText', line)) },
    ])
  return rows.length === 0 ? [] : [{ type: 'table', look: 'front', columns: [1, 3], headerRows: 0, rows }]
}

/** `Morag Reid, Police Scotland (Chair; for A Munro; item 2; in part)` */
export function attendanceLine(attendance: Attendance, meeting: Meeting, indexed: Indexed): string {
  const { person, as, items, inPart, printedAs } = attendance
  const notes = [
    as === 'present' && isChair(person, meeting, indexed) ? 'Chair' : '',
    attendance.for === undefined ? '' : `for ${nameOf(attendance.for, indexed)}`,
    itemNumbers(items, indexed),
    inPart ? 'in part' : '',
  ].filter((words) => words !== '')
  const name = printedAs ?? personLine(person, indexed)
  return notes.length === 0 ? name : `${name} (${notes.join('; ')})`
}

function itemNumbers(items: string[], { itemPlace }: Indexed): string {
  const numbers = items.flatMap((id) => itemPlace.get(id)?.number ?? []).sort((a, b) => a - b)
  if (numbers.length === 0) return ''
  return `${numbers.length === 1 ? 'item' : 'items'} ${printList(numbers.map(String))}`
}

/** Whoever chairs the meeting; where it does not say, whoever held the group's chair on its day. */
function isChair(person: Ref, meeting: Meeting, { groups }: Indexed): boolean {
  if (typeof person !== 'string') return false
  if (meeting.chair !== undefined) return meeting.chair === person
  const day = firstDay(meeting)
  const members = groups.get(meeting.group)?.members ?? []
  return members.some(
    (member) =>
      member.role === 'chair' &&
      member.person === person &&
      (member.from ?? day) <= day &&
      (member.to ?? day) >= day,
  )
}

/** `Morag Reid (item 2): Holds a post at the Care Inspectorate. Took no part.` */
export function interestLine(interest: Interest, indexed: Indexed): string {
  const number = indexed.itemPlace.get(interest.item ?? '')?.number
  const item = number == null ? '' : ` (item ${number})`
  return `${[`${nameOf(interest.person, indexed)}${item}: ${interest.text}`, interest.handling ?? ''].filter((words) => words !== '').join(' ')}`
}
