import type { Member } from '../records/group.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Indexed } from './index-programme.ts'
import { matchSeats, type SeatAtMeeting } from './match-seats.ts'

export interface Quorum {
  /** What the group asks for; null where it does not. */
  needed: number | null
  /** Seats of members, and those of them that were filled. */
  seats: number
  present: number
  /** Of those present, who were there in part or for some items only. */
  inPart: number
  /** Null where the group asks for none, or nothing was said of who came. */
  met: boolean | null
}

/** Advisers, observers and the secretariat sit with a group; they do not count. */
export const countsForQuorum = ({ role }: Member): boolean =>
  role === undefined || role === 'chair' || role === 'deputy' || role === 'member'

/** The quorum of a meeting, counted by seats: a substitute counts for the seat, and nobody for two. */
export function quorumOf(
  meeting: Meeting,
  indexed: Pick<Indexed, 'groups' | 'people'>,
  seats: SeatAtMeeting[] = matchSeats(meeting, indexed),
): Quorum {
  const counting = seats.filter(({ member }) => countsForQuorum(member))
  const there = counting.flatMap(({ attendance }) => {
    const line = attendance === null ? undefined : meeting.attendance[attendance]
    return line?.as === 'present' ? [line] : []
  })
  const needed = indexed.groups.get(meeting.group)?.quorum ?? null
  const isSaid = meeting.attendance.length > 0
  return {
    needed,
    seats: counting.length,
    present: there.length,
    inPart: there.filter(({ inPart, items }) => inPart || items.length > 0).length,
    met: needed === null || !isSaid ? null : there.length >= needed,
  }
}
