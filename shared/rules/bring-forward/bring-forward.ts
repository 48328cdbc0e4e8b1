import { AppError } from '../../errors.ts'
import type { Action } from '../../records/action.ts'
import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Day } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import { actionsFor, dueDayOf, isOpen, isOverdue, printDue } from '../action-tracker.ts'
import { agendaInOrder } from '../agenda-order.ts'
import { printDays } from '../dates.ts'
import { lastMinuted, meetingsBefore } from '../group-meetings.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { daysOf, paperStateOf } from '../meeting-words.ts'
import { firstDay } from '../meetings-in-order.ts'
import { bandOfTitle, isOfActions, isOfMatters, isOfMinutes, redated, sameTitle } from './agenda-bands.ts'
import type { ProposedItem } from './proposed-item.ts'

/** A title stands where it is on each of so many agendas before. */
const standingAgendas = 3

/**
 * What earlier meetings of the group leave to this one, in the order in which it would stand: minutes to agree, matters
 * arising, open actions, what was deferred or not reached, and the titles that are on each of the last three agendas.
 * Throws `not-found`.
 */
export function bringForward(
  indexed: Indexed,
  meetingId: string,
  asOf?: Day,
): { from: Meeting | null; proposals: ProposedItem[] } {
  const meeting = indexed.meetings.get(meetingId)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: meetingId })
  const before = meetingsBefore(meeting, indexed)
  // Those that are only planned so far have nothing to leave.
  const met = before.filter(({ agenda, minutes }) => agenda.length > 0 || minutes !== undefined)
  const from = met.at(-1) ?? before.at(-1) ?? null
  if (from === null) return { from, proposals: [] }
  const there = new Set(meeting.agenda.map(({ title }) => sameTitle(title)))
  const proposals = [
    ...openingMatters(meeting, met, indexed, asOf ?? firstDay(meeting)),
    ...leftOver(met, indexed),
    ...standing(met),
  ]
  return {
    from,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      already: there.has(sameTitle(proposal.item.title)) || isCovered(proposal, meeting.agenda),
    })),
  }
}

type Proposal = Omit<ProposedItem, 'already'>
const nothing: Pick<Proposal, 'actions' | 'papers'> = { actions: [], papers: [] }
const plainItem: Omit<AgendaItem, 'id' | 'title'> = { kind: 'item', minutes: 0, presenters: [], papers: [] }

/** An agenda has one item for the minutes, whatever it is called. */
function isCovered({ kind }: Proposal, agenda: AgendaItem[]): boolean {
  if (kind === 'minutes') return agenda.some(({ title }) => isOfMinutes(title))
  if (kind === 'matters arising') return agenda.some(({ title }) => isOfMatters(title))
  return kind === 'actions' && agenda.some(({ title }) => isOfActions(title))
}

/** The minutes, the matters arising from them and the open actions, called as the last agenda called them. */
function openingMatters(meeting: Meeting, before: Meeting[], indexed: Indexed, asOf: Day): Proposal[] {
  const last = before.findLast(({ agenda }) => agenda.length > 0)
  const like = (test: (title: string) => boolean) => last?.agenda.find(({ title }) => test(title))
  const minuted = lastMinuted(meeting, indexed)
  const told = actionsFor(meeting, indexed, asOf)
  const open = told.filter((action) => isOpen(action, asOf))
  const proposals: Proposal[] = []
  const have = (test: (title: string) => boolean) => proposals.some(({ item }) => test(item.title))
  if (minuted && minuted.minutes?.stage !== 'agreed') {
    const day = printDays(daysOf(minuted))
    const template = like(isOfMinutes)
    const word = indexed.groups.get(meeting.group)?.minutesTitle ?? 'Minutes'
    proposals.push({
      ...nothing,
      key: `minutes/${minuted.id}`,
      kind: 'minutes',
      band: 'minutes',
      item: {
        ...itemLike(template, 5),
        title: template ? redated(template.title, day) : `${word} of ${day}`,
        purpose: 'agreement',
      },
      why: `Not agreed yet: ${word.toLowerCase()} of ${day}`,
    })
  }
  if (told.length > 0 && !have(isOfMatters))
    proposals.push({
      key: 'matters-arising',
      kind: 'matters arising',
      band: 'matters',
      item: { ...itemLike(like(isOfMatters), 5), title: like(isOfMatters)?.title ?? 'Matters arising' },
      why: count(told.length, 'action', 'from earlier meetings'),
      actions: told.map((action) => actionOf(action, indexed, asOf)),
      papers: [],
    })
  if (open.length > 0 && !have(isOfActions))
    proposals.push({
      key: 'actions',
      kind: 'actions',
      band: 'actions',
      item: { ...itemLike(like(isOfActions), 10), title: like(isOfActions)?.title ?? 'Open actions' },
      why: count(open.length, 'open action', ''),
      actions: open.map((action) => actionOf(action, indexed, asOf)),
      papers: [],
    })
  return proposals
}

