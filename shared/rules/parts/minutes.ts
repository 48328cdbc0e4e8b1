import type { Action } from '../../records/action.ts'
import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Decision } from '../../records/decision.ts'
import type { Meeting } from '../../records/meeting.ts'
import { printDueBy } from '../action-tracker.ts'
import type { PartSource } from '../assemble-document.ts'
import { printDays, printList } from '../dates.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { daysOf, groupName, meetingLines, minutesName, minutesWord, shortMeeting } from '../meeting-words.ts'
import { type ItemMinutes, minutesByItem } from '../minutes-by-item.ts'
import { minutesHeading } from '../minutes-sections.ts'
import { plainWords } from '../plain-words.ts'
import type { PlanBlock, PlanInline } from '../plan.ts'
import { paragraph } from '../plan-rich-text.ts'
import { attendanceTable } from './attendance.ts'

/** The record of a meeting: who was there, then numbered paragraphs under a heading for each item. */
export function minutesPart(meeting: Meeting, indexed: Indexed): PartSource {
  const title = indexed.groups.get(meeting.group)?.minutesTitle ?? 'Minutes'
  const items = minutesByItem(meeting, indexed)
  return {
    key: `minutes/${meeting.id}`,
    kind: 'minutes',
    title: `${title} of ${printDays(daysOf(meeting))}`,
    name: minutesName(meeting, indexed),
    marking: indexed.programme.programme.marking ?? null,
    status: meeting.minutes?.stage === 'agreed' ? null : 'DRAFT, not yet agreed',
    footer: `${shortMeeting(meeting, indexed)}: ${minutesWord(meeting, indexed)}`,
    passages: items.map(({ blocks }) => blocks),
    compose: (at) => [
      paragraph('title', groupName(meeting, indexed)),
      ...(meeting.title === undefined ? [] : [paragraph('subtitle', meeting.title)]),
      paragraph('heading1', title),
      ...meetingLines(meeting).map((line) => paragraph('plain', line)),
      ...attendanceTable(meeting, indexed),
      ...items.flatMap((part, i) => {
        const said = at.passage(i)
        const isOpening = i === 0 && part.item === null && said.length > 0
        return [
          ...(isOpening ? [] : [paragraph('heading2', headingOf(part.item, indexed))]),
          ...said,
          ...outcomes(part, wordsIn(said), indexed),
        ]
      }),
    ],
  }
}

/** Opening words have no heading, so what is of no item and has one comes with the other matters. */
const headingOf = (item: AgendaItem | null, indexed: Indexed): string =>
  minutesHeading(
    { item, number: indexed.itemPlace.get(item?.id ?? '')?.number ?? null, place: null },
    (paper) => indexed.paperNumbers.get(paper),
  )

const wordsIn = (blocks: PlanBlock[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? plainWords(block.text) : '')).join('\n')

/** Decisions and actions after the paragraphs of their item; what these say already is not said again. */
function outcomes({ item, decisions, actions }: ItemMinutes, said: string, indexed: Indexed): PlanBlock[] {
  const line = (text: string, note: string): PlanBlock =>
    paragraph('continuation', ...(said.includes(text) ? [] : [`${text} `]), bold(note))
  return [
    ...(item?.outcome === 'deferred' ? [paragraph('plain', 'This item was deferred.')] : []),
    ...(item?.outcome === 'not reached' ? [paragraph('plain', 'This item was not reached.')] : []),
    ...decisions.map((decision) => line(decision.text, decisionNote(decision))),
    ...actions.map((action) => line(action.text, actionNote(action, indexed))),
  ]
}

const bold = (text: string): PlanInline => ({ text, bold: true })

const decisionNote = ({ ref }: Decision): string => `[Decision${ref ? ` ${ref}` : ''}]`

/** `[Action 3/2: Morag Reid, by 4 November 2016]` */
function actionNote(action: Action, indexed: Indexed): string {
  const ref = indexed.actionRefs.get(action.id)
  const owners = printList(action.owners.map((owner) => nameOf(owner, indexed)))
  const rest = [owners, printDueBy(action, indexed)].filter((words) => words !== '').join(', ')
  return `[Action${ref ? ` ${ref}` : ''}${rest === '' ? '' : `: ${rest}`}]`
}
