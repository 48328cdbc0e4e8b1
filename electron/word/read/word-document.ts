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
  headers: WordMargin[]
  /** Every picture in it, those that are not kept too. */
  images: WordImage[]
  /** `editor`: who saved it last. */
  properties: { title: string; author: string; editor: string; custom: ReadonlyMap<string, string> }
  macros: boolean
  template: boolean
  /** The name of the part that holds the text. */
  mainPart: string
  /** In the strict form of the standard. */
  strict: boolean
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

/** Who changed something, and when: as the file has it, so the date may be missing or nonsense. */
export interface Stamp {
  author: string
  date: string
}

/** Who added or took away something, with changes tracked. */
export interface Change extends Stamp {
  kind: 'added' | 'removed'
  moved: boolean
  /** What joins where words went to where they were; null where the file does not say, and of no move. */
  move: string | null
  /** The addition that was taken away again. */
  within: Change | null
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
  was: (ParagraphLook & Stamp) | null
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
  | { kind: 'text'; text: string; look: TextLook; was: (TextLook & Stamp) | null; link: LinkTarget | null }
  | { kind: 'break' }
  | { kind: 'note'; note: string }
  | { kind: 'picture'; picture: WordPicture }
  | { kind: 'box'; blocks: WordBlock[] }
  | { kind: 'bookmark'; name: string; id: string }
  | { kind: 'bookmark end'; id: string }
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

/** Facts of a picture: `picture` above holds those that a paper can keep. */
export interface WordImage {
  /** Where it stands. */
  paragraph: number
  /** By its bytes; by its name where they say nothing; empty where neither does. */
  format: string
  /** In pixels; null where that is not known. */
  width: number | null
  height: number | null
  /** Of the file of the picture; null where it is missing or not in the file. */
  bytes: number | null
  /** As it is shown, in English Metric Units: 360,000 to the centimetre. */
  shown: { width: number; height: number } | null
  alt: string
  /** The part that holds it, or the address of a picture that is not in the file, which is never followed. */
  source: string
  outside: boolean
  change: Change | null
}

/** A header or footer: there may be several of each. */
export interface WordMargin {
  kind: 'header' | 'footer'
  part: string
  blocks: WordBlock[]
}

export interface WordComment {
  id: string
  author: string
  initials: string
  /** As the file has it: it may be missing or nonsense. */
  date: string
  text: string
  /** The comment that it answers. */
  answers: string | null
  resolved: boolean
  range: CommentRange | null
  /** The text that it stands in: `body`, `footnote 2`, `header word/header1.xml`; null where it stands nowhere. */
  story: string | null
}

/** Where a comment stands, in serials of paragraphs and characters of their words. */
export interface CommentRange {
  from: { paragraph: number; offset: number }
  to: { paragraph: number; offset: number }
  quoted: string
}
