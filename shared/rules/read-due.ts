import type { Action } from '../records/action.ts'
import { type Day, isDay } from '../records/basics.ts'
import { typedWhen } from './typed-when.ts'

/** What a due day may be counted from: the meeting that it is typed at, and those that come after. */
export interface DueContext {
  /** The first day of the meeting. */
  day: Day
  /** Later meetings that may be meant, the soonest first. */
  meetings: readonly { id: string; day: Day }[]
}

/**
 * When something is due, as it is typed: a date as precise as it is, one without its year (the next one after the meeting),
 * `next meeting`, or the day of a meeting as `the meeting of 4 November 2016`. Undefined where nothing was typed, null where it
 * cannot be read.
 */
export function readDue(typed: string, { day, meetings }: DueContext): Action['due'] | null {
  const words = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(by|for|at|on|before) /i, '')
  if (words === '') return undefined
  const [next] = meetings
  if (/^(the )?next( meeting)?$|^(the )?meeting$/i.test(words)) return next ? { meeting: next.id } : null
  const of = /^(?:the )?meeting (?:of|on) (.+)$/i.exec(words)?.[1]
  if (of !== undefined) {
    const when = readWhen(of, day)
    const meant = meetings.find((meeting) => meeting.day === when)
    return meant ? { meeting: meant.id } : null
  }
  return readWhen(words, day)
}

function readWhen(words: string, after: Day): string | null {
  const year = Number(after.slice(0, 4))
  const asTyped = typedWhen(words)
  if (asTyped !== null) return asTyped
  // Without its year it is the next one to come.
  const inYears = /^\d{1,2}[/.-]\d{1,2}$/.test(words)
    ? [`${words}/${year}`.replace(/[.-]/g, '/'), `${words}/${year + 1}`.replace(/[.-]/g, '/')]
    : [`${words} ${year}`, `${words} ${year + 1}`]
  return (
    inYears
      .map((one) => typedWhen(one))
      .find((when) => when !== null && (isDay(when) ? when >= after : when >= after.slice(0, when.length))) ??
    null
  )
}
