import type { Ref } from '../records/basics.ts'
import type { Member } from '../records/group.ts'
import type { Attendance, Meeting } from '../records/meeting.ts'
import type { Indexed } from './index-programme.ts'
import { firstDay } from './meetings-in-order.ts'
import { seatState } from './membership.ts'

/** A seat that the group has on the meeting's first day, and who answered for it. */
export interface SeatAtMeeting {
  /** Of the seat in the group's `members`. */
  place: number
  member: Member
  /** Of whoever answers for it in the meeting's `attendance`; null where nothing was said yet. */
  attendance: number | null
}

/** How well an attendance fits a seat: the first of these that any attendance has decides. */
const fits: ((
  attendance: Attendance,
  member: Member,
  indexed: Pick<Indexed, 'groups' | 'people'>,
) => boolean)[] = [
  ({ person }, member) => member.person !== undefined && person === member.person,
  ({ for: of }, member) => of !== undefined && isHolder(of, member),
  ({ person }, { organisation }) =>
    organisation !== undefined && typeof person === 'object' && isOrganisation(person, organisation),
  ({ person }, { substitutes }) => typeof person === 'string' && substitutes.includes(person),
  ({ person }, { organisation }, { people }) =>
    organisation !== undefined &&
    typeof person === 'string' &&
    people.get(person)?.organisation === organisation,
]

const isOrganisation = (ref: Exclude<Ref, string>, organisation: string): boolean =>
  'organisation' in ref && ref.organisation === organisation

const isHolder = (ref: Ref, { person, organisation }: Member): boolean =>
  typeof ref === 'string'
    ? ref === person
    : organisation !== undefined && person === undefined && isOrganisation(ref, organisation)

/** Those who came before those who did not, so that a substitute fills the seat whose holder sent apologies. */
const orders: readonly Attendance['as'][][] = [
  ['present'],
  ['in attendance', 'observer', 'secretariat'],
  ['apologies'],
]

/**
 * The seats of the group on the meeting's first day with who sat in each: the person whose seat it is, whoever came
 * for them, one of the substitutes, then anybody of the organisation that holds it. One person fills one seat.
 */
export function matchSeats(meeting: Meeting, indexed: Pick<Indexed, 'groups' | 'people'>): SeatAtMeeting[] {
  const day = firstDay(meeting)
  const members = indexed.groups.get(meeting.group)?.members ?? []
  const seats = members.flatMap((member, place): SeatAtMeeting[] =>
    seatState(member, day) === 'now' ? [{ place, member, attendance: null }] : [],
  )
  const taken = new Set<number>()
  for (const order of orders)
    for (const suits of fits)
      for (const seat of seats) {
        if (seat.attendance !== null) continue
        const found = meeting.attendance.findIndex(
          (attendance, i) =>
            !taken.has(i) && order.includes(attendance.as) && suits(attendance, seat.member, indexed),
        )
        if (found < 0) continue
        seat.attendance = found
        taken.add(found)
      }
  return seats
}
