import type { Minutes } from '../records/meeting.ts'
import type { ProposedItem } from '../rules/bring-forward/proposed-item.ts'
import type { MeetingRef } from './lists.ts'

/**
 * GET /api/programmes/:programme/meetings/:meeting/bring-forward?asOf=DAY (absent: the meeting's first day): what earlier
 * meetings leave to this one. POST of a BringForward there -> RecordAnswer of the meeting: the chosen items stand on its
 * agenda, in one step for undo. `conflict` where the meeting changed since.
 */
export interface BringForwardAnswer {
  /** The meeting before; null for a group's first. */
  from: MeetingRef | null
  /** Of the meeting, for the POST. */
  revision: number
  /** In the order in which they would stand; those that are `already` there are offered unticked. */
  proposals: ProposedItem[]
}
export interface BringForward {
  base: number
  /** `title` and `minutes` where they are to be others than proposed. */
  chosen: { key: string; title?: string; minutes?: number }[]
}

/**
 * GET /api/programmes/:programme/meetings/:meeting/minutes-skeleton: the minutes with a paragraph for each item taken that
 * has none yet. POST of { base } there -> RecordAnswer of the meeting: the minutes are begun, or go on, in one step.
 */
export interface MinutesSkeletonAnswer {
  revision: number
  /** How many paragraphs would be new. */
  added: number
  paragraphs: (Minutes['paragraphs'][number] & {
    isNew: boolean
    /** `Item 2: Programme update`, null for what is of no item. */
    heading: string | null
  })[]
}
