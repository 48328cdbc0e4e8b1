import { useQuery } from '@tanstack/react-query'
import type { ProgrammePage, TodayPage } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { lastReportOf, todayQuery } from './today-query.ts'

interface AsOf {
  /** By the engine's clock: nothing in the window asks a clock of its own. */
  today: Day | undefined
  /** The day that is shown: the one chosen, else the last report of a programme long quiet, else today. */
  shown: Day | undefined
  lastReport: Day | undefined
  data: TodayPage | undefined
}

/** What needs doing and what lies ahead, as of the day that is worth looking at. */
export function useAsOf(page: ProgrammePage, chosen: Day | undefined): AsOf {
  const { id } = page.programme
  const today = useQuery(todayQuery(id)).data?.asOf
  const lastReport = today === undefined ? undefined : lastReportOf(page, today)
  const shown = chosen ?? lastReport ?? today
  const { data } = useQuery(todayQuery(id, shown === today ? undefined : shown))
  return { today, shown, lastReport, data }
}
