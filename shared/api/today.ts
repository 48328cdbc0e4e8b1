import type { MeetingSummary } from '../api.ts'
import type { RecordList } from '../interchange.ts'
import type { Day } from '../records/basics.ts'
import type { Minutes } from '../records/meeting.ts'
import type { Timeline } from '../rules/timeline.ts'
import type { ItemRef, MeetingRef, PaperRef } from './lists.ts'
import type { PapersDueAnswer } from './meeting.ts'

/** The record where something is mended; `item` where it is one of a meeting's agenda. */
export interface Place {
  list: RecordList
  id: string
  item?: string
}

/**
 * GET /api/programmes/:programme/today?asOf=DAY -> TodayPage: what needs doing. `asOf` absent: today by this computer's
 * clock.
 */
export interface TodayPage {
  asOf: Day
  /** How many there are in all; of each sort the first 20 are told. */
  counts: { papers: number; latePapers: number; actions: number; updates: number; keyDates: number }
  /** The next meeting, that of today included; null where none is planned. */
  next:
    | (MeetingSummary & {
        /** Calendar days. */
        daysLeft: number
        papersDue: PapersDueAnswer & {
          /** 0 on the day itself; negative once it is past. */
          workingDaysLeft: number
        }
      })
    | null
  /** Of meetings ahead whose papers are due within 20 working days or should have gone out; the soonest first. */
  papers: {
    /** `late`: the day is past; `missing`: there is time yet. */
    state: 'missing' | 'late'
    /** What is lacking: no paper, a paper without text, one that is not cleared. */
    lacks: 'paper' | 'text' | 'clearance'
    title: string
    meeting: MeetingRef
    item: ItemRef | null
    paper: PaperRef | null
    author: string | null
    due: Day
    /** Working days; negative once it is past. */
    workingDaysLeft: number
    where: Place
  }[]
  /** Overdue, the longest first. */
  actions: {
    id: string
    ref: string | null
    text: string
    owners: string[]
    due: string
    dueDay: Day
    /** Calendar days. */
    daysLate: number
    meeting: MeetingRef | null
    where: Place
  }[]
  updates: {
    /** What is to be reported on: since the last progress update, up to the next one. */
    period: { from: Day | null; to: Day; words: string; paper: PaperRef | null }
    /** Active workstreams without an update in it; a nil return counts as one. */
    missing: {
      id: string
      title: string
      lead: string | null
      /** Its latest update of any time. */
      latest: Day | null
      /** There is one to carry on from, or none yet. */
      where: Place
    }[]
    /** How many active workstreams there are. */
    workstreams: number
  }
  /** Of each group's last meeting, where they are not agreed yet; the latest first. */
  minutes: {
    meeting: MeetingRef
    /** Null where nothing is written yet. */
    stage: Minutes['stage'] | null
    where: Place
  }[]
  /** Within the next 60 days, the soonest first. */
  keyDates: {
    id: string
    title: string
    words: string
    first: Day
    last: Day
    daysLeft: number
    where: Place
  }[]
  /** The months around the day, as a picture. */
  timeline: Timeline
}
