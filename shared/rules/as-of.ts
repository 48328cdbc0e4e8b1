import type { Day } from '../records/basics.ts'
import type { Paper } from '../records/paper.ts'
import type { Indexed } from './index-programme.ts'
import { firstDay, meetingsInOrder } from './meetings-in-order.ts'

/** The latest `asOf` of the programme's updates; of a programme without any, its last meeting's day; null where it has neither. */
export function latestReport({ programme }: Indexed): Day | null {
  const latest = programme.updates
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  if (latest !== undefined) return latest
  const last = meetingsInOrder(programme.meetings).at(-1)
  return last ? firstDay(last) : null
}

/** The first day of the meeting that takes the paper; else the end of its period; else the latest report. */
export function asOfPaper(paper: Paper, indexed: Indexed): Day | null {
  const place = indexed.placeOf.get(paper.id)
  return place ? firstDay(place.meeting) : (paper.to ?? latestReport(indexed))
}
