import type { Action } from '../../records/action.ts'
import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Day } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import { isOverdue, openActionsFor, printDueBy } from '../action-tracker.ts'
import type { OutlineEntry, PartSource } from '../assemble-document.ts'
import { printDuration, printList, printMinutes, printWeekday } from '../dates.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { groupName, printPaperState, printPurpose, printSession, shortMeeting } from '../meeting-words.ts'
import type { PlanBlock, PlanCell, PlanInline, PlanParagraph } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { runClock, type SessionEnd, type TimedItem } from '../running-clock.ts'
import { whenAndWhere } from './agenda.ts'
import { type AgendaNote, noteWords } from './agenda-notes.ts'
import { interestLine } from './attendance.ts'

/** The chair's own: each item with its clock, what is sought, the brief, the open actions and the interests. */
export function annotatedAgendaPart(
  meeting: Meeting,
  indexed: Indexed,
  asOf: Day,
  { inPack = false, notes = [] }: { inPack?: boolean; notes?: readonly AgendaNote[] } = {},
): PartSource {
  const { items, ends } = runClock(meeting)
  const open = openActionsFor(meeting, indexed, asOf)
  const actionsOf = byTitle(meeting, open, indexed)
  const placed = new Set([...actionsOf.values()].flat())
  const others = open.filter((action) => !placed.has(action))
  const lines = (actions: Action[]): PlanInline[][] =>
    actions.map((action) => actionWords(action, asOf, indexed))
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
      ...whenAndWhere(meeting, indexed, { headed: items.length > 0 }),
      ...generalInterests(meeting, indexed),
      ...(items.length === 0 ? [paragraph('plain', 'The agenda for this meeting has not been set.')] : []),
      ...items.flatMap((timed, i) => [
        ...(timed.day === items[i - 1]?.day ? [] : dayHeading(timed.day, meeting)),
        ...itemBlocks(timed, lines(actionsOf.get(timed.item) ?? []), meeting, {
          ...{ indexed, outline, inPack },
          notes: notes.filter(({ item }) => item === timed.item.id),
        }),
      ]),
      ...ends.flatMap((end) => lateLine(end, meeting)),
      ...(others.length === 0
        ? []
        : [
            paragraph('heading2', placed.size === 0 ? 'Open actions' : 'Other open actions'),
            ...lines(others).map((words) => paragraph('bullet1', ...words)),
          ]),
      ...otherNotes(notes, meeting),
    ],
  }
}

/** Open actions under the item of this agenda that has the title of theirs. */
function byTitle(meeting: Meeting, open: Action[], { itemPlace }: Indexed): Map<AgendaItem, Action[]> {
  const titles = new Map(meeting.agenda.map((item) => [item.title, item]))
  const placed = new Map<AgendaItem, Action[]>()
  for (const action of open) {
    const raisedUnder = itemPlace.get(action.item ?? '')?.item
    const item = raisedUnder && titles.get(raisedUnder.title)
    if (item?.kind === 'item') placed.set(item, [...(placed.get(item) ?? []), action])
  }
  return placed
}

/** On what is taken under no item of this agenda: the last minutes, a paper for information. */
function otherNotes(notes: readonly AgendaNote[], { agenda }: Meeting): PlanBlock[] {
  const items = new Set(agenda.filter(({ kind }) => kind === 'item').map(({ id }) => id))
  const others = notes.filter(({ item }) => item === null || !items.has(item))
  if (others.length === 0) return []
  return [
    paragraph('heading2', 'Other notes'),
    ...others.map((note) => paragraph('bullet1', ...noteWords(note))),
  ]
}

/** Before the first item of each day, where there are several. */
const dayHeading = (day: Day, { sessions }: Meeting): PlanBlock[] =>
  sessions.length < 2
    ? []
    : sessions
        .filter((session) => session.day === day)
        .map((session) => paragraph('heading2', printSession(session)))

function generalInterests(meeting: Meeting, indexed: Indexed): PlanBlock[] {
  const interests = meeting.interests.filter(({ item }) => item === undefined)
  if (interests.length === 0) return []
  return [
    paragraph('plain', { text: 'Interests', bold: true }),
    ...interests.map((interest) => paragraph('bullet1', interestLine(interest, indexed))),
  ]
}

/** `2/4 Share the map (Kirsty Abernethy, by September 2016) overdue` */
function actionWords(action: Action, asOf: Day, indexed: Indexed): PlanInline[] {
  const ref = indexed.actionRefs.get(action.id)
  const owners = printList(action.owners.map((owner) => nameOf(owner, indexed)))
  const tail = [owners, printDueBy(action, indexed)].filter((words) => words !== '').join(', ')
  return [
    ...(ref ? [{ text: `${ref} `, bold: true as const }] : []),
    `${action.text}${tail === '' ? '' : ` (${tail})`}`,
    ...(isOverdue(action, asOf, indexed) ? [' ', { text: 'overdue', late: true as const }] : []),
  ]
}

