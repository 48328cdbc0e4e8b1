import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Meeting, Session } from '../../records/meeting.ts'
import type { OutlineEntry, PartSource } from '../assemble-document.ts'
import { printList, printMinutes, printTime } from '../dates.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import {
  groupName,
  meetingLines,
  printPaperState,
  printPurpose,
  printSession,
  shortMeeting,
} from '../meeting-words.ts'
import { paragraphsOf } from '../passages.ts'
import type { PlanBlock, PlanCell, PlanInline } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { runClock, type SessionEnd, type TimedItem } from '../running-clock.ts'

/** The agenda as members see it: nothing of the briefs; `inPack` where the papers are to be in the same document. */
export function agendaPart(meeting: Meeting, indexed: Indexed, { inPack = false } = {}): PartSource {
  return {
    key: 'agenda',
    kind: 'agenda',
    title: 'Agenda',
    name: 'the agenda',
    marking: indexed.programme.programme.marking ?? null,
    footer: `${shortMeeting(meeting, indexed)}: agenda`,
    passages: [],
    compose: ({ outline }) => [
      paragraph('title', groupName(meeting, indexed)),
      ...(meeting.title === undefined ? [] : [paragraph('subtitle', meeting.title)]),
      paragraph('heading1', 'Agenda'),
      ...whenAndWhere(meeting, indexed, { headed: true }),
      ...byDayTables(meeting, { indexed, outline, inPack }),
    ],
  }
}

/** Day and date, times, venue and chair, a line each; `headed` where headings say the times of several days. */
export function whenAndWhere(meeting: Meeting, indexed: Indexed, { headed = false } = {}): PlanBlock[] {
  const lines = [
    ...meetingLines(meeting, { headed }),
    ...(meeting.chair === undefined ? [] : [`Chair: ${nameOf(meeting.chair, indexed)}`]),
    ...(meeting.status === 'cancelled' ? ['This meeting is cancelled.'] : []),
  ]
  return lines.map((line) => paragraph('plain', line))
}

/** Wide enough for `For information` and `paragraphs 10 to 12` on a line. */
const columns = [44, 78, 172, 120, 116, 134]
const headings = ['Item', 'Time', 'Title', 'Purpose', 'Presenter', 'Paper']

interface Around {
  indexed: Indexed
  outline: OutlineEntry[]
  inPack: boolean
}

function byDayTables(meeting: Meeting, around: Around): PlanBlock[] {
  const { items, ends } = runClock(meeting)
  const dayHeadings = meeting.sessions.length > 1 ? meeting.sessions.map(printSession) : []
  if (items.length === 0)
    return [...dayHeadings, 'The agenda for this meeting has not been set.'].map((line) =>
      paragraph('plain', line),
    )
  const itemsOf = Map.groupBy(items, ({ day }) => day)
  return meeting.sessions.flatMap((session, i): PlanBlock[] => {
    const ofDay = itemsOf.get(session.day)
    const heading = dayHeadings[i]
    return [
      ...(heading === undefined ? [] : [paragraph('heading2', heading)]),
      ofDay
        ? agendaTable(ofDay, closeOf(session, ends[i]), around)
        : paragraph('plain', 'No items are set for this day.'),
    ]
  })
}

/** When a session closes: as planned, or later where its items need longer. */
function closeOf(session: Session, end: SessionEnd | undefined): string | null {
  if (end && end.lateBy > 0 && end.at !== null) return printMinutes(end.at)
  return session.ends === undefined ? null : printTime(session.ends)
}

function agendaTable(items: TimedItem[], close: string | null, around: Around): PlanBlock {
  return {
    type: 'table',
    look: 'ruled',
    columns,
    headerRows: 1,
    rows: [
      headings.map((words) => cellOf('tableHeading', words)),
      ...items.map((timed) => agendaRow(timed, around)),
      ...(close === null ? [] : [row('', close, 'Close')]),
    ],
  }
}

const row = (number: string, time: string, title: string): PlanCell[] => [
  cellOf('tableText', number),
  cellOf('tableText', time),
  { ...cellOf('tableText', title), across: 4 },
]

function agendaRow({ item, number, starts }: TimedItem, around: Around): PlanCell[] {
  const time = starts === null ? '' : printMinutes(starts)
  if (number === null) return row('', time, item.title)
  return [
    cellOf('tableText', String(number)),
    cellOf('tableText', time),
    cellOf('tableText', { text: item.title, bold: true }),
    cellOf('tableText', printPurpose(item)),
    cellOf('tableText', printList(item.presenters.map((ref) => nameOf(ref, around.indexed)))),
    paperCell(item, around),
  ]
}

function paperCell(item: AgendaItem, { indexed, outline, inPack }: Around): PlanCell {
  const state = printPaperState(item)
  if (item.papers.length === 0) return cellOf('tableText', state ?? '')
  const text = item.papers.flatMap((id) => {
    const paper = indexed.papers.get(id)
    if (!paper) return []
    const part = outline.find((entry) => entry.paper === id)
    const link = (text: string): PlanInline => (part ? { text, bookmark: part.bookmark } : text)
    // The numbers of a paper by itself would be taken for those of the pack.
    const range = part ? part.paragraphs : inPack ? null : paragraphsOf(paper, indexed)
    return [
      paragraph('tableText', link(indexed.paperNumbers.get(id) ?? paper.title)),
      ...(range === null
        ? []
        : [paragraph('small', link(`${range.includes(' ') ? 'paragraphs' : 'paragraph'} ${range}`))]),
      ...(inPack && !part ? [paragraph('small', 'Not in this pack')] : []),
    ]
  })
  if (state !== null && item.paperState !== undefined && item.paperState !== 'expected')
    text.push(paragraph('small', state))
  return { text }
}
