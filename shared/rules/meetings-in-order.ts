import type { Programme } from '../interchange.ts'
import type { Meeting } from '../records/meeting.ts'
import { remembered } from './remembered.ts'

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
export const placeMeetings = ({ meetings }: Pick<Programme, 'meetings'>) => placed(meetings)

const placed = remembered(place)

function place(all: Meeting[]): { byGroup: Map<string, Meeting[]>; places: Map<string, MeetingPlace> } {
  const byGroup = Map.groupBy(meetingsInOrder(all), ({ group }) => group)
  const places = new Map<string, MeetingPlace>()
  for (const meetings of byGroup.values()) {
    let [year, inYear] = ['', 0]
    meetings.forEach((meeting, i) => {
      const own = firstDay(meeting).slice(0, 4)
      inYear = own === year ? inYear + 1 : 1
      year = own
      places.set(meeting.id, { year, inYear, sinceStart: i + 1 })
    })
  }
  return { byGroup, places }
}
