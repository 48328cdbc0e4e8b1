import type { Day } from '../../records/basics.ts'
import type { Group, Member } from '../../records/group.ts'
import type { Meeting } from '../../records/meeting.ts'
import { openActionsFor } from '../action-tracker.ts'
import { agendaInOrder } from '../agenda-order.ts'
import type { PartSource } from '../assemble-document.ts'
import { workstreamsInOrder } from '../choose-entries.ts'
import { decisionsFor } from '../decisions-so-far.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { groupName, longMeeting, printPurpose, shortMeeting } from '../meeting-words.ts'
import type { PlanBlock, PlanCell } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { whenAndWhere } from './agenda.ts'
import { briefingPart, peopleTable, registerBlocks, updateBlocks } from './briefing-parts.ts'

/** On one meeting, for whoever attends it: what it is and what is asked, and what to know before it. No brief is in it. */
export function meetingBriefing(meeting: Meeting, indexed: Indexed, asOf: Day): PartSource {
  const updates = workstreamsInOrder(indexed.programme).flatMap(({ id, status }) => {
    const latest = indexed.reported.get(id)?.find((update) => update.asOf <= asOf)
    return latest && status === 'active' ? [latest] : []
  })
  const group = indexed.groups.get(meeting.group)
  const title = `Briefing: ${longMeeting(meeting, indexed)}`
  const footer = `${shortMeeting(meeting, indexed)}: briefing`
  return briefingPart({ title, footer, updates }, indexed, (at) => [
    paragraph('title', groupName(meeting, indexed)),
    paragraph('heading1', 'Briefing'),
    ...whenAndWhere(meeting, indexed),
    ...(group?.remit === undefined
      ? []
      : [paragraph('heading2', 'The group'), paragraph('plain', group.remit)]),
    ...askedTable(meeting, indexed),
    ...updateBlocks(updates, at, indexed),
    ...registerBlocks(
      {
        decisions: decisionsFor(meeting, indexed),
        actions: openActionsFor(meeting, indexed, asOf),
        keyDates: indexed.programme.keyDates,
      },
      asOf,
      indexed,
    ),
    ...peopleTable(group ? membersByRole(group, indexed, asOf) : []),
  ])
}

function askedTable(meeting: Meeting, indexed: Indexed): PlanBlock[] {
  const items = agendaInOrder(meeting).filter(({ number }) => number !== null)
  if (items.length === 0) return []
  const asked = (papers: string[]): string =>
    papers.flatMap((id) => indexed.papers.get(id)?.ask ?? []).join('; ')
  return [
    paragraph('heading2', 'What is asked'),
    {
      type: 'table',
      look: 'ruled',
      columns: [54, 215, 110, 221],
      headerRows: 1,
      rows: [
        ['Item', 'Title', 'Purpose', indexed.groups.get(meeting.group)?.askedTo ?? 'Asked'].map((words) =>
          cellOf('tableHeading', words),
        ),
        ...items.map(({ item, number }): PlanCell[] => [
          cellOf('tableText', String(number)),
          cellOf('tableText', item.title),
          cellOf('tableText', printPurpose(item)),
          cellOf('tableText', asked(item.papers)),
        ]),
      ],
    },
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

/** Whoever holds a seat on `asOf`, the chair first. */
function membersByRole({ members }: Group, indexed: Indexed, asOf: Day): { role: string; names: string[] }[] {
  const seated = members.filter(({ from, to }) => (from ?? asOf) <= asOf && (to ?? asOf) >= asOf)
  return roles.map(([role, heading]) => ({
    role: heading,
    names: seated
      .filter((member) => (member.role ?? 'member') === role)
      .map((member) => seatName(member, indexed)),
  }))
}

const seatName = ({ person, organisation }: Member, indexed: Indexed): string =>
  [
    ...(person === undefined ? [] : [nameOf(person, indexed)]),
    ...(organisation === undefined ? [] : [nameOf({ organisation }, indexed)]),
  ].join(', ')