function lateLine({ at, lateBy, day }: SessionEnd, meeting: Meeting): PlanBlock[] {
  if (lateBy === 0 || at === null) return []
  const which = meeting.sessions.length > 1 ? printWeekday(day) : 'the meeting'
  const text = `As planned ${which} ends at ${printMinutes(at)}, ${printDuration(lateBy)} late.`
  return [paragraph('plain', { text, late: true })]
}

function itemBlocks(
  { item, number, starts, runsInto }: TimedItem,
  actions: PlanInline[][],
  meeting: Meeting,
  {
    indexed,
    outline,
    inPack,
    notes,
  }: { indexed: Indexed; outline: OutlineEntry[]; inPack: boolean; notes: readonly AgendaNote[] },
): PlanBlock[] {
  const clock = [
    starts === null ? '' : printMinutes(starts),
    item.minutes === 0 ? '' : printDuration(item.minutes),
  ]
    .filter((words) => words !== '')
    .join(', ')
  if (number === null) return [paragraph('plain', [clock, item.title].filter(Boolean).join(': '))]
  const interests = meeting.interests.filter((interest) => interest.item === item.id)
  const sought = [printPurpose(item), ...asks(item.papers, meeting, indexed)].filter((words) => words !== '')
  const rows: [string, PlanParagraph[]][] = [
    ['Sought', lines(sought.join('. '))],
    ['Papers', paperLines(item, indexed, outline, inPack)],
    ['Presenter', lines(printList(item.presenters.map((ref) => nameOf(ref, indexed))))],
    ['Outcome', lines(item.brief?.outcome)],
    ['Handling', lines(item.brief?.handling)],
    ['Lines to take', lines(item.brief?.linesToTake)],
    ['Likely points', lines(item.brief?.likelyPoints)],
    ['Open actions', actions.map((words) => paragraph('tableText', ...words))],
    [
      'Interests',
      interests.map(({ item: _, ...interest }) => paragraph('tableText', interestLine(interest, indexed))),
    ],
    ['Notes', notes.map((note) => paragraph('tableText', ...noteWords(note)))],
  ]
  const shown = rows.filter(([, text]) => text.length > 0)
  const before: PlanBlock[] = [
    paragraph('heading2', `${number}. ${item.title}`),
    ...(clock === '' ? [] : [paragraph('plain', clock)]),
    ...(runsInto === 0
      ? []
      : [
          paragraph('plain', {
            text: `The items before run into its fixed start by ${printDuration(runsInto)}.`,
            late: true,
          }),
        ]),
  ]
  if (shown.length === 0) return before
  return [
    ...before.map((block): PlanBlock => (block.type === 'paragraph' ? { ...block, keepNext: true } : block)),
    {
      type: 'table',
      look: 'front',
      columns: [1, 4],
      headerRows: 0,
      rows: shown.map(([name, text], i): PlanCell[] =>
        [cellOf('tableText', name), { text }].map((cell) => (i < shown.length - 1 ? kept(cell) : cell)),
      ),
    },
  ]
}

/** Kept on the page of the row below: what the chair needs for an item is seen at once. */
const kept = ({ text }: PlanCell): PlanCell => ({ text: text.map((line) => ({ ...line, keepNext: true })) })

/** A line for each line that was typed. */
const lines = (text: string | undefined): PlanParagraph[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('tableText', line))

function asks(papers: string[], { group }: Meeting, indexed: Indexed): string[] {
  const askedTo = indexed.groups.get(group)?.askedTo ?? 'The group is invited to'
  return papers.flatMap((id) => {
    const ask = indexed.papers.get(id)?.ask
    return ask === undefined ? [] : [`${askedTo} ${ask}`]
  })
}

function paperLines(
  item: AgendaItem,
  indexed: Indexed,
  outline: OutlineEntry[],
  inPack: boolean,
): PlanParagraph[] {
  if (item.papers.length === 0) return lines(printPaperState(item) ?? undefined)
  return item.papers.map((id) => {
    const number = indexed.paperNumbers.get(id)
    const title = indexed.papers.get(id)?.title ?? id
    const text = number === undefined ? title : `${number}: ${title}`
    const part = outline.find(({ paper }) => paper === id)
    return paragraph(
      'tableText',
      part ? { text, bookmark: part.bookmark } : inPack ? `${text} (not in this pack)` : text,
    )
  })
}
