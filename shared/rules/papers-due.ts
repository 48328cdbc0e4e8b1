import type { Day } from '../records/basics.ts'
import type { Group } from '../records/group.ts'
import type { Meeting } from '../records/meeting.ts'
import { firstDay } from './meetings-in-order.ts'
import { holidaysKnown, workingDaysBefore } from './working-days.ts'

export interface PapersDue {
  day: Day
  /** False where the table of bank holidays does not reach so far, so that the day may be too late by one or more. */
  holidaysKnown: boolean
}

/** When a meeting's papers go out: the group's notice in working days before its first day. */
export function papersDue(meeting: Meeting, group: Pick<Group, 'papersIssuedDaysBefore'>): PapersDue {
  const first = firstDay(meeting)
  const day = workingDaysBefore(first, group.papersIssuedDaysBefore)
  return { day, holidaysKnown: holidaysKnown(day, first) }
}
