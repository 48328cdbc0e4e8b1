import type { Day } from '../records/basics.ts'
import type { Paper } from '../records/paper.ts'
import { addDays } from './days.ts'
import type { Indexed } from './index-programme.ts'
import { firstDay } from './meetings-in-order.ts'

export interface ReportingPeriod {
  /** Null where there was no progress update before. */
  from: Day | null
  to: Day
  /** The progress update that is being written for; null where none is planned. */
  paper: Paper | null
}

/** What is to be reported on as of a day: from the end of the last progress update to that of the next. */
export function reportingPeriod(indexed: Indexed, asOf: Day): ReportingPeriod {
  const ends = indexed.programme.papers
    .flatMap((paper) => {
      const end = paper.kind === 'progress-update' ? endOf(paper, indexed) : null
      return end === null ? [] : [{ paper, end }]
    })
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
  const next = ends.find(({ end }) => end >= asOf)
  const last = ends.findLast(({ end }) => end < asOf)
  const from = next?.paper.from ?? (last ? addDays(last.end, 1) : null)
  return { from, to: next?.end ?? asOf, paper: next?.paper ?? null }
}

function endOf(paper: Paper, { placeOf }: Indexed): Day | null {
  const place = placeOf.get(paper.id)
  return paper.to ?? (place ? firstDay(place.meeting) : null)
}
