import type { Day } from '../records/basics.ts'
import { bankHolidays, bankHolidaysKnown } from './bank-holidays.ts'
import { addDays, weekdayOf } from './days.ts'

/** Neither a weekend nor a bank holiday in Scotland. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 5 && !bankHolidays.has(day)

/** Whether the table of bank holidays speaks of every day from `from` to `to`. */
export const holidaysKnown = (from: Day, to: Day): boolean =>
  from >= bankHolidaysKnown.from && to <= bankHolidaysKnown.to

/** The day that is `n` working days before `day`; `day` itself for none. */
export function workingDaysBefore(day: Day, n: number): Day {
  let before = day
  for (let left = n; left > 0; ) {
    before = addDays(before, -1)
    if (isWorkingDay(before)) left--
  }
  return before
}

/** The working days after `from` up to `to`, that day included; negative where `to` is the earlier. */
export function workingDaysUntil(from: Day, to: Day): number {
  if (to < from) return -workingDaysUntil(to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}
