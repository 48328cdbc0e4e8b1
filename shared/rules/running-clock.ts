import type { AgendaItem } from '../records/agenda-item.ts'
import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import { agendaInOrder } from './agenda-order.ts'
import { minutesOf } from './dates.ts'

/** An item on the clock; `starts` in minutes since midnight, null where the session's start is not known. */
export interface TimedItem {
  item: AgendaItem
  /** From 1 through the whole agenda; null for a break. */
  number: number | null
  day: Day
  starts: number | null
  /** Minutes by which the items before run into this one's fixed start. */
  runsInto: number
}

/** How a session ends: `lateBy` in minutes, 0 where it is in time or its end is not known. */
export interface SessionEnd {
  day: Day
  at: number | null
  lateBy: number
  /** What its items and breaks add up to. */
  minutes: number
}

/** The agenda's running clock, in the order in which it is printed: each item starts when the one before it ends, or at its fixed start. */
export function runClock(meeting: Meeting): { items: TimedItem[]; ends: SessionEnd[] } {
  const clocks = new Map<Day, { now: number | null; minutes: number }>()
  for (const session of meeting.sessions)
    clocks.set(session.day, {
      now: session.starts === undefined ? null : minutesOf(session.starts),
      minutes: 0,
    })
  const items = agendaInOrder(meeting).map(({ item, day, number }): TimedItem => {
    const clock = clocks.get(day) ?? { now: null, minutes: 0 }
    const fixed = item.fixedStart === undefined ? null : minutesOf(item.fixedStart)
    const runsInto = fixed !== null && clock.now !== null ? Math.max(0, clock.now - fixed) : 0
    const starts = fixed ?? clock.now
    clock.now = starts === null ? null : starts + item.minutes
    clock.minutes += item.minutes
    return { item, number, day, starts, runsInto }
  })
  const ends = meeting.sessions.map((session): SessionEnd => {
    const clock = clocks.get(session.day)
    const at = clock?.now ?? null
    const due = session.ends === undefined ? null : minutesOf(session.ends)
    const known =
      at !== null && due !== null && (session.starts === undefined || due >= minutesOf(session.starts))
    return { day: session.day, at, lateBy: known ? Math.max(0, at - due) : 0, minutes: clock?.minutes ?? 0 }
  })
  return { items, ends }
}
