import type { Day } from '../records/basics.ts'
import type { Group, Member } from '../records/group.ts'

/** How a seat stands on a day; its first and last day are both of it. */
export function seatState({ from, to }: Pick<Member, 'from' | 'to'>, day: Day): 'now' | 'before' | 'later' {
  if (from !== undefined && from > day) return 'later'
  return to !== undefined && to < day ? 'before' : 'now'
}

/** The seats that a group has on a day, in its own order. */
export const seatsOn = (group: Group, day: Day): Member[] =>
  group.members.filter((member) => seatState(member, day) === 'now')

/** Who chairs the group on a day: the person in the chair, else in the deputy's seat. */
export function chairOn(group: Group, day: Day): string | null {
  const seats = seatsOn(group, day)
  const held = (role: Member['role']) =>
    seats.find((seat) => seat.role === role && seat.person !== undefined)?.person
  return held('chair') ?? held('deputy') ?? null
}
