import type { Meeting } from '../records/meeting.ts'
import type { Indexed } from './index-programme.ts'

/** The group's meetings before this one, in order; cancelled ones did not meet. */
export function meetingsBefore(meeting: Meeting, { meetingsOf, places }: Indexed): Meeting[] {
  const place = (places.get(meeting.id)?.sinceStart ?? 1) - 1
  return (meetingsOf.get(meeting.group) ?? []).slice(0, place).filter(({ status }) => status !== 'cancelled')
}

/** The last meeting of the group before this one that has minutes. */
export const lastMinuted = (meeting: Meeting, indexed: Indexed): Meeting | null =>
  meetingsBefore(meeting, indexed).findLast((other) => other.minutes !== undefined) ?? null
