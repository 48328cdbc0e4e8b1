import type { AgendaItem } from '../records/agenda-item.ts'
import type { Audience, Day, Ref, Stage } from '../records/basics.ts'
import type { Member } from '../records/group.ts'
import type { Attendance, Meeting } from '../records/meeting.ts'
import type { Quorum } from '../rules/quorum.ts'
import type { MeetingRef } from './lists.ts'

/** A reference with the name to show for it. */
export interface NamedRef {
  ref: Ref
  name: string
}

/** When a meeting's papers go out. */
export interface PapersDueAnswer {
  day: Day
  /** `Friday 28 October 2016` */
  words: string
  /** False where the table of bank holidays does not reach so far: say so beside the day. */
  holidaysKnown: boolean
}

/** Somebody invited: a seat of the group on the meeting's first day. */
export interface InvitedSeat {
  /** Of the seat in the group's `members`. */
  place: number
  /** Who holds it, and the name. */
  holder: NamedRef
  /** The person's organisation. */
  organisation: string | null
  role: Member['role'] | null
  substitutes: { id: string; name: string }[]
  countsForQuorum: boolean
  /** The line of `attendance` that answers for it; null where nothing was said yet. */
  attendance: number | null
  as: Attendance['as'] | null
  /** Who came, where that is not the holder. */
  by: string | null
}

export interface AttendanceRow {
  /** In the record's `attendance`. */
  place: number
  name: string
  /** As the minutes print it: `Morag Reid, Police Scotland (for A Munro; item 2)`. */
  line: string
  as: Attendance['as']
  for: string | null
  /** Numbers of the items that they came for; empty for all. */
  items: number[]
  inPart: boolean
  /** The seat that they fill, by its place; null for somebody who has none. */
  seat: number | null
}

/** What a meeting's editor needs beside what its screen shows. */
export interface MeetingEditing {
  /** The whole record, texts of the minutes too; a PUT of it says the revision that it was made on. */
  record: Meeting
  revision: number
  papersDue: PapersDueAnswer
  chairRef: Ref | null
  invited: InvitedSeat[]
  attendance: AttendanceRow[]
  quorum: Quorum
  interests: {
    place: number
    name: string
    item: { id: string; number: number | null } | null
    text: string
    handling: string | null
    line: string
  }[]
  /** Numbers that the group's papers were given, whatever meeting they are of: no other paper may have them. */
  numbersGiven: { id: string; title: string; number: string }[]
  /** The meeting that agreed the minutes. */
  agreedAt: MeetingRef | null
  /** The group's meetings before and after this one, cancelled ones left out. */
  before: MeetingRef | null
  after: MeetingRef | null
}

/** What an agenda's editor needs of an item beside what is printed. */
export interface ItemEditing {
  /** In the record's `agenda`; items of several days are not shown in its order. */
  place: number
  record: AgendaItem
  day: Day
  /** Minutes since midnight; null where not known. */
  startsAt: number | null
  fixedStart: string | null
  /** Minutes by which the items before run into its fixed start. */
  runsInto: number
  /** With the file's default. */
  paperState: NonNullable<AgendaItem['paperState']>
  presenterRefs: NamedRef[]
  paperDetails: {
    id: string
    title: string
    number: string | null
    kind: 'written' | 'progress-update'
    stage: Stage
    audience: Audience
    forInformation: boolean
    /** Whether it has a text yet. */
    written: boolean
  }[]
}
