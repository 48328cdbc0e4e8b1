import type { Numbering } from './numbering.ts'
import type { Role } from './style-roles.ts'

/** A Word document as it was read: nothing of it decided yet, tracked changes and comments in their places. */
export interface WordDocument {
  blocks: WordBlock[]
  /** By kind and id: `footnote 2`. */
  notes: ReadonlyMap<string, WordBlock[]>
  comments: WordComment[]
  numbering: Numbering
  /** What headers and footers say, each once. */
  margins: string[]
  properties: { title: string; author: string; custom: ReadonlyMap<string, string> }
  macros: boolean
  template: boolean
  /** What was met that no block holds. */
  met: Met[]
}

/** Something that cannot be carried as it is, or not at all. */
export interface Met {
  kind: MetKind
  /** What is said of it: the kind of a picture, the words that were hidden. */
  what: string
  /** Of the paragraph that it was met in, from 1; null for the document as a whole. */
  paragraph: number | null
}

export type MetKind =
  | 'chart'
  | 'diagram'
  | 'drawing'
  | 'object'
  | 'ink'
  | 'picture'
  | 'outside picture'
  | 'embedded document'
  | 'hidden words'
  | 'placeholder'
  | 'symbol'
  | 'field without a result'
  | 'unclosed field'
  | 'equation'
  | 'ruby'
  | 'struck words'
  | 'underlining'
  | 'link'
  | 'lost note'
  | 'lost list'

export type WordBlock = WordParagraph | WordTable

/** Who added or took away something, with changes tracked. */
export interface Change {
  kind: 'added' | 'removed'
  moved: boolean
  author: string
  /** As the file has it: it may be missing or nonsense. */
  date: string
}

export interface ParagraphLook {
  style: string
  role: Role | null
  /** Of its list, 0 to 8; null where it stands in none. */
  list: { num: string; level: number } | null
  /** Numbering of its style that it was told to go without. */
  unnumbered: boolean
  /** Left, in twips. */
  indent: number
  bold: boolean
  italic: boolean
}

export interface WordParagraph {
  kind: 'paragraph'
  /** Counted through the whole file, from 1. */
  serial: number
  look: ParagraphLook
  /** What it looked like before a tracked change of its look. */
  was: ParagraphLook | null
  /** Of its end: added, so that rejecting joins it to the next; or removed, so that accepting does. */
  end: Change | null
  inlines: WordInline[]
  /** Part of a table of contents that Word made. */
  contents: boolean
}

export interface WordTable {
  kind: 'table'
  serial: number
  style: string
  rows: WordRow[]
}
export interface WordRow {
  header: boolean
  change: Change | null
  /** Columns left free before its first cell. */
  before: number
  cells: WordCell[]
}
export interface WordCell {
  across: number
  /** `first` of cells merged downwards, or `further` beneath it. */
  down: 'first' | 'further' | null
  /** Merged into the cell before it. */
  joined: boolean
  change: Change | null
  blocks: WordBlock[]
}

export interface TextLook {
  bold: boolean
  italic: boolean
}

export type LinkTarget = { href: string } | { anchor: string; isNumber: boolean }

export type WordInline = { change: Change | null } & (
  | { kind: 'text'; text: string; look: TextLook; was: TextLook | null; link: LinkTarget | null }
  | { kind: 'break' }
  | { kind: 'note'; note: string }
  | { kind: 'picture'; picture: WordPicture }
  | { kind: 'box'; blocks: WordBlock[] }
  | { kind: 'bookmark'; name: string }
  | { kind: 'comment'; edge: 'start' | 'end' | 'mark'; id: string }
)

export interface WordPicture {
  format: 'png' | 'jpeg'
  bytes: Uint8Array
  alt: string
  width: number
  height: number
  /** As it is shown, in English Metric Units; null where it is not said. */
  shown: number | null
}

export interface WordComment {
  id: string
  author: string
  /** As the file has it: it may be missing or nonsense. */
  date: string
  text: string
  /** The comment that it answers. */
  answers: string | null
  resolved: boolean
  range: CommentRange | null
}

/** Where a comment stands, in serials of paragraphs and characters of their words. */
export interface CommentRange {
  from: { paragraph: number; offset: number }
  to: { paragraph: number; offset: number }
  quoted: string
}
