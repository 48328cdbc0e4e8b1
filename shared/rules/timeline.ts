import { type Day, lengthOfMonth } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import { boundsOf, printDays } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { printKeyDate } from './key-dates.ts'
import { daysOf, groupName } from './meeting-words.ts'
import { firstDay, meetingsInOrder } from './meetings-in-order.ts'

/** What a picture of the months around a day shows. */
export interface Timeline {
  /** The first day of a month. */
  from: Day
  /** The last day of a month. */
  to: Day
  asOf: Day
  /** A group that meets in these months, in the file's order; beyond `mostLanes` the rest share one. */
  lanes: { title: string; meetings: TimelineMark[] }[]
  keyDates: TimelineMark[]
}

export interface TimelineMark {
  id: string
  title: string
  /** `4 November 2016`, `by December 2016` */
  words: string
  /** As far as it is known, and no further than the picture. */
  first: Day
  last: Day
  /** Held, done, or cancelled: it needs nothing more. */
  over: boolean
}

const monthsBefore = 1
const monthsAfter = 5
const mostLanes = 8

/** Meetings and key dates from the month before `asOf` to five months after it. */
export function timeline(indexed: Indexed, asOf: Day): Timeline {
  const from = `${monthFrom(asOf, -monthsBefore)}-01`
  const last = monthFrom(asOf, monthsAfter)
  const to = `${last}-${lengthOfMonth(Number(last.slice(0, 4)), Number(last.slice(5)))}`
  const isInSight = (mark: TimelineMark): boolean => mark.last >= from && mark.first <= to
  const within = (mark: TimelineMark): TimelineMark => ({
    ...mark,
    first: mark.first < from ? from : mark.first,
    last: mark.last > to ? to : mark.last,
  })
  const { programme } = indexed
  const byGroup = Map.groupBy(meetingsInOrder(programme.meetings), ({ group }) => group)
  const lanes = programme.groups.flatMap(({ id, name, shortName }) => {
    const meetings = (byGroup.get(id) ?? []).map((meeting) => ofMeeting(meeting, indexed)).filter(isInSight)
    return meetings.length === 0 ? [] : [{ title: shortName ?? name, meetings: meetings.map(within) }]
  })
  return {
    from,
    to,
    asOf,
    lanes: lanes.length <= mostLanes ? lanes : withTheRestTogether(lanes),
    keyDates: programme.keyDates
      .map((keyDate) => ({
        id: keyDate.id,
        title: keyDate.title,
        words: printKeyDate(keyDate),
        first: boundsOf(keyDate.when).first,
        last: boundsOf(keyDate.until ?? keyDate.when).last,
        over: keyDate.done ?? false,
      }))
      .filter(isInSight)
      .map(within)
      .sort(inOrder),
  }
}

function ofMeeting(meeting: Meeting, indexed: Indexed): TimelineMark {
  const name = groupName(meeting, indexed)
  return {
    id: meeting.id,
    title: meeting.title === undefined ? name : `${name}: ${meeting.title}`,
    words: `${printDays(daysOf(meeting))}${meeting.status === 'cancelled' ? ', cancelled' : ''}`,
    first: firstDay(meeting),
    last: meeting.sessions.at(-1)?.day ?? firstDay(meeting),
    over: meeting.status === 'held' || meeting.status === 'cancelled',
  }
}

function withTheRestTogether(lanes: Timeline['lanes']): Timeline['lanes'] {
  const rest = lanes.slice(mostLanes - 1).flatMap(({ meetings }) => meetings)
  return [...lanes.slice(0, mostLanes - 1), { title: 'Others', meetings: rest.sort(inOrder) }]
}

const inOrder = (a: TimelineMark, b: TimelineMark): number =>
  a.first === b.first ? a.last.localeCompare(b.last) : a.first.localeCompare(b.first)

/** `2016-10`, so many months from that of a day. */
function monthFrom(day: Day, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}
