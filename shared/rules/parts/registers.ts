import type { Action } from '../../records/action.ts'
import type { Day, Tier } from '../../records/basics.ts'
import type { Decision } from '../../records/decision.ts'
import type { KeyDate } from '../../records/key-date.ts'
import type { Workstream } from '../../records/workstream.ts'
import { isOpen, isOverdue, latestNote, printDue } from '../action-tracker.ts'
import type { PartSource } from '../assemble-document.ts'
import { printDay, printList } from '../dates.ts'
import { decisionMeeting } from '../decisions-so-far.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { printKeyDate } from '../key-dates.ts'
import { shortMeeting } from '../meeting-words.ts'
import type { PlanCell, PlanInline, PlanTable } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'

const table = (columns: number[], headings: string[], rows: PlanCell[][]): PlanTable => ({
  type: 'table',
  look: 'grid',
  columns,
  headerRows: 1,
  rows: [headings.map((words) => cellOf('tableHeading', words)), ...rows],
})

/** Number, action with its latest note, owners, due, status; what is overdue says so in words. */
export function actionTable(actions: Action[], asOf: Day, indexed: Indexed): PlanTable {
  const rows = actions.map((action): PlanCell[] => {
    const note = latestNote(action, asOf)
    return [
      cellOf('tableText', indexed.actionRefs.get(action.id) ?? ''),
      {
        text: [
          paragraph('tableText', action.text),
          ...(note ? [paragraph('small', `${printDay(note.on)}: ${note.text}`)] : []),
        ],
      },
      cellOf('tableText', printList(action.owners.map((owner) => nameOf(owner, indexed)))),
      cellOf('tableText', capitalised(printDue(action, indexed))),
      cellOf('tableText', ...statusWords(action, asOf, indexed)),
    ]
  })
  return table([72, 240, 130, 105, 95], ['Number', 'Action', 'Owner', 'Due', 'Status'], rows)
}

/** `Open, overdue`; what was closed after `asOf` was still open. */
function statusWords(action: Action, asOf: Day, indexed: Indexed): PlanInline[] {
  const { status, closedOn } = action
  const isClosed = !isOpen(action, asOf)
  const isLater = !isClosed && (status === 'closed' || status === 'no longer required')
  if (isClosed) return [`${capitalised(status)}${closedOn === undefined ? '' : `, ${printDay(closedOn)}`}`]
  const words = isLater ? 'Open' : capitalised(status)
  return isOverdue(action, asOf, indexed) ? [`${words}, `, { text: 'overdue', late: true }] : [words]
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export function decisionTable(decisions: Decision[], indexed: Indexed): PlanTable {
  const numbered = decisions.some(({ ref }) => ref !== undefined)
  const rows = decisions.map((decision): PlanCell[] => {
    const meeting = decisionMeeting(decision, indexed)
    return [
      ...(numbered ? [cellOf('tableText', decision.ref ?? '')] : []),
      cellOf('tableText', decision.text),
      cellOf(
        'tableText',
        meeting ? shortMeeting(meeting, indexed) : decision.on === undefined ? '' : printDay(decision.on),
      ),
    ]
  })
  return numbered
    ? table([86, 370, 140], ['Number', 'Decision', 'Meeting'], rows)
    : table([450, 150], ['Decision', 'Meeting'], rows)
}

/** `of` is the workstream where all of them are of one. */
export function keyDateTable(keyDates: KeyDate[], indexed: Indexed, of: Workstream | null = null): PlanTable {
  const rows = keyDates.map((keyDate): PlanCell[] => [
    cellOf('tableText', capitalised(printKeyDate(keyDate))),
    cellOf('tableText', keyDate.title),
    ...(of ? [] : [cellOf('tableText', indexed.workstreams.get(keyDate.workstream ?? '')?.title ?? '')]),
  ])
  return of
    ? table([170, 440], ['When', 'What'], rows)
    : table([160, 280, 170], ['When', 'What', 'Workstream'], rows)
}

const titles = { actions: 'Action tracker', decisions: 'Decisions', 'key-dates': 'Key dates' } as const
export type Register = keyof typeof titles

/** A part of its own around one of the tables; `of` is the meeting: `EAG 4 November 2016`. */
export function registerPart(
  kind: Register,
  of: string,
  marking: Tier | null,
  register: PlanTable,
): PartSource {
  const title = titles[kind]
  return {
    key: kind,
    kind,
    title,
    name: `the ${title.toLowerCase()}`,
    marking,
    footer: `${of}: ${title.toLowerCase()}`,
    passages: [],
    compose: () => [paragraph('heading1', title), register],
  }
}
