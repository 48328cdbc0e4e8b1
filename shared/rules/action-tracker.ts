import type { Action } from '../records/action.ts'
import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import { byReference } from './by-reference.ts'
import { boundsOf, printDays, printWhen } from './dates.ts'
import { meetingsBefore } from './group-meetings.ts'
import type { Indexed } from './index-programme.ts'
import { daysOf, shortGroup } from './meeting-words.ts'
import { firstDay } from './meetings-in-order.ts'

/** The meeting that an action was raised at: said outright, or by its item. */
export const raisedAt = (action: Action, { meetings, itemPlace }: Indexed): Meeting | null =>
  meetings.get(action.raisedAt ?? '') ?? itemPlace.get(action.item ?? '')?.meeting ?? null

/** Whether an action was open on `asOf`: one that was closed later still was. */
export const isOpen = (action: Action, asOf: Day): boolean =>
  (action.status !== 'closed' && action.status !== 'no longer required') ||
  (action.closedOn !== undefined && action.closedOn > asOf)

/** An action is in time until the last day that its due date may mean, that day included. */
export function isOverdue(action: Action, asOf: Day, { meetings }: Indexed): boolean {
  if (action.due === undefined || !isOpen(action, asOf)) return false
  if (typeof action.due === 'string') return boundsOf(action.due).last < asOf
  const meeting = meetings.get(action.due.meeting)
  return meeting !== undefined && firstDay(meeting) < asOf
}

/** The last day that an action's due date may mean; null where none is set. */
export function dueDayOf({ due }: Action, { meetings }: Indexed): Day | null {
  if (due === undefined) return null
  if (typeof due === 'string') return boundsOf(due).last
  const meeting = meetings.get(due.meeting)
  return meeting ? firstDay(meeting) : null
}

/** `4 November 2016`, `December 2016`, `the meeting of 4 November 2016`; empty where none is set. */
export function printDue(action: Action, indexed: Indexed): string {
  if (action.due === undefined) return ''
  if (typeof action.due === 'string') return printWhen(action.due)
  const meeting = indexed.meetings.get(action.due.meeting)
  if (!meeting) return ''
  const own = raisedAt(action, indexed)?.group === meeting.group
  return `the ${own ? '' : `${shortGroup(meeting, indexed)} `}meeting of ${printDays(daysOf(meeting))}`
}

/** `by 4 November 2016`, `in October to December 2016`; empty where no date is set. */
export function printDueBy(action: Action, indexed: Indexed): string {
  const due = printDue(action, indexed)
  const isPeriod = typeof action.due === 'string' && (action.due.includes('Q') || action.due.length === 4)
  return due === '' ? '' : `${isPeriod ? 'in' : 'by'} ${due}`
}

/** The last note that was written by `asOf`; of one day, the later in the file. */
export const latestNote = ({ notes }: Action, asOf: Day): Action['notes'][number] | undefined =>
  notes
    .filter(({ on }) => on <= asOf)
    .reduce<Action['notes'][number] | undefined>(
      (latest, note) => (latest && latest.on > note.on ? latest : note),
      undefined,
    )

/** What a meeting is told of: its group's actions from earlier meetings that are open, or were closed since the last one. */
export function actionsFor(meeting: Meeting, indexed: Indexed, asOf: Day): Action[] {
  const before = meetingsBefore(meeting, indexed)
  const last = before.at(-1)
  const since = last ? firstDay(last) : ''
  const refOf = ({ id }: Action): string | undefined => indexed.actionRefs.get(id)
  return before.flatMap(({ id }) =>
    (indexed.actionsOf.get(id) ?? [])
      .filter((action) => isOpen(action, asOf) || (action.closedOn ?? '') >= since)
      .sort((a, b) => byReference(refOf(a), refOf(b))),
  )
}

/** As above, without what is closed. */
export const openActionsFor = (meeting: Meeting, indexed: Indexed, asOf: Day): Action[] =>
  actionsFor(meeting, indexed, asOf).filter((action) => isOpen(action, asOf))
