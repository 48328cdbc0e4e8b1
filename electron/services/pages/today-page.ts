import type { TodayPage } from '../../../shared/api.ts'
import type { Programme } from '../../../shared/interchange.ts'
import type { Action } from '../../../shared/records/action.ts'
import type { AgendaItem } from '../../../shared/records/agenda-item.ts'
import type { Day } from '../../../shared/records/basics.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import { dueDayOf, isOverdue, printDue, raisedAt } from '../../../shared/rules/action-tracker.ts'
import { workstreamsInOrder } from '../../../shared/rules/choose-entries.ts'
import { boundsOf, printDay, printRange, printWeekday } from '../../../shared/rules/dates.ts'
import { addDays, daysBetween } from '../../../shared/rules/days.ts'
import { type Indexed, indexProgramme, nameOf } from '../../../shared/rules/index-programme.ts'
import { keyDatesAhead, printKeyDate } from '../../../shared/rules/key-dates.ts'
import { paperStateOf } from '../../../shared/rules/meeting-words.ts'
import { firstDay, meetingsInOrder } from '../../../shared/rules/meetings-in-order.ts'
import { papersDue } from '../../../shared/rules/papers-due.ts'
import { reportingPeriod } from '../../../shared/rules/reporting-period.ts'
import { timeline } from '../../../shared/rules/timeline.ts'
import { workingDaysUntil } from '../../../shared/rules/working-days.ts'
import { latestByWorkstream } from '../lists/other-rows.ts'
import { itemRef, meetingRef, paperRef } from '../lists/refs.ts'
import { nameOrNull, summariseMeeting } from './summaries.ts'

/** How far ahead papers are asked after, in working days, and key dates told of, in days. */
const papersAhead = 20
const keyDatesWithin = 60
/** The screen shows a few and counts the rest. */
const mostOfEach = 20

/** What needs doing as of a day, each with where it is mended. */
export function todayPage(programme: Programme, asOf: Day): TodayPage {
  const indexed = indexProgramme(programme)
  const ahead = meetingsInOrder(programme.meetings).filter(
    (meeting) => lastDay(meeting) >= asOf && meeting.status !== 'cancelled' && meeting.status !== 'held',
  )
  const [next] = ahead
  const papers = ahead.flatMap((meeting) => papersLacking(meeting, indexed, asOf))
  const actions = overdueActions(indexed, asOf)
  const updates = updatesLacking(indexed, asOf)
  const keyDates = keyDatesComing(programme, asOf)
  return {
    asOf,
    counts: {
      papers: papers.length,
      latePapers: papers.filter(({ state }) => state === 'late').length,
      actions: actions.length,
      updates: updates.missing.length,
      keyDates: keyDates.length,
    },
    next: next ? nextMeeting(next, indexed, asOf) : null,
    papers: papers.slice(0, mostOfEach),
    actions: actions.slice(0, mostOfEach).map(({ action, day }) => overdueAction(action, day, indexed, asOf)),
    updates: { ...updates, missing: updates.missing.slice(0, mostOfEach) },
    minutes: minutesToFinish(programme, indexed, asOf),
    keyDates: keyDates.slice(0, mostOfEach),
    timeline: timeline(indexed, asOf),
  }
}

const lastDay = ({ sessions }: Meeting): Day => sessions.at(-1)?.day ?? ''

const dueOf = (meeting: Meeting, { groups }: Indexed) =>
  papersDue(meeting, groups.get(meeting.group) ?? { papersIssuedDaysBefore: 0 })

function nextMeeting(meeting: Meeting, indexed: Indexed, asOf: Day): NonNullable<TodayPage['next']> {
  const due = dueOf(meeting, indexed)
  return {
    ...summariseMeeting(meeting, indexed),
    daysLeft: Math.max(0, daysBetween(asOf, firstDay(meeting))),
    papersDue: {
      ...due,
      words: printWeekday(due.day),
      workingDaysLeft: workingDaysUntil(asOf, due.day),
    },
  }
}

