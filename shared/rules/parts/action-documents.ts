import type { Action } from '../../records/action.ts'
import type { Day } from '../../records/basics.ts'
import type { Group } from '../../records/group.ts'
import type { Meeting } from '../../records/meeting.ts'
import { isOpen, raisedAt } from '../action-tracker.ts'
import type { PartSource } from '../assemble-document.ts'
import { byReference } from '../by-reference.ts'
import { printDay } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { groupName, meetingLines, shortMeeting } from '../meeting-words.ts'
import { firstDay } from '../meetings-in-order.ts'
import type { PlanBlock } from '../plan.ts'
import { paragraph } from '../plan-rich-text.ts'
import { actionTable } from './registers.ts'

export interface TrackerChoice {
  /** Of every group where absent. */
  group?: Group | undefined
  filter: 'open' | 'all'
}

/** Actions under one heading of the tracker. */
interface Section {
  heading: string
  actions: Action[]
}

/** The action tracker alone: what was raised by `asOf`, under a heading for each group where it is of them all. */
export function actionTrackerPart(choice: TrackerChoice, indexed: Indexed, asOf: Day): PartSource {
  const { programme } = indexed.programme
  const { group, filter } = choice
  const sections = sectionsOf(choice, indexed, asOf)
  const name = group?.name ?? programme.name
  const which = filter === 'open' ? 'Open actions' : 'All actions'
  return {
    key: 'actions',
    kind: 'actions',
    title: 'Action tracker',
    name: 'the action tracker',
    marking: programme.marking ?? null,
    footer: `${group?.shortName ?? group?.name ?? programme.shortName ?? programme.name}: action tracker`,
    passages: [],
    compose: () => [
      paragraph('title', name),
      paragraph('heading1', 'Action tracker'),
      paragraph('plain', `${which} as of ${printDay(asOf)}`),
      ...(sections.length === 0 ? [nothing(filter)] : []),
      ...sections.flatMap(({ heading, actions }): PlanBlock[] => [
        ...(group ? [] : [paragraph('heading2', heading)]),
        actionTable(actions, asOf, indexed),
      ]),
    ],
  }
}

const nothing = (filter: TrackerChoice['filter']): PlanBlock =>
  paragraph('plain', filter === 'open' ? 'There are no open actions.' : 'There are no actions.')

function sectionsOf({ group, filter }: TrackerChoice, indexed: Indexed, asOf: Day): Section[] {
  const { groups, actions } = indexed.programme
  const known = actions.flatMap((action) => {
    const meeting = raisedAt(action, indexed)
    if (meeting && firstDay(meeting) > asOf) return []
    return filter === 'all' || isOpen(action, asOf) ? [{ action, meeting }] : []
  })
  const byGroup = Map.groupBy(known, ({ meeting }) => meeting?.group ?? null)
  const ofGroup = (id: string | null, heading: string): Section[] => {
    const found = byGroup.get(id) ?? []
    return found.length === 0 ? [] : [{ heading, actions: inOrder(found, indexed) }]
  }
  if (group) return ofGroup(group.id, group.name)
  return [...groups.flatMap(({ id, name }) => ofGroup(id, name)), ...ofGroup(null, 'Not raised at a meeting')]
}

/** By the meeting that raised them, then by reference. */
function inOrder(found: { action: Action; meeting: Meeting | null }[], indexed: Indexed): Action[] {
  const refOf = ({ id }: Action): string | undefined => indexed.actionRefs.get(id)
  const place = (meeting: Meeting | null): number => indexed.places.get(meeting?.id ?? '')?.sinceStart ?? 0
  return found
    .toSorted((a, b) => place(a.meeting) - place(b.meeting) || byReference(refOf(a.action), refOf(b.action)))
    .map(({ action }) => action)
}

/** A meeting's actions alone, for those who have something to do. */
export function noteOfActionsPart(meeting: Meeting, indexed: Indexed, asOf: Day): PartSource {
  const actions = (indexed.actionsOf.get(meeting.id) ?? []).map((action) => ({ action, meeting }))
  return {
    key: `note-of-actions/${meeting.id}`,
    kind: 'actions',
    title: 'Note of actions',
    name: 'the note of actions',
    marking: indexed.programme.programme.marking ?? null,
    footer: `${shortMeeting(meeting, indexed)}: note of actions`,
    passages: [],
    compose: () => [
      paragraph('title', groupName(meeting, indexed)),
      ...(meeting.title === undefined ? [] : [paragraph('subtitle', meeting.title)]),
      paragraph('heading1', 'Note of actions'),
      ...meetingLines(meeting).map((line) => paragraph('plain', line)),
      actionTable(inOrder(actions, indexed), asOf, indexed),
    ],
  }
}
