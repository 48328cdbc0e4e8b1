import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ProgrammePage, TodayPage } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { addDays } from '../../../shared/rules/days.ts'
import { askKept } from '../../api/ask-kept.ts'
import { query } from '../../places.ts'

/** What needs doing as of a day; of today, by the engine's clock, where none is given. */
export const todayQuery = (programme: string, asOf?: Day) =>
  queryOptions({
    queryKey: ['programme', programme, 'today', asOf ?? null],
    queryFn: (kept) =>
      askKept<TodayPage>(
        kept,
        `/programmes/${encodeURIComponent(programme)}/today${query(asOf === undefined ? {} : { asOf })}`,
      ),
    placeholderData: keepPreviousData,
  })

/** After so many days without a meeting a programme is looked at as it last reported: its records are kept, not worked on. */
const quietAfter = 180

/** The day of its last report, where its last meeting is long past. */
export function lastReportOf({ meetings, themes }: ProgrammePage, today: Day): Day | undefined {
  const since = addDays(today, -quietAfter)
  if (meetings.length === 0 || meetings.some(({ day }) => day >= since)) return undefined
  return themes
    .flatMap(({ workstreams }) => workstreams.flatMap(({ latest }) => latest?.asOf ?? []))
    .filter((day) => day < today)
    .sort()
    .at(-1)
}
