import type { Programme } from '../../interchange.ts'
import type { Action } from '../../records/action.ts'
import type { Day } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import { actionsFor, isOpen, latestNote, raisedAt } from '../action-tracker.ts'
import { decisionMeeting, decisionsFor } from '../decisions-so-far.ts'
import type { Indexed } from '../index-programme.ts'
import { keyDatesAhead } from '../key-dates.ts'
import type { Printed } from './printed-people.ts'
import type { Sight } from './recipient.ts'

export interface Registers {
  actions: Action[]
  decisions: Programme['decisions']
  keyDates: Programme['keyDates']
}

interface Around {
  indexed: Indexed
  asOf: Day
  out: ReadonlySet<string>
  sight: Sight
  printed: Printed
}

/** The actions, decisions and key dates that are printed, as they are printed. */
export function registersFor(meeting: Meeting, minuted: Meeting | null, around: Around): Registers {
  const { indexed, asOf, out, sight, printed } = around
  const { programme } = indexed
  const told = new Set(
    actionsFor(meeting, indexed, asOf).filter(
      (action) => !out.has('actions') || (sight.briefs && isOpen(action, asOf)),
    ),
  )
  const minutedActions = new Set(minuted ? (indexed.actionsOf.get(minuted.id) ?? []) : [])
  const decided = new Set(out.has('decisions') ? [] : decisionsFor(meeting, indexed))
  const minutedDecisions = new Set(minuted ? (indexed.decisionsOf.get(minuted.id) ?? []) : [])
  const titles = new Set(meeting.agenda.map(({ title }) => title))
  const keepsItem = ({ item }: Action): boolean => {
    const place = indexed.itemPlace.get(item ?? '')
    if (!place) return false
    return place.meeting === minuted || (sight.briefs && titles.has(place.item.title))
  }
  const ahead = new Set(out.has('key-dates') ? [] : keyDatesAhead(programme.keyDates, asOf))
  return {
    actions: programme.actions
      .filter((action) => told.has(action) || minutedActions.has(action))
      .map((action) =>
        actionAsPrinted(action, {
          isTold: told.has(action),
          keepsItem: keepsItem(action),
          asOf,
          indexed,
          printed,
        }),
      ),
    decisions: programme.decisions
      .filter((decision) => decided.has(decision) || minutedDecisions.has(decision))
      .map((decision) => {
        const { id, ref, text, item } = decision
        const at = decisionMeeting(decision, indexed)
        return {
          id,
          ...(ref !== undefined && { ref }),
          text,
          ...(at && { meeting: at.id }),
          ...(item !== undefined && at === minuted && { item }),
        }
      }),
    keyDates: programme.keyDates.filter((one) => ahead.has(one)),
  }
}

function actionAsPrinted(
  action: Action,
  how: { isTold: boolean; keepsItem: boolean; asOf: Day; indexed: Indexed; printed: Printed },
): Action {
  const { isTold, keepsItem, asOf, indexed, printed } = how
  const { id, text, item, owners, due, status, closedOn } = action
  const ref = indexed.actionRefs.get(id)
  const at = raisedAt(action, indexed)
  const isClosed = !isOpen(action, asOf)
  const note = isTold ? latestNote(action, asOf) : undefined
  if (typeof due === 'object') {
    const meeting = indexed.meetings.get(due.meeting)
    if (meeting && meeting.group !== at?.group) printed.shortly(meeting.group)
  }
  // What was closed later than the day of the pack was open on that day.
  const isLater = !isClosed && (status === 'closed' || status === 'no longer required')
  return {
    id,
    ...(ref !== undefined && { ref }),
    text,
    owners: owners.map((owner) => printed.whom(owner)),
    ...(at && { raisedAt: at.id }),
    ...(item !== undefined && keepsItem && { item }),
    ...(due !== undefined && { due }),
    status: isLater ? 'open' : status,
    ...(closedOn !== undefined && isClosed && isTold && { closedOn }),
    notes: note ? [note] : [],
  }
}
