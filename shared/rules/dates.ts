import { type Day, lengthOfMonth, type Time, type When } from '../records/basics.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const part = (value: string, i: number): number => Number(value.split('-')[i])
const monthName = (month: number): string => months[month - 1] ?? ''

/** Sakamoto's method: the day of the week needs no clock and no time zone. */
function weekday(day: Day): string {
  const [month, date] = [part(day, 1), part(day, 2)]
  const year = part(day, 0) - (month < 3 ? 1 : 0)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const n = year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + date
  return weekdays[n % 7] ?? ''
}

/** `4 November 2016` */
export const printDay = (day: Day): string => `${part(day, 2)} ${monthName(part(day, 1))} ${part(day, 0)}`

/** `Friday 4 November 2016` */
export const printWeekday = (day: Day): string => `${weekday(day)} ${printDay(day)}`

/** `4 November 2016`, `December 2016`, `October to December 2016`, `2016`, as precise as is known. */
export function printWhen(when: When): string {
  if (when.length === 10) return printDay(when)
  if (when.length === 4) return String(Number(when))
  const quarter = /Q(\d)$/.exec(when)
  if (!quarter) return `${monthName(part(when, 1))} ${part(when, 0)}`
  const last = Number(quarter[1]) * 3
  return `${monthName(last - 2)} to ${monthName(last)} ${part(when, 0)}`
}

/** The day after. */
function dayAfter(day: Day): Day {
  const [year, month, date] = [part(day, 0), part(day, 1), part(day, 2)]
  if (date < lengthOfMonth(year, month)) return `${day.slice(0, 8)}${pad(date + 1)}`
  return month < 12 ? `${day.slice(0, 5)}${pad(month + 1)}-01` : `${String(year + 1).padStart(4, '0')}-01-01`
}

const isQuarter = (when: When): boolean => when.includes('Q')
const isMonth = (when: When): boolean => when.length === 7 && !isQuarter(when)

/**
 * From `from` to the end of `until`, what both share said once: `21 and 22 November 2016`, `4 to 6 December 2016`,
 * `12 October to 8 December 2016`, `October to December 2016`. Of a quarter only the month at the range's end is named.
 */
export function printRange(from: When, until: When): string {
  if (from === until) return printWhen(from)
  if (isQuarter(from)) return printRange(boundsOf(from).first.slice(0, 7), until)
  if (isQuarter(until)) return printRange(from, boundsOf(until).last.slice(0, 7))
  const sameYear = from.slice(0, 4) === until.slice(0, 4)
  if (isMonth(from) && isMonth(until) && sameYear) return `${monthName(part(from, 1))} to ${printWhen(until)}`
  if (from.length < 10 || until.length < 10) return `${printWhen(from)} to ${printWhen(until)}`
  if (until === dayAfter(from)) return printDays([from, until])
  if (!sameYear) return `${printDay(from)} to ${printDay(until)}`
  const sameMonth = from.slice(0, 7) === until.slice(0, 7)
  return `${part(from, 2)}${sameMonth ? '' : ` ${monthName(part(from, 1))}`} to ${printDay(until)}`
}

/** `a, b and c` */
export const printList = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** Days of one meeting: `4 November 2016`, `21 and 22 November 2016`, `30 November and 1 December 2016`. */
export function printDays(days: Day[]): string {
  const words = days.map((day, i) => {
    const next = days[i + 1]
    if (next === undefined || next.slice(0, 4) !== day.slice(0, 4)) return printDay(day)
    return next.slice(0, 7) === day.slice(0, 7)
      ? String(part(day, 2))
      : `${part(day, 2)} ${monthName(part(day, 1))}`
  })
  return printList(words)
}

/** As `printDays`, with the weekday where there is one day. */
export const printMeetingDays = (days: Day[]): string =>
  days.length === 1 && days[0] !== undefined ? printWeekday(days[0]) : printDays(days)

/** Minutes since midnight. */
export const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** `2pm`, `2.05pm`, `12 noon`; `minutes` since midnight, run on past midnight. */
export function printMinutes(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  const [hour, minute] = [Math.floor(ofDay / 60), ofDay % 60]
  if (minute === 0 && hour === 12) return '12 noon'
  if (minute === 0 && hour === 0) return '12 midnight'
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`}`
  return `${clock}${hour < 12 ? 'am' : 'pm'}`
}

/** `1 minute`, `90 minutes` */
export const printDuration = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

/** `2.05pm` */
export const printTime = (time: Time): string => printMinutes(minutesOf(time))

/** `2pm to 4pm`, `from 2pm`, `until 4pm`; null where neither is known. */
export function printTimes(starts: Time | undefined, ends: Time | undefined): string | null {
  if (starts !== undefined && ends !== undefined) return `${printTime(starts)} to ${printTime(ends)}`
  if (starts !== undefined) return `from ${printTime(starts)}`
  return ends === undefined ? null : `until ${printTime(ends)}`
}

/** The first and the last day that `when` may mean. */
export function boundsOf(when: When): { first: Day; last: Day } {
  if (when.length === 10) return { first: when, last: when }
  const year = when.slice(0, 4)
  if (when.length === 4) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const quarter = /Q(\d)$/.exec(when)
  const last = quarter ? Number(quarter[1]) * 3 : part(when, 1)
  const first = quarter ? last - 2 : last
  return {
    first: `${year}-${pad(first)}-01`,
    last: `${year}-${pad(last)}-${lengthOfMonth(Number(year), last)}`,
  }
}

const pad = (n: number): string => String(n).padStart(2, '0')
