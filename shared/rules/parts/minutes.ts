import type { Attendance, Interest, Meeting } from '../../records/meeting.ts'
import type { PartSource } from '../assemble-document.ts'
import { printList } from '../dates.ts'
import { decisionMeeting, printDue, raisedAt } from '../group-records.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { groupName, longMeeting, shortMeeting } from '../meeting-words.ts'
import type { PlanBlock, PlanInline, PlanTable } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { plainWords } from '../references.ts'

/** The record of a meeting: who was there, then numbered paragraphs under a heading for each item. */
export function minutesPart(meeting: Meeting, indexed: Indexed): PartSource {
  const group = indexed.groups.get(meeting.group)
  const title = group?.minutesTitle ?? 'Minutes'
  const paragraphs = meeting.minutes?.paragraphs ?? []
  return {
    key: `minutes/${meeting.id}`,
    kind: 'minutes',
    title: `${title}: ${longMeeting(meeting, indexed)}`,
    name: `the ${lowerFirst(title)} of ${shortMeeting(meeting, indexed)}`,
    marking: indexed.programme.programme.marking ?? null,
    status: meeting.minutes?.stage === 'agreed' ? null : 'DRAFT, not yet agreed',
    footer: `${shortMeeting(meeting, indexed)}: ${lowerFirst(title)}`,
    passages: paragraphs.map(({ body }) => body),
    compose: (at) => [
      paragraph('title', groupName(meeting, indexed)),
      paragraph('heading1', title),
      paragraph('plain', longMeeting(meeting, indexed)),
      ...(meeting.venue === undefined ? [] : [paragraph('plain', meeting.venue)]),
      ...attendanceTable(meeting, indexed),
      ...itemsInOrder(meeting, indexed, (i) => at.passage(i)),
    ],
  }
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

function itemsInOrder(meeting: Meeting, indexed: Indexed, passage: (i: number) => PlanBlock[]): PlanBlock[] {
  const paragraphs = meeting.minutes?.paragraphs ?? []
  const groups: { item: string | null; passages: number[] }[] = []
  paragraphs.forEach(({ item }, i) => {
    const last = groups.at(-1)
    if (last && last.item === (item ?? null)) last.passages.push(i)
    else groups.push({ item: item ?? null, passages: [i] })
  })
  const minuted = new Set(groups.map(({ item }) => item))
  for (const item of meeting.agenda)
    if (!minuted.has(item.id) && item.kind === 'item' && hasOutcome(meeting, item.id, indexed))
      groups.push({ item: item.id, passages: [] })
  const lastOf = new Map(groups.map(({ item }, i) => [item, i]))
  const blocks = groups.flatMap(({ item, passages }, i): PlanBlock[] => {
    const said = passages.flatMap(passage)
    return [
      ...(item === null
        ? i === 0
          ? []
          : [paragraph('heading2', 'Other matters')]
        : [itemHeading(item, indexed)]),
      ...said,
      ...(lastOf.get(item) === i ? outcomes(meeting, item, indexed, wordsIn(said)) : []),
    ]
  })
  return minuted.has(null) ? blocks : [...blocks, ...outcomes(meeting, null, indexed, '')]
}

const wordsIn = (blocks: PlanBlock[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? plainWords(block.text) : '')).join('\n')

/** `Item 2: Programme update (EAG(16)07)` */
function itemHeading(id: string, indexed: Indexed): PlanBlock {
  const place = indexed.itemPlace.get(id)
  const numbers = (place?.item.papers ?? []).flatMap((paper) => indexed.paperNumbers.get(paper) ?? [])
  const papers = numbers.length === 0 ? '' : ` (${numbers.join(', ')})`
  const number = place?.number == null ? '' : `Item ${place.number}: `
  return paragraph('heading2', `${number}${place?.item.title ?? id}${papers}`)
}

const ofItem = (meeting: Meeting, item: string | null, indexed: Indexed) => ({
  decisions: indexed.programme.decisions.filter(
    (decision) => (decision.item ?? null) === item && decisionMeeting(decision, indexed) === meeting,
  ),
  actions: indexed.programme.actions.filter(
    (action) => (action.item ?? null) === item && raisedAt(action, indexed) === meeting,
  ),
})

function hasOutcome(meeting: Meeting, item: string, indexed: Indexed): boolean {
  const { decisions, actions } = ofItem(meeting, item, indexed)
  const outcome = indexed.itemPlace.get(item)?.item.outcome ?? 'taken'
  return decisions.length + actions.length > 0 || outcome !== 'taken'
}

/** Decisions and actions after the paragraphs of their item; what these say already is not said again. */
function outcomes(meeting: Meeting, item: string | null, indexed: Indexed, said: string): PlanBlock[] {
  const unlessSaid = (text: string): PlanInline[] => (said.includes(text) ? [] : [`${text} `])
  const { decisions, actions } = ofItem(meeting, item, indexed)
  const outcome = item === null ? undefined : indexed.itemPlace.get(item)?.item.outcome
  return [
    ...(outcome === 'deferred' ? [paragraph('plain', 'This item was deferred.')] : []),
    ...(outcome === 'not reached' ? [paragraph('plain', 'This item was not reached.')] : []),
    ...decisions.map((decision) =>
      paragraph(
        'continuation',
        ...unlessSaid(decision.text),
        bold(`[Decision${decision.ref ? ` ${decision.ref}` : ''}]`),
      ),
    ),
    ...actions.map((action) => {
      const ref = indexed.actionRefs.get(action.id)
      const owners = printList(action.owners.map((owner) => nameOf(owner, indexed)))
      const due = printDue(action, indexed)
      const parts = [owners, due === '' ? '' : `by ${due}`].filter((words) => words !== '')
      const name = `Action${ref ? ` ${ref}` : ''}`
      return paragraph(
        'continuation',
        ...unlessSaid(action.text),
        bold(`[${[name, parts.join(', ')].filter(Boolean).join(': ')}]`),
      )
    }),
  ]
}

const bold = (text: string): PlanInline => ({ text, bold: true })

const kinds = [
  ['present', 'Present'],
  ['in attendance', 'In attendance'],
  ['observer', 'Observers'],
  ['secretariat', 'Secretariat'],
  ['apologies', 'Apologies'],
] as const

function attendanceTable(meeting: Meeting, indexed: Indexed): PlanTable[] {
  const rows = kinds.flatMap(([as, heading]) => {
    const people = meeting.attendance.filter((attendance) => attendance.as === as)
    if (people.length === 0) return []
    const lines = people.map((attendance) =>
      paragraph('tableText', attendanceLine(attendance, meeting, indexed)),
    )
    return [[cellOf('tableText', heading), { text: lines }]]
  })
  if (meeting.interests.length > 0)
    rows.push([
      cellOf('tableText', 'Interests'),
      { text: meeting.interests.map((interest) => paragraph('tableText', interestLine(interest, indexed))) },
    ])
  return rows.length === 0 ? [] : [{ type: 'table', look: 'front', columns: [1, 3], headerRows: 0, rows }]
}

const itemNumbers = (items: string[], indexed: Indexed): string => {
  const numbers = items.flatMap((id) => indexed.itemPlace.get(id)?.number ?? [])
  if (numbers.length === 0) return ''
  return `${numbers.length === 1 ? 'item' : 'items'} ${printList(numbers.map(String))}`
}

/** `Morag Reid, Police Scotland (Chair; for A Munro; item 2; in part)` */
export function attendanceLine(attendance: Attendance, meeting: Meeting, indexed: Indexed): string {
  const { person } = attendance
  const organisation = typeof person === 'string' ? indexed.people.get(person)?.organisation : undefined
  const body = organisation === undefined ? '' : (indexed.organisations.get(organisation)?.name ?? '')
  const name =
    attendance.printedAs ?? [nameOf(person, indexed), body].filter((words) => words !== '').join(', ')
  const chairs =
    typeof person === 'string' && chairOf(meeting, indexed) === person && attendance.as === 'present'
  const notes = [
    chairs ? 'Chair' : '',
    attendance.for === undefined ? '' : `for ${nameOf(attendance.for, indexed)}`,
    itemNumbers(attendance.items, indexed),
    attendance.inPart ? 'in part' : '',
  ].filter((words) => words !== '')
  return notes.length === 0 ? name : `${name} (${notes.join('; ')})`
}

function chairOf(meeting: Meeting, indexed: Indexed): string | null {
  if (meeting.chair !== undefined) return typeof meeting.chair === 'string' ? meeting.chair : null
  return indexed.groups.get(meeting.group)?.members.find((member) => member.role === 'chair')?.person ?? null
}

/** `Item 2: Morag Reid holds a post at the Care Inspectorate. Took no part.` */
export function interestLine(interest: Interest, indexed: Indexed): string {
  const item =
    interest.item === undefined ? '' : `Item ${indexed.itemPlace.get(interest.item)?.number ?? ''}: `
  return `${item}${[`${nameOf(interest.person, indexed)}: ${interest.text}`, interest.handling ?? ''].filter((words) => words !== '').join(' ')}`
}
