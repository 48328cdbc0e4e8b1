import type { RecordAnswer } from '../api.ts'
import type { TextPart } from '../rules/compare/compare-parts.ts'
import type { Counts } from '../rules/compare/count-changes.ts'

export const textLists = ['papers', 'updates', 'meetings'] as const
/** Whose texts have a history: of a meeting its minutes. */
export type TextList = (typeof textLists)[number]

/** How a text came to say what it says. */
export interface Moment {
  /** Of the version that it left. */
  version: number
  /** When it began and ended, ISO 8601; null for what was there before anything was recorded. */
  from: string | null
  at: string | null
  /** `first`: nothing is known of before; `named`: a step that says what it did in `label`. */
  why: 'first' | 'typed' | 'undone' | 'named'
  label: string | null
  /** Against the version before; of the first, its words. */
  counts: Counts
}

/** What was typed at one sitting is one; `steps` are what it was typed in, the latest first, where there are several. */
export interface MomentGroup extends Moment {
  steps: Moment[]
}

/** GET /api/programmes/:programme/history/:list/:id?before=VERSION: the latest first, some at a time. */
export interface HistoryAnswer {
  /** What it is called: a paper's title, an update's workstream, a meeting's group and day. */
  title: string
  moments: MomentGroup[]
  /** Whether there are earlier ones. */
  more: boolean
}

/** GET .../history/:list/:id/:version, a number or `now`. */
export interface VersionAnswer {
  version: number | null
  at: string | null
  parts: TextPart[]
}

/**
 * POST .../history/:list/:id/:version/restore?base=REVISION: the texts as they were, as a new version; everything else
 * of the record stays. `conflict` where the record has changed since.
 */
export interface RestoreAnswer extends RecordAnswer {
  /** References that led to what is not there any more: they are words now. */
  lostReferences: number
  /** The words had been cleared, and these are others. */
  clearanceGone: boolean
}
