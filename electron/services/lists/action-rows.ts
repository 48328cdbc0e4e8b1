import type { ActionRow, DecisionRow } from '../../../shared/api.ts'
import type { Action } from '../../../shared/records/action.ts'
import type { Day } from '../../../shared/records/basics.ts'
import type { Decision } from '../../../shared/records/decision.ts'
import {
  dueDayOf,
  isOpen,
  isOverdue,
  latestNote,
  printDue,
  raisedAt,
} from '../../../shared/rules/action-tracker.ts'
import { decisionMeeting } from '../../../shared/rules/decisions-so-far.ts'
import { type Indexed, nameOf } from '../../../shared/rules/index-programme.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { itemRef, meetingRef } from './refs.ts'

export function actionRow(action: Action, revision: number, indexed: Indexed, asOf: Day): ActionRow {
  const meeting = raisedAt(action, indexed)
  return {
    id: action.id,
    revision,
    record: action,
    ref: indexed.actionRefs.get(action.id) ?? null,
    owners: action.owners.map((owner) => nameOf(owner, indexed)),
    due: printDue(action, indexed) || null,
    dueDay: dueDayOf(action, indexed),
    open: isOpen(action, asOf),
    overdue: isOverdue(action, asOf, indexed),
    meeting: meeting && meetingRef(meeting, indexed),
    item: itemRef(action.item, indexed),
    latestNote: latestNote(action, asOf) ?? null,
  }
}

export function decisionRow(decision: Decision, revision: number, indexed: Indexed): DecisionRow {
  const meeting = decisionMeeting(decision, indexed)
  return {
    id: decision.id,
    revision,
    record: decision,
    meeting: meeting && meetingRef(meeting, indexed),
    item: itemRef(decision.item, indexed),
    day: decision.on ?? (meeting ? firstDay(meeting) : null),
  }
}
