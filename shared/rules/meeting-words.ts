import type { AgendaItem } from '../records/agenda-item.ts'
import type { Ref } from '../records/basics.ts'
import type { Meeting, Session } from '../records/meeting.ts'
import { printDays, printMeetingDays, printTimes, printWeekday } from './dates.ts'
import { type Indexed, nameOf } from './index-programme.ts'

/** A group's short name, else its name. */
export const shortGroup = (meeting: Meeting, { groups }: Indexed): string => {
  const group = groups.get(meeting.group)
  return group?.shortName || group?.name || meeting.group
}

export const groupName = (meeting: Meeting, { groups }: Indexed): string =>
  groups.get(meeting.group)?.name ?? meeting.group

export const daysOf = (meeting: Meeting): string[] => meeting.sessions.map((session) => session.day)

/** `EAG 4 November 2016` */
export const shortMeeting = (meeting: Meeting, indexed: Indexed): string =>
  `${shortGroup(meeting, indexed)} ${printDays(daysOf(meeting))}`

/** `External Advisory Group, Friday 4 November 2016` */
export const longMeeting = (meeting: Meeting, indexed: Indexed): string =>
  `${groupName(meeting, indexed)}, ${printMeetingDays(daysOf(meeting))}`

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** The group's own word for its minutes, in the middle of a sentence: `minutes`, `note of the meeting`. */
export const minutesWord = (meeting: Meeting, { groups }: Indexed): string =>
  lowerFirst(groups.get(meeting.group)?.minutesTitle ?? 'Minutes')

/** `the minutes of the EAG of 4 November 2016` */
export const minutesName = (meeting: Meeting, indexed: Indexed): string =>
  `the ${minutesWord(meeting, indexed)} of the ${shortGroup(meeting, indexed)} of ${printDays(daysOf(meeting))}`

/** `2pm to 4pm`, where the meeting has one session whose times are known. */
export function timesOf(meeting: Meeting): string | null {
  const [session] = meeting.sessions
  return session && meeting.sessions.length === 1 ? printTimes(session.starts, session.ends) : null
}

/** `Monday 21 November 2016, 1pm to 5pm` */
export const printSession = ({ day, starts, ends }: Session): string =>
  [printWeekday(day), printTimes(starts, ends)].filter((words) => words !== null).join(', ')

/** Day and times, then the venue: `Friday 4 November 2016, 2pm to 4pm`. Of several days also each with its times, unless headings say them. */
export function meetingLines(meeting: Meeting, { headed = false } = {}): string[] {
  const [session] = meeting.sessions
  const isOneDay = session !== undefined && meeting.sessions.length === 1
  return [
    isOneDay ? printSession(session) : printDays(daysOf(meeting)),
    ...(isOneDay || headed ? [] : meeting.sessions.map(printSession)),
    ...(meeting.venue === undefined ? [] : [meeting.venue]),
  ]
}

/** `Morag Reid, Scottish Government` */
export function personLine(ref: Ref, indexed: Indexed): string {
  const organisation = typeof ref === 'string' ? indexed.people.get(ref)?.organisation : undefined
  return [
    nameOf(ref, indexed),
    ...(organisation === undefined ? [] : [nameOf({ organisation }, indexed)]),
  ].join(', ')
}

const purposes = {
  decision: 'For decision',
  agreement: 'For agreement',
  discussion: 'For discussion',
  comment: 'For comment',
  information: 'For information',
} as const

/** `For decision` */
export const printPurpose = (item: AgendaItem): string => (item.purpose ? purposes[item.purpose] : '')

/** The state of an item's papers, with the file's default. */
export const paperStateOf = (item: AgendaItem): NonNullable<AgendaItem['paperState']> =>
  item.paperState ?? (item.papers.length > 0 ? 'expected' : 'none')

/** What an agenda prints where there is no paper; null where none is due. */
export function printPaperState(item: AgendaItem): string | null {
  const words = {
    expected: 'To follow',
    'to follow': 'To follow',
    tabled: 'Tabled',
    presentation: 'Presentation',
    oral: 'Oral report',
    none: null,
  }
  return words[paperStateOf(item)]
}
