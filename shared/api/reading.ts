import type { AnchorSubject, Annotation } from '../records/annotation.ts'
import type { BlockId } from '../rich-text.ts'
import type { Place } from '../rules/annotations/carry.ts'
import type { PlanBlock, PlanList, PlanPart } from '../rules/plan.ts'

/** A part of a pack as the reading view lists it, before its words are there. */
export interface ReadingPart
  extends Pick<PlanPart, 'key' | 'kind' | 'title' | 'bookmark' | 'marking' | 'status' | 'footer'> {
  /** What a note on it stands on; null for a part that takes none, a register say. */
  subject: AnchorSubject | null
  /** The agenda item under which it is taken. */
  item: string | null
  /** The paper's own number: `EAG(16)07`. */
  number: string | null
  /** How many blocks it has, how many footnotes, and how many characters in all: a long pack is laid out by them. */
  blocks: number
  footnotes: number
  size: number
  /** Changes whenever what it says changes. */
  mark: string
}

/**
 * GET /api/programmes/:programme/meetings/:meeting/reading?chair=&numbering=&asOf=&without=&order= : a meeting's pack to
 * read, without its words. `chair` left out: the chair's pack where the file holds briefs of the meeting, else the members'.
 */
export interface ReadingAnswer {
  title: string
  /** `EAG, 4 November 2016` */
  name: string
  chair: boolean
  /** The file holds briefs for this meeting's chair. */
  hasBriefs: boolean
  /** Lists that run through the whole pack. */
  lists: PlanList[]
  items: { id: string; number: number | null; title: string; starts: string | null }[]
  parts: ReadingPart[]
}

/**
 * A block to read. `odd`: [cell, inline, length] of what takes another length in the text that notes are counted in (see
 * `block-text.ts`) than it is long in print; the cells of a table are counted through, a paragraph is cell 0.
 */
export type ReadingBlock = PlanBlock & { odd?: [number, number, number][] }

/** GET .../reading/parts?keys=paper/p1,minutes/m1 and the same settings: the words of those parts, in the pack's order. */
export interface ReadingPartsAnswer {
  parts: ReadingWords[]
}
export interface ReadingWords {
  key: string
  mark: string
  lists: PlanList[]
  /** The revision of the paper that is read, for anchors of notes. */
  revision: string | null
  blocks: ReadingBlock[]
}

/** A note as the reading view shows it: what its anchor says of the past only where that is needed. */
export interface ReadingNote extends Omit<Annotation, 'on'> {
  of: AnchorSubject
  /** The paragraph that it was put on; null for a note on the whole. */
  block: BlockId | null
  label: string | null
  /** The words that it was put on. */
  quote: string
  /** The paragraph as it read then; only where the note did not keep its place. */
  was: string | null
  place: Place
}

/** GET /api/programmes/:programme/meetings/:meeting/notes */
export interface ReadingNotesAnswer {
  notes: ReadingNote[]
}
