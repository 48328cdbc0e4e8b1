import { type Day, lengthOfMonth } from '../records/basics.ts'

const pad = (n: number, length: number): string => String(n).padStart(length, '0')

/** Days since 1 March of the year 0, by the calendar alone: no clock, no time zone. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  // The year is taken to begin in March, so that the day which comes and goes is its last.
  const y = month < 3 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((m * 306 + 5) / 10) +
    date -
    1
  )
}

/** `n` days after `day`, or before it where `n` is negative. */
export function addDays(day: Day, n: number): Day {
  let [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  date += n
  while (date < 1) {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year--
    date += lengthOfMonth(year, month)
  }
  for (let length = lengthOfMonth(year, month); date > length; length = lengthOfMonth(year, month)) {
    date -= length
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** How many days `to` is after `from`; negative where it is before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** From 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (dayNumber(day) + 2) % 7
