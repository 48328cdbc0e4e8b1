import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import type { Indexed } from './index-programme.ts'
import { firstDay, meetingsInOrder } from './meetings-in-order.ts'

/** The latest `asOf` of the programme's updates; of a programme without any, its last meeting's day. */
export function latestReport({ programme }: Indexed): Day {
  const latest = programme.updates
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  if (latest !== undefined) return latest
  const last = meetingsInOrder(programme.meetings).at(-1)
  return last ? firstDay(last) : '2000-01-01'
}

export const asOfMeeting = (meeting: Meeting): Day => firstDay(meeting)

/** The first day of the meeting that takes the paper; else the end of its period; else the latest report. */
export function asOfPaper(paper: Paper, indexed: Indexed): Day {
  const place = indexed.placeOf.get(paper.id)
  return place ? firstDay(place.meeting) : (paper.to ?? latestReport(indexed))
}
