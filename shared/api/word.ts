import type { Tier } from '../records/basics.ts'
import type { BlockId, RichText } from '../rich-text.ts'

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
  ours: { document: string; paper: string | null } | null
  /** The rows of the front sheet that was left out: what they are called, what they say. */
  front: { name: string; value: string }[]
  report: WordReport
  /** The file's own words, a line for each paragraph with its printed number. */
  plain: string[]
  comments: WordCommentRead[]
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

/** A paper that came from a Word file; not new: an existing one whose text was replaced. */
export interface BroughtIn {
  id: string
  title: string
  isNew: boolean
}

/**
 * POST /api/programmes/:programme/word?name=X.docx&changes=accept&paper=ID with the file as the body
 * (application/octet-stream) -> 202 Job, whose result is `word`. GET .../word/:job -> WordAnswer; DELETE forgets it.
 */
export interface WordAnswer {
  name: string
  /** Of the file. */
  bytes: number
  reading: WordReading
}

/** POST /api/programmes/:programme/word/bring-in with { papers } -> BringInAnswer: one step, undone as one. */
export interface WordToBringIn {
  job: string
  title?: string
  meeting?: string
  item?: string
  paper?: string
  base?: number
  suggestions?: boolean
}
export interface BringInAnswer {
  papers: BroughtIn[]
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