const itemLike = (template: AgendaItem | undefined, minutes: number): Omit<AgendaItem, 'id' | 'title'> => ({
  ...plainItem,
  minutes: template?.minutes ?? minutes,
  presenters: template?.presenters ?? [],
  ...(template?.purpose !== undefined && { purpose: template.purpose }),
})

const count = (n: number, noun: string, rest: string): string =>
  `${n} ${noun}${n === 1 ? '' : 's'}${rest && ` ${rest}`}`

const actionOf = (action: Action, indexed: Indexed, asOf: Day): ProposedItem['actions'][number] => ({
  id: action.id,
  ref: indexed.actionRefs.get(action.id) ?? null,
  text: action.text,
  owners: action.owners.map((owner) => nameOf(owner, indexed)),
  due: printDue(action, indexed) || null,
  dueDay: dueDayOf(action, indexed),
  overdue: isOverdue(action, asOf, indexed),
  status: action.status,
})

/** Items of the last meetings that were put off, unless a later agenda has had them since. */
function leftOver(before: Meeting[], indexed: Indexed): Proposal[] {
  const recent = before.slice(-standingAgendas)
  return recent.flatMap((meeting, i) => {
    const since = new Set(
      recent.slice(i + 1).flatMap(({ agenda }) => agenda.map(({ title }) => sameTitle(title))),
    )
    return agendaInOrder(meeting).flatMap(({ item }): Proposal[] => {
      const { outcome, title } = item
      if (outcome === undefined || outcome === 'taken' || since.has(sameTitle(title))) return []
      const words = outcome === 'deferred' ? 'Deferred' : 'Not reached'
      return [
        {
          key: `item/${item.id}`,
          kind: outcome,
          band: 'deferred',
          item: again(item),
          why: `${words} on ${printDays(daysOf(meeting))}`,
          actions: [],
          papers: item.papers.flatMap((id) => {
            const paper = indexed.papers.get(id)
            return paper ? [{ id, title: paper.title, number: indexed.paperNumbers.get(id) ?? null }] : []
          }),
        },
      ]
    })
  })
}

/** An item as it is asked for once more: its paper, if it is to have one, is expected anew. */
function again(item: AgendaItem): Omit<AgendaItem, 'id'> {
  const { id: _, day: _day, fixedStart: _start, outcome: _outcome, papers: _papers, ...rest } = item
  const state = paperStateOf(item)
  const paperState = state === 'to follow' || state === 'tabled' ? 'expected' : state
  return { ...rest, papers: [], ...(paperState !== 'none' && { paperState }) }
}

/** The titles that are on each of the last agendas, where the last of them has them. */
function standing(before: Meeting[]): Proposal[] {
  const agendas = before.filter(({ agenda }) => agenda.length > 0).slice(-standingAgendas)
  const last = agendas.at(-1)
  if (!last || agendas.length < standingAgendas) return []
  const titles = agendas.map(({ agenda }) => new Set(agenda.map(({ title }) => sameTitle(title))))
  const stands = (item: AgendaItem): boolean =>
    titles.every((of) => of.has(sameTitle(item.title))) || bandOfTitle(item.title) !== null
  const items = agendaInOrder(last).map(({ item }) => item)
  const firstOther = items.findIndex((item) => !stands(item))
  const lastOther = items.findLastIndex((item) => !stands(item))
  const bandAt = (i: number): Proposal['band'] =>
    firstOther < 0 || (i > firstOther && i < lastOther) ? 'business' : i < firstOther ? 'opening' : 'closing'
  return items.flatMap((item, i): Proposal[] => {
    if (!stands(item) || bandOfTitle(item.title) !== null) return []
    if (item.outcome === 'deferred' || item.outcome === 'not reached') return []
    const { brief: _, ...plain } = again(item)
    return [
      {
        ...nothing,
        key: `standing/${item.id}`,
        kind: 'standing',
        band: bandAt(i),
        item: plain,
        why: `On each of the last ${standingAgendas} agendas`,
      },
    ]
  })
}
