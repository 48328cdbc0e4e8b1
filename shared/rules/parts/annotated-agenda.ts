import type { Day } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { OutlineEntry, PartSource } from '../assemble-document.ts'
import { printList, printMinutes, printWeekday } from '../dates.ts'
import { actionsFor, isOpen, isOverdue, printDue } from '../group-records.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { groupName, printPaperState, printPurpose, shortMeeting } from '../meeting-words.ts'
import type { PlanBlock, PlanCell, PlanInline, PlanParagraph } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { byDay, runClock, type TimedItem } from '../running-clock.ts'
import { whenAndWhere } from './agenda.ts'
import { interestLine } from './minutes.ts'

/** The chair's own: each item with its clock, what is sought, the brief, the open actions and the interests. */
export function annotatedAgendaPart(meeting: Meeting, indexed: Indexed, asOf: Day): PartSource {
  const { items, ends } = runClock(meeting)
  const actions = actionsFor(meeting, indexed).filter(isOpen)
  return {
    key: 'annotated-agenda',
    kind: 'annotated-agenda',
    title: 'Annotated agenda',
    name: 'the annotated agenda',
    marking: indexed.programme.programme.marking ?? null,
    status: 'For the chair only',
    footer: `${shortMeeting(meeting, indexed)}: for the chair`,
    passages: [],
    compose: ({ outline }) => [
      paragraph('title', groupName(meeting, indexed)),
      paragraph('heading1', 'Annotated agenda'),
      ...whenAndWhere(meeting, indexed),
      ...general(meeting, indexed),
      ...byDay(items).flatMap((timed, i, all) => [
        ...(meeting.sessions.length > 1 && timed.day !== all[i - 1]?.day
          ? [paragraph('heading2', printWeekday(timed.day))]
          : []),
        ...itemBlocks(timed, meeting, indexed, outline),
      ]),
      ...ends
        .filter(({ lateBy }) => lateBy > 0)
        .map(({ at, lateBy, day }) =>
          paragraph('plain', {
            text: `${meeting.sessions.length > 1 ? `${printWeekday(day)}: ` : ''}As planned the meeting ends at ${printMinutes(at ?? 0)}, ${lateBy} minutes late.`,
            late: true,
          }),
        ),
      ...(actions.length === 0
        ? []
        : [
            paragraph('heading2', 'Open actions'),
            ...actions.map((action) => paragraph('bullet1', ...actionWords(action, asOf, indexed))),
          ]),
    ],
  }
}

/** Interests that are not of one item. */
function general(meeting: Meeting, indexed: Indexed): PlanBlock[] {
  const interests = meeting.interests.filter(({ item }) => item === undefined)
  return interests.length === 0
    ? []
    : [
        paragraph('plain', { text: 'Interests', bold: true }),
        ...interests.map((interest) => paragraph('bullet1', interestLine(interest, indexed))),
      ]
}

function actionWords(action: Parameters<typeof isOverdue>[0], asOf: Day, indexed: Indexed): PlanInline[] {
  const ref = indexed.actionRefs.get(action.id)
  const owners = printList(action.owners.map((owner) => nameOf(owner, indexed)))
  const due = printDue(action, indexed)
  const tail = [owners, due === '' ? '' : `by ${due}`].filter((words) => words !== '').join(', ')
  return [
    ...(ref ? [{ text: `${ref} `, bold: true as const }] : []),
    `${action.text}${tail === '' ? '' : ` (${tail})`}`,
    ...(isOverdue(action, asOf, indexed) ? [' ', { text: 'overdue', late: true as const }] : []),
  ]
}

function itemBlocks(
  { item, number, starts }: TimedItem,
  meeting: Meeting,
  indexed: Indexed,
  outline: OutlineEntry[],
): PlanBlock[] {
  const clock = starts === null ? '' : `${printMinutes(starts)}, `
  if (number === null) return [paragraph('plain', `${clock}${item.title} (${item.minutes} minutes)`)]
  const interests = meeting.interests.filter((interest) => interest.item === item.id)
  const actions = indexed.programme.actions.filter(
    (action) =>
      isOpen(action) &&
      action.item !== undefined &&
      indexed.itemPlace.get(action.item)?.item.title === item.title &&
      action.item !== item.id,
  )
  const rows: [string, PlanParagraph[]][] = [
    [
      'Sought',
      lines([printPurpose(item), ...asks(item.papers, indexed)].filter((words) => words !== '').join('. ')),
    ],
    ['Papers', paperLines(item.papers, indexed, outline, printPaperState(item))],
    ['Presenter', lines(printList(item.presenters.map((ref) => nameOf(ref, indexed))))],
    ['Outcome', lines(item.brief?.outcome)],
    ['Handling', lines(item.brief?.handling)],
    ['Lines to take', lines(item.brief?.linesToTake)],
    ['Likely points', lines(item.brief?.likelyPoints)],
    [
      'Open actions',
      actions.map((action) =>
        paragraph('tableText', `${indexed.actionRefs.get(action.id) ?? ''} ${action.text}`.trim()),
      ),
    ],
    [
      'Interests',
      interests.map((interest) =>
        paragraph('tableText', interestLine({ ...interest, item: undefined }, indexed)),
      ),
    ],
  ]
  const shown = rows.filter(([, text]) => text.length > 0)
  const heading = paragraph('heading2', `${number}. ${item.title}`)
  const when = paragraph('plain', `${clock}${item.minutes} ${item.minutes === 1 ? 'minute' : 'minutes'}`)
  if (shown.length === 0) return [heading, when]
  return [
    heading,
    { ...when, keepNext: true },
    {
      type: 'table',
      look: 'front',
      columns: [1, 4],
      headerRows: 0,
      rows: shown.map(([name, text]): PlanCell[] => [cellOf('tableText', name), { text }]),
    },
  ]
}

/** A line for each line that was typed. */
const lines = (text: string | undefined): PlanParagraph[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('tableText', line))

const asks = (papers: string[], indexed: Indexed): string[] =>
  papers.flatMap((id) => {
    const place = indexed.placeOf.get(id)
    const ask = indexed.papers.get(id)?.ask
    if (!place || ask === undefined) return []
    return [`${indexed.groups.get(place.meeting.group)?.askedTo ?? 'The group is invited to'} ${ask}`]
  })

function paperLines(
  papers: string[],
  indexed: Indexed,
  outline: OutlineEntry[],
  state: string | null,
): PlanParagraph[] {
  if (papers.length === 0) return lines(state ?? undefined)
  return papers.map((id) => {
    const number = indexed.paperNumbers.get(id)
    const title = indexed.papers.get(id)?.title ?? id
    const text = number === undefined ? title : `${number}: ${title}`
    const part = outline.find(({ paper }) => paper === id)
    return paragraph('tableText', part ? { text, bookmark: part.bookmark } : text)
  })
}
