import type { Audience, Tier } from '../records/basics.ts'
import type { BlockId, RichText } from '../rich-text.ts'
import type { TextPart } from '../rules/compare/compare-parts.ts'
import type { Side } from '../rules/compare/merge-texts.ts'
import type { RevisionChange } from '../rules/word/compare-revision.ts'
import type { RevisionClash } from '../rules/word/merge-revision.ts'
import type { OutsideChange } from '../rules/word/outside-changes.ts'

/** What becomes of tracked changes: `shown` keeps both, each in brackets that say so. */
export const changeModes = ['accept', 'reject', 'show'] as const
export type ChangeMode = (typeof changeModes)[number]

/** A Word file as a paper: not stored yet. */
export interface WordReading {
  title: string
  /** Where the title was found. */
  titleFrom: 'style' | 'heading' | 'properties' | 'first line' | 'file name'
  body: RichText
  annexes: { title: string; body: RichText }[]
  /** As its headers, footers or first lines say. */
  marking: Tier | null
  /** The paper that Sederunt wrote it from; null where it comes from elsewhere. */
  ours: WordOurs | null
  /** The rows of the front sheet that was left out: what they are called, what they say. */
  front: { name: string; value: string }[]
  report: WordReport
  /** The file's own words, a line for each paragraph with its printed number. */
  plain: string[]
  comments: WordCommentRead[]
  /** Tracked changes, in the order of the file. */
  tracked: WordTracked[]
  /** Where it is a text of a paper that is there: what it is compared with. */
  revision?: WordRevision
  /** Where it is a request for updates that came back. */
  updates?: WordUpdates
  /** Where it is a pack that came back: then the text and its annexes are empty, as each paper has its own. */
  pack?: WordPack
}

/** What a pack that came back holds. */
export interface WordPack {
  meeting: string
  /** What the meeting is called. */
  title: string
  /** The issue of the pack; null for one that was not issued. */
  version: number | null
  /** Papers that differ from what went out, in the order of the file, each with its `revision`. */
  papers: WordReading[]
  unchanged: PaperOfPack[]
  /** Papers that went out in it and are not in it any more: nothing becomes of that. */
  gone: PaperOfPack[]
  /** What reads otherwise outside those papers, which is not taken in; and how much more than is told does. */
  outside: OutsideChange[]
  more: number
  /** What that was found against: the file that went out, or what would be printed now. */
  against: 'sent' | 'now'
}

export interface PaperOfPack {
  paper: string
  title: string
}

/** What a file of ours says of itself in its properties. */
export interface WordOurs {
  document: string
  paper: string | null
  /** The beginning of the hash of what the paper said when the file was made; null where it does not say. */
  revision: string | null
  /** The title property, as the file was made. */
  title: string
  /** Everything that it says of itself, by name. */
  properties: Record<string, string>
}

/** The text that a returned file was made from. */
export interface WordRevision {
  paper: string
  /** As the paper is called now. */
  title: string
  /** Of the paper, as it stands in its history. */
  version: number
  /** ISO 8601; null where it is not known. */
  at: string | null
  /** The file named it, or it is the one most like the file. */
  foundBy: 'name' | 'words'
  base: TextPart[]
}

/** One tracked change; `words` is empty where a paragraph's end, a row or a cell came or went. */
export interface WordTracked {
  kind: 'added' | 'removed'
  moved: boolean
  author: string
  /** As the file has it. */
  date: string
  words: string
  /** Of the file, from 1. */
  paragraph: number
  /** The block that the paragraph became, or became part of; null where none follows. */
  block: BlockId | null
}

export interface WordReport {
  carried: { what: string; count: number }[]
  changed: WordRemark[]
  left: WordRemark[]
  suggestions: WordSuggestion[]
}

/** One thing said of one or more places; `places` holds the first few, `count` all. */
export interface WordRemark {
  what: string
  places: string[]
  count: number
}

/** A paragraph that looks like something else; `typed` is the number typed before its words. */
export interface WordSuggestion {
  block: BlockId
  as: 'heading' | 'numbered'
  words: string
  typed: string
}

export interface WordCommentRead {
  author: string
  date: string
  text: string
  quoted: string
  resolved: boolean
  /** It answers another. */
  isAnswer: boolean
}

/** A paper that came from a Word file; not new: an existing one that has a new revision. */
export interface BroughtIn {
  id: string
  title: string
  isNew: boolean
  /** Of a revision: how many of the changes were taken, and the blocks that were changed here too. */
  revision?: { accepted: string[]; changes: RevisionChange[]; clashes: RevisionClash[] }
}

/**
 * POST /api/programmes/:programme/word?name=X.docx&changes=accept&paper=ID with the file as the body
 * (application/octet-stream) -> 202 Job, whose result is `word`. A file that names a paper is read as a revision of it,
 * with `new=true` as a paper of its own. GET .../word/:job -> WordAnswer; DELETE forgets it. POST .../word/:job/again with
 * the same query reads the file again, in another way.
 */
export interface WordAnswer {
  name: string
  /** Of the file. */
  bytes: number
  reading: WordReading
  /** Of a revision: how the paper reads now, and its record's revision; null where it is gone. */
  now: PaperNow | null
  /** Of a pack: how each of its `papers` reads now, in their order. */
  papersNow?: (PaperNow | null)[]
}

/** How a paper reads, with its record's revision. */
export interface PaperNow {
  base: number
  parts: TextPart[]
}

/**
 * POST /api/programmes/:programme/word/bring-in with { papers } -> BringInAnswer: one step, undone as one. Of a pack `paper`
 * says which of its papers, once for each; without it all of them are brought in.
 */
export interface WordToBringIn {
  job: string
  title?: string
  meeting?: string
  item?: string
  paper?: string
  base?: number
  suggestions?: boolean
  /** A new paper is marked as its file is. */
  marking?: boolean
  /** Of a revision: the changes that are taken, by their keys. */
  accept?: 'all' | 'none' | string[]
  /** Of a revision: what stands where the paper was changed here too, by the clash's id; ours where nothing is said. */
  clashes?: Record<string, Side>
  /** Of updates: the day that they are as of, where it is another than the file says. */
  asOf?: string
}
export interface BringInAnswer {
  papers: BroughtIn[]
  updates: BroughtUpdate[]
}

/**
 * GET /api/programmes/:programme/papers/:paper/originals: the Word files that a paper was brought in from, the latest first.
 * GET .../originals/:revision: the file itself, byte for byte.
 */
export interface OriginalsAnswer {
  originals: {
    revision: number
    name: string
    at: string
    hash: string
    bytes: number
    /** The paper still says what it said then. */
    isLatest: boolean
  }[]
}

/** What a lead wrote into a request for updates that came back: not stored yet. */
export interface WordUpdates {
  person: string
  /** Null where the person is not there any more. */
  name: string | null
  /** As the file says. */
  asOf: string
  places: WordUpdate[]
  /** What was written outside the places, and the workstream that it is nearest to. */
  outside: { words: string; near: string | null }[]
}

export interface WordUpdate {
  workstream: string
  /** What it is called, its id where it is gone. */
  title: string
  /**
   * `new`: an update; `unchanged`: what was sent; `known`: it stands as an update already; `empty`: nothing is written
   * there; `gone`: the workstream is not there any more.
   */
  state: 'new' | 'unchanged' | 'known' | 'empty' | 'gone'
  body: RichText
  /** The text that was sent; null where there was none. */
  last: { body: RichText; asOf: string; marking: Tier | null; audience: Audience } | null
}

/** An update that came from a Word file. */
export interface BroughtUpdate {
  id: string
  workstream: string
  title: string
}
