import type { Action } from '../../records/action.ts'
import type { Day } from '../../records/basics.ts'
import type { Decision } from '../../records/decision.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Update } from '../../records/update.ts'
import type { Workstream } from '../../records/workstream.ts'
import type { PartSource, Place } from '../assemble-document.ts'
import { isCleared, latestFirst, workstreamsInOrder } from '../choose-entries.ts'
import { printDay } from '../dates.ts'
import { actionsFor, decisionsFor, isOpen, keyDatesAhead } from '../group-records.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { highest } from '../marking.ts'
import { groupName, longMeeting, printPurpose, shortMeeting } from '../meeting-words.ts'
import type { PlanBlock, PlanCell } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { runClock } from '../running-clock.ts'
import { whenAndWhere } from './agenda.ts'
import { actionTable, decisionTable, keyDateTable } from './registers.ts'

/** On one meeting, for whoever attends it: what it is and what is asked, and what to know before it. No brief is in it. */
export function meetingBriefing(meeting: Meeting, indexed: Indexed, asOf: Day): PartSource {
  const latest = latestFirst(indexed.programme.updates, (update) => isCleared(update) && update.asOf <= asOf)
  const updates = workstreamsInOrder(indexed.programme).flatMap((workstream) =>
    workstream.status === 'active' ? (latest.get(workstream.id)?.slice(0, 1) ?? []) : [],
  )
  const group = indexed.groups.get(meeting.group)
  const people = (group?.members ?? [])
    .filter(({ from, to }) => (from === undefined || from <= asOf) && (to === undefined || to >= asOf))
    .map((member): [string, string] => [
      [member.person, member.organisation]
        .map((id, i) => (id === undefined ? '' : nameOf(i === 0 ? id : { organisation: id }, indexed)))
        .filter((words) => words !== '')
        .join(', '),
      member.role ?? 'member',
    ])
  return part(
    `Briefing: ${longMeeting(meeting, indexed)}`,
    `${shortMeeting(meeting, indexed)}: briefing`,
    updates,
    indexed,
    (at) => [
      paragraph('title', groupName(meeting, indexed)),
      paragraph('heading1', 'Briefing'),
      ...whenAndWhere(meeting, indexed),
      ...(group?.remit === undefined
        ? []
        : [paragraph('heading2', 'The group'), paragraph('plain', group.remit)]),
      ...askedTable(meeting, indexed),
      ...updateBlocks(updates, at, indexed),
      ...registers(
        actionsFor(meeting, indexed).filter(isOpen),
        decisionsFor(meeting, indexed),
        asOf,
        indexed,
        null,
      ),
      ...peopleTable(people),
    ],
  )
}

