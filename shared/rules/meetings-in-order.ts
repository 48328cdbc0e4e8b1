import type { Programme } from '../interchange.ts'
import type { Meeting } from '../records/meeting.ts'

export const firstDay = (meeting: Meeting): string => meeting.sessions[0]?.day ?? ''

/** Meetings by first day, then by their order in the file. */
export const meetingsInOrder = (meetings: Meeting[]): Meeting[] =>
  [...meetings].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))

export interface MeetingPlace {
  year: string
  /** The meeting's place among its group's in that year, and since the group began, from 1. Cancelled ones keep their place. */
  inYear: number
  sinceStart: number
}

/** Each group's meetings in order, and every meeting's place among them. */
export function placeMeetings(programme: Programme): {
  byGroup: Map<string, Meeting[]>
  places: Map<string, MeetingPlace>
} {
  const byGroup = new Map<string, Meeting[]>()
  const places = new Map<string, MeetingPlace>()
  for (const meeting of meetingsInOrder(programme.meetings)) {
    const before = byGroup.get(meeting.group) ?? []
    const year = firstDay(meeting).slice(0, 4)
    const inYear = before.filter((other) => firstDay(other).slice(0, 4) === year).length + 1
    before.push(meeting)
    byGroup.set(meeting.group, before)
    places.set(meeting.id, { year, inYear, sinceStart: before.length })
  }
  return { byGroup, places }
}
