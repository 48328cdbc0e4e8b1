import type { Ref } from '../../../../shared/records/basics.ts'
import type { Member } from '../../../../shared/records/group.ts'
import type { Attendance, Meeting } from '../../../../shared/records/meeting.ts'
import { matchSeats, type SeatAtMeeting } from '../../../../shared/rules/match-seats.ts'
import { capitalised } from '../../../words.ts'
import type { Names } from '../use-names.ts'

/** A seat, or somebody without one, with what is said of them. */
export interface SeatLine {
  key: string
  holder: Ref
  member: Member
  line: Attendance | undefined
}

/** Who was invited and who else came, with what is said of each. */
export function attendanceLines(
  meeting: Meeting,
  names: Names,
): { seats: SeatAtMeeting[]; invited: SeatLine[]; others: Attendance[] } {
  const seats = matchSeats(meeting, names)
  const invited = seats.map(({ member, attendance }) => {
    const holder: Ref = member.person ?? { organisation: member.organisation ?? '' }
    const line = attendance === null ? undefined : meeting.attendance[attendance]
    return { key: `seat ${JSON.stringify(holder)}`, holder, member, line }
  })
  const spokenFor = new Set(seats.flatMap(({ attendance }) => (attendance === null ? [] : [attendance])))
  const isHolder = (ref: Ref) => invited.some(({ holder }) => same(holder, ref))
  const others = meeting.attendance.filter(
    (line, i) => !spokenFor.has(i) && !(line.as === 'apologies' && isHolder(line.person)),
  )
  return { seats, invited, others }
}

const same = (one: Ref, other: Ref) => JSON.stringify(one) === JSON.stringify(other)

export const keyOfOther = ({ person }: Attendance) => `other ${JSON.stringify(person)}`

/** `Deputy · Ailsa Munro came` */
export function underOf({ holder, member: { role }, line }: SeatLine, names: Names): string {
  const by = line && !same(line.person, holder) ? names.of(line.person) : null
  const came = line !== undefined && line.as !== 'apologies'
  const unusual = came && line.as !== 'present' && line.as !== role ? capitalised(line.as) : ''
  return [
    role === undefined || role === 'member' ? '' : capitalised(role),
    by && came ? `${by} came` : by,
    unusual,
  ]
    .filter(Boolean)
    .join(' · ')
}
