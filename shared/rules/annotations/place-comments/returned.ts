/** A document that came back, as plain data: what comments are placed by, whatever it was read from. */
export interface ReturnedDocument {
  /** As the document names itself: `SederuntDocument`, `SederuntMeeting`, `SederuntPaper`, `SederuntAsOf`. */
  identity: ReadonlyMap<string, string>
  /** Who saved it last; empty where it does not say. */
  editor: string
  units: ReturnedUnit[]
  comments: ReturnedComment[]
}

/**
 * A paragraph, or a whole table with its cells parted by tabs and its rows by line ends, as `blockText` has them. The body
 * first, then its notes.
 */
export interface ReturnedUnit {
  kind: 'paragraph' | 'table' | 'note'
  words: string
  /** Those that are open somewhere in it, in characters of `words`; `end` may lie beyond; `continued` from a unit before. */
  bookmarks: { name: string; start: number; end: number; continued: boolean }[]
  /** Of a note's paragraph: the unit that its mark stands in. */
  marked: number | null
}

export interface ReturnedComment {
  author: string
  initials: string
  /** As the file has it: it may be missing or nonsense. */
  date: string
  text: string
  /** The comment that it answers, by its place in the list. */
  answers: number | null
  resolved: boolean
  /** Null where nothing in the body or the notes leads to it; equal ends for a point. */
  range: { from: ReturnedPlace; to: ReturnedPlace } | null
  /** The words that it stands on, over paragraphs too. */
  quoted: string
}

export interface ReturnedPlace {
  unit: number
  /** In UTF-16 units of its words. */
  offset: number
}
