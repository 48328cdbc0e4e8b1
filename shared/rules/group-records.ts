import type { Action } from '../records/action.ts'
import type { Day } from '../records/basics.ts'
import type { Decision } from '../records/decision.ts'
import type { KeyDate } from '../records/key-date.ts'
import type { Meeting } from '../records/meeting.ts'
import { boundsOf, printDays, printRange, printWhen } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { daysOf, shortMeeting } from './meeting-words.ts'
import { firstDay, meetingsInOrder } from './meetings-in-order.ts'

/** The group's meetings before this one, in order; cancelled ones did not meet. */
export const meetingsBefore = (meeting: Meeting, { programme }: Indexed): Meeting[] =>
  meetingsInOrder(programme.meetings).filter(
    (other) =>
      other.group === meeting.group && other.status !== 'cancelled' && firstDay(other) < firstDay(meeting),
  )

/** The last meeting of the group before this one that has minutes. */
export const lastMinuted = (meeting: Meeting, indexed: Indexed): Meeting | null =>
  meetingsBefore(meeting, indexed).findLast((other) => other.minutes !== undefined) ?? null

/** The meeting that an action was raised at: said outright, or by its item. */
export const raisedAt = (action: Action, { meetings, itemPlace }: Indexed): Meeting | null =>
  meetings.get(action.raisedAt ?? '') ?? itemPlace.get(action.item ?? '')?.meeting ?? null

export const isOpen = (action: Action): boolean =>
  action.status !== 'closed' && action.status !== 'no longer required'

/** The last day on which an action is in time; null where none is set. */
export function dueDay(action: Action, { meetings }: Indexed): Day | null {
  if (action.due === undefined) return null
  if (typeof action.due === 'string') return boundsOf(action.due).last
  const meeting = meetings.get(action.due.meeting)
  return meeting ? firstDay(meeting) : null
}

export const isOverdue = (action: Action, asOf: Day, indexed: Indexed): boolean => {
  const day = isOpen(action) ? dueDay(action, indexed) : null
  return day !== null && day < asOf
}

/** `4 November 2016`, `December 2016`, `meeting of 4 November 2016`; empty where none is set. */
export function printDue(action: Action, indexed: Indexed): string {
  if (action.due === undefined) return ''
  if (typeof action.due === 'string') return printWhen(action.due)
  const meeting = indexed.meetings.get(action.due.meeting)
  if (!meeting) return ''
  const own = raisedAt(action, indexed)?.group === meeting.group
  return own ? `meeting of ${printDays(daysOf(meeting))}` : shortMeeting(meeting, indexed)
}

/** `2/9` before `2/10`; what has no reference comes last. */
const byRef = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : a.localeCompare(b, 'en', { numeric: true })

/** What a meeting is told of: its group's actions from earlier meetings that are open, or were closed since the last one. */
export function actionsFor(meeting: Meeting, indexed: Indexed): Action[] {
  const before = meetingsBefore(meeting, indexed)
  const last = before.at(-1)
  const since = last ? firstDay(last) : ''
  const order = new Map(before.map((other, i) => [other.id, i]))
  return indexed.programme.actions
    .flatMap((action) => {
      const at = order.get(raisedAt(action, indexed)?.id ?? '')
      if (at === undefined) return []
      return isOpen(action) || (action.closedOn !== undefined && action.closedOn >= since)
        ? [{ action, at }]
        : []
    })
    .sort(
      (a, b) =>
        a.at - b.at || byRef(indexed.actionRefs.get(a.action.id), indexed.actionRefs.get(b.action.id)),
    )
    .map(({ action }) => action)
}

export const decisionMeeting = (decision: Decision, { meetings, itemPlace }: Indexed): Meeting | null =>
  meetings.get(decision.meeting ?? '') ?? itemPlace.get(decision.item ?? '')?.meeting ?? null

/** The group's decisions at its meetings before this one, in order. */
export function decisionsFor(meeting: Meeting, indexed: Indexed): Decision[] {
  const order = new Map(meetingsBefore(meeting, indexed).map((other, i) => [other.id, i]))
  return indexed.programme.decisions
    .flatMap((decision) => {
      const at = order.get(decisionMeeting(decision, indexed)?.id ?? '')
      return at === undefined ? [] : [{ decision, at }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ decision }) => decision)
}

/** What is still to come on `asOf`, the soonest first. */
export const keyDatesAhead = (keyDates: KeyDate[], asOf: Day): KeyDate[] =>
  keyDates
    .filter((keyDate) => !keyDate.done && boundsOf(keyDate.until ?? keyDate.when).last >= asOf)
    .sort((a, b) =>
      boundsOf(a.when).first < boundsOf(b.when).first
        ? -1
        : boundsOf(a.when).first > boundsOf(b.when).first
          ? 1
          : 0,
    )

/** `4 November 2016`, `by December 2016`, `21 to 22 November 2016` */
export function printKeyDate({ when, until, sense }: KeyDate): string {
  const range = until === undefined ? printWhen(when) : printRange(when, until)
  return sense === 'on' ? range : `${sense} ${range}`
}