function papersLacking(meeting: Meeting, indexed: Indexed, asOf: Day): TodayPage['papers'] {
  const due = dueOf(meeting, indexed).day
  const workingDaysLeft = workingDaysUntil(asOf, due)
  if (workingDaysLeft > papersAhead) return []
  const shared = {
    state: due < asOf ? ('late' as const) : ('missing' as const),
    meeting: meetingRef(meeting, indexed),
    due,
    workingDaysLeft,
  }
  const without = meeting.agenda.filter(lacksPaper).map((item): TodayPage['papers'][number] => ({
    ...shared,
    lacks: 'paper',
    title: item.title,
    item: itemRef(item.id, indexed),
    paper: null,
    author: null,
    where: { list: 'meetings', id: meeting.id, item: item.id },
  }))
  const unfinished = (indexed.papersOf.get(meeting.id) ?? []).flatMap(
    (paper): TodayPage['papers'][number][] => {
      const lacks = lackOf(paper)
      if (lacks === null) return []
      const item = indexed.placeOf.get(paper.id)?.item ?? null
      return [
        {
          ...shared,
          lacks,
          title: paper.title,
          item: item && itemRef(item.id, indexed),
          paper: paperRef(paper, indexed),
          author: nameOrNull(paper.author, indexed),
          where: { list: 'papers', id: paper.id },
        },
      ]
    },
  )
  return [...without, ...unfinished]
}

const lacksPaper = (item: AgendaItem): boolean =>
  item.kind === 'item' &&
  item.papers.length === 0 &&
  (paperStateOf(item) === 'expected' || paperStateOf(item) === 'to follow')

function lackOf(paper: Paper): 'text' | 'clearance' | null {
  if (paper.stage === 'withdrawn' || paper.stage === 'nil return') return null
  if (paper.kind === 'written' && !('body' in paper)) return 'text'
  return paper.stage === 'cleared' ? null : 'clearance'
}

function minutesToFinish({ meetings }: Programme, indexed: Indexed, asOf: Day): TodayPage['minutes'] {
  const met = meetingsInOrder(meetings).filter(
    (meeting) => lastDay(meeting) < asOf && meeting.status !== 'cancelled',
  )
  const lasts = new Map(met.map((meeting) => [meeting.group, meeting]))
  return [...lasts.values()]
    .filter(({ minutes }) => minutes?.stage !== 'agreed')
    .toSorted((one, other) => (firstDay(one) < firstDay(other) ? 1 : -1))
    .map((meeting) => ({
      meeting: meetingRef(meeting, indexed),
      stage: meeting.minutes?.stage ?? null,
      where: { list: 'meetings', id: meeting.id },
    }))
}

/** The longest overdue first. */
const overdueActions = (indexed: Indexed, asOf: Day) =>
  indexed.programme.actions
    .flatMap((action) => {
      const day = dueDayOf(action, indexed)
      return day !== null && isOverdue(action, asOf, indexed) ? [{ action, day }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

function overdueAction(action: Action, day: Day, indexed: Indexed, asOf: Day): TodayPage['actions'][number] {
  const meeting = raisedAt(action, indexed)
  return {
    id: action.id,
    ref: indexed.actionRefs.get(action.id) ?? null,
    text: action.text,
    owners: action.owners.map((owner) => nameOf(owner, indexed)),
    due: printDue(action, indexed),
    dueDay: day,
    daysLate: daysBetween(day, asOf),
    meeting: meeting && meetingRef(meeting, indexed),
    where: { list: 'actions', id: action.id },
  }
}

function updatesLacking(indexed: Indexed, asOf: Day): TodayPage['updates'] {
  const { programme } = indexed
  const { from, to, paper } = reportingPeriod(indexed, asOf)
  const reported = new Set(
    programme.updates
      .filter((update) => (from === null || update.asOf >= from) && update.asOf <= to)
      .filter(({ stage }) => stage !== 'withdrawn')
      .map(({ workstream }) => workstream),
  )
  const latest = latestByWorkstream(indexed)
  const active = workstreamsInOrder(programme).filter(({ status }) => status === 'active')
  return {
    period: {
      from,
      to,
      words: from === null ? `up to ${printDay(to)}` : printRange(from, to),
      paper: paper && paperRef(paper, indexed),
    },
    missing: active
      .filter(({ id }) => !reported.has(id))
      .map(({ id, title, lead }) => ({
        id,
        title,
        lead: nameOrNull(lead, indexed),
        latest: latest.get(id) ?? null,
        where: { list: 'workstreams', id },
      })),
    workstreams: active.length,
  }
}

function keyDatesComing({ keyDates }: Programme, asOf: Day): TodayPage['keyDates'] {
  const horizon = addDays(asOf, keyDatesWithin)
  return keyDatesAhead(keyDates, asOf).flatMap((keyDate) => {
    const first = boundsOf(keyDate.when).first
    const last = boundsOf(keyDate.until ?? keyDate.when).last
    // What is due by a day is met at its end; what happens on one begins with it.
    const day = keyDate.sense === 'by' ? last : first
    if (day > horizon) return []
    const { id, title } = keyDate
    const daysLeft = Math.max(0, daysBetween(asOf, day))
    return [
      { id, title, words: printKeyDate(keyDate), first, last, daysLeft, where: { list: 'keyDates', id } },
    ]
  })
}