/** On one workstream. */
export function workstreamBriefing(workstream: Workstream, indexed: Indexed, asOf: Day): PartSource {
  const latest = latestFirst(indexed.programme.updates, (update) => isCleared(update) && update.asOf <= asOf)
  const updates = latest.get(workstream.id)?.slice(0, 3) ?? []
  const theme = indexed.themes.get(workstream.theme ?? '')
  const lead = workstream.lead
  const related = relatedItems(workstream, indexed)
  const isLeads = (action: Action): boolean =>
    lead !== undefined && action.owners.some((owner) => same(owner, lead))
  const actions = indexed.programme.actions.filter(
    (action) => isOpen(action) && (isLeads(action) || related.has(action.item ?? '')),
  )
  const decisions = indexed.programme.decisions.filter(({ item }) => related.has(item ?? ''))
  return part(`Briefing: ${workstream.title}`, `${workstream.title}: briefing`, updates, indexed, (at) => [
    paragraph('title', workstream.title),
    paragraph('heading1', 'Briefing'),
    ...(theme ? [paragraph('plain', `Part of: ${theme.title}`)] : []),
    ...(lead === undefined ? [] : [paragraph('plain', `Lead: ${nameOf(lead, indexed)}`)]),
    ...(workstream.status === 'closed' ? [paragraph('plain', 'This workstream is closed.')] : []),
    ...updateBlocks(updates, at, indexed),
    ...registers(actions, decisions, asOf, indexed, workstream),
  ])
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Items that name the workstream, or take a paper that does. */
function relatedItems(workstream: Workstream, indexed: Indexed): Set<string> {
  const name = workstream.title.toLowerCase()
  const names = (title: string | undefined): boolean => title?.toLowerCase().includes(name) ?? false
  const related = new Set<string>()
  for (const { item } of indexed.itemPlace.values())
    if (names(item.title) || item.papers.some((id) => names(indexed.papers.get(id)?.title)))
      related.add(item.id)
  return related
}

function part(
  title: string,
  footer: string,
  updates: Update[],
  indexed: Indexed,
  compose: (at: Place) => PlanBlock[],
): PartSource {
  return {
    key: 'briefing',
    kind: 'note',
    title,
    name: 'the briefing',
    marking: highest([indexed.programme.programme.marking, ...updates.map(({ marking }) => marking)]),
    footer,
    passages: updates.map(({ body }) => body),
    compose,
  }
}

function askedTable(meeting: Meeting, indexed: Indexed): PlanBlock[] {
  const items = runClock(meeting).items.filter(({ number }) => number !== null)
  if (items.length === 0) return []
  const asked = ({ papers }: (typeof items)[number]['item']): string =>
    papers.flatMap((id) => indexed.papers.get(id)?.ask ?? []).join('; ')
  return [
    paragraph('heading2', 'What is asked'),
    {
      type: 'table',
      look: 'ruled',
      columns: [45, 220, 110, 225],
      headerRows: 1,
      rows: [
        ['Item', 'Title', 'Purpose', indexed.groups.get(meeting.group)?.askedTo ?? 'Asked'].map((words) =>
          cellOf('tableHeading', words),
        ),
        ...items.map(({ item, number }): PlanCell[] => [
          cellOf('tableText', String(number)),
          cellOf('tableText', item.title),
          cellOf('tableText', printPurpose(item)),
          cellOf('tableText', asked(item)),
        ]),
      ],
    },
  ]
}

function updateBlocks(updates: Update[], at: Place, indexed: Indexed): PlanBlock[] {
  if (updates.length === 0) return []
  const blocks = updates.flatMap((update, i) => [
    paragraph(
      'heading3',
      `${indexed.workstreams.get(update.workstream)?.title ?? ''}, ${printDay(update.asOf)}`,
    ),
    ...at.passage(i),
  ])
  return [paragraph('heading2', 'The latest updates'), ...blocks]
}

function registers(
  actions: Action[],
  decisions: Decision[],
  asOf: Day,
  indexed: Indexed,
  workstream: Workstream | null,
): PlanBlock[] {
  const dates = keyDatesAhead(indexed.programme.keyDates, asOf).filter(
    (keyDate) => workstream === null || keyDate.workstream === workstream.id,
  )
  return [
    ...(decisions.length === 0
      ? []
      : [paragraph('heading2', 'Decisions so far'), decisionTable(decisions, indexed)]),
    ...(actions.length === 0
      ? []
      : [paragraph('heading2', 'Open actions'), actionTable(actions, asOf, indexed)]),
    ...(dates.length === 0 ? [] : [paragraph('heading2', 'Key dates ahead'), keyDateTable(dates, indexed)]),
  ]
}

/** A row for each role, chair first. */
function peopleTable(people: [name: string, role: string][]): PlanBlock[] {
  if (people.length === 0) return []
  const rows = roles.flatMap(([role, heading]): PlanCell[][] => {
    const names = people.filter((person) => person[1] === role)
    if (names.length === 0) return []
    return [[cellOf('tableText', heading), { text: names.map(([name]) => paragraph('tableText', name)) }]]
  })
  return [
    paragraph('heading2', 'People'),
    { type: 'table', look: 'front', columns: [1, 3], headerRows: 0, rows },
  ]
}

const roles = [
  ['chair', 'Chair'],
  ['deputy', 'Deputy chair'],
  ['member', 'Members'],
  ['adviser', 'Advisers'],
  ['observer', 'Observers'],
  ['secretariat', 'Secretariat'],
] as const
