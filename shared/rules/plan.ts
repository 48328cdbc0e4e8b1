import type { Day, Tier } from '../records/basics.ts'
import type { BlockId } from '../rich-text.ts'

/** The documents that Sederunt makes; `chair-pack` is the annotated agenda, then the pack. */
export const documentKinds = [
  'progress-update',
  'update-note',
  'updates-request',
  'briefing',
  'agenda',
  'annotated-agenda',
  'minutes',
  'note-of-actions',
  'actions',
  'paper',
  'pack',
  'chair-pack',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Everything that a document says, in order, with every number already worked out: plain data, the only thing the Word writer sees. */
export interface DocumentPlan {
  document: DocumentKind
  /** The title property. */
  title: string
  /** The programme's name: the property that Word calls the company. */
  programme: string
  /** A good name for the file: `EAG 4 November 2016 - pack.docx`. */
  fileName: string
  /** The day as of which it is made; dates in the properties come from it. */
  asOf: Day
  /** Names the document in its custom properties, so that it is known when it comes back: `SederuntMeeting`, `SederuntPaper` ... */
  identity: Record<string, string>
  /** Lists that run through the whole document. */
  lists: PlanList[]
  parts: PlanPart[]
}

/** A stretch of a document that starts on a new page and has its own marking and footer: the cover, the agenda, a paper. */
export interface PlanPart {
  /** What it is, the same from one making to the next: `cover`, `agenda`, `paper/p1`. */
  key: string
  kind:
    | 'cover'
    | 'contents'
    | 'agenda'
    | 'annotated-agenda'
    | 'minutes'
    | 'actions'
    | 'paper'
    | 'decisions'
    | 'key-dates'
    | 'note'
  /** As the contents and the page's outline call it. */
  title: string
  /** Where a link to the part leads; at the start of its first paragraph. */
  bookmark: string
  /** Printed in bold capitals, centred, top and bottom of every page. */
  marking: Tier | null
  /** Printed at the top beneath the marking: `DRAFT, not yet agreed`. */
  status: string | null
  /** The left of the footer: the paper's number, or what the document is. */
  footer: string
  lists: PlanList[]
  blocks: PlanBlock[]
  /** In the order of the part; absent where there are none. */
  comments?: PlanComment[]
}

/** A comment in the margin, over words of a part. An answer has the same words as what it answers. */
export interface PlanComment {
  /** Counted through the document. */
  id: number
  from: PlanSpot
  to: PlanSpot
  author: string
  initials: string
  /** `2016-11-04T14:05:00Z` */
  date: string
  text: string
  /** The first of its thread. */
  answers: number | null
  resolved: boolean
}

/** Between two characters of a part, counted as `plainWords` has them. */
export interface PlanSpot {
  /** In the part's blocks. */
  block: number
  /** Of a table: which of a row's cells, which of a cell's paragraphs. */
  row: number
  cell: number
  paragraph: number
  offset: number
}

/**
 * An independent list. `paragraphs`: level 0 `1.`, level 1 `(a)`, level 2 `(i)`, each restarting under the level above.
 * `letters`: level 1 and 2 of the same look, standing without a numbered paragraph. `fixed`: level 0 prints `label` whatever comes before.
 */
export type PlanList =
  | { id: string; kind: 'paragraphs'; start: number }
  | { id: string; kind: 'letters' }
  | { id: string; kind: 'fixed'; label: string }

export type PlanStyle =
  | 'coverTitle'
  | 'coverText'
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'numbered'
  | 'continuation'
  | 'lettered1'
  | 'lettered2'
  | 'bullet1'
  | 'bullet2'
  | 'bullet3'
  | 'plain'
  | 'quotation'
  | 'tableText'
  | 'tableHeading'
  | 'tableNumber'
  | 'small'

export type PlanBlock = PlanParagraph | PlanTable | PlanImage

/** Where a block of rich text is printed: its id, its bookmark here, and its printed label (null for what has none). */
export interface PlanAddress {
  id: BlockId
  bookmark: string
  label: string | null
}

export interface PlanParagraph {
  type: 'paragraph'
  style: PlanStyle
  text: PlanInline[]
  address?: PlanAddress
  /** Native numbering: `list` names one of the part's lists or of the document's. Bullets have none: their style has it. */
  list?: { list: string; level: 0 | 1 | 2 }
  /** An annex starts on a new page. */
  newPage?: true
  /** Kept on the page of what follows, beyond what its style says. */
  keepNext?: true
}

export interface PlanTable {
  type: 'table'
  /** `grid` rules every cell, `ruled` only between rows, `front` is a front sheet: ruled rows, a quiet first column. */
  look: 'grid' | 'ruled' | 'front'
  /** Relative widths. */
  columns: number[]
  /** Rows at the top that repeat on each page. */
  headerRows: number
  /** Only the cells that are there: what a cell above or beside covers is left out. */
  rows: PlanCell[][]
  address?: PlanAddress
  /** On pages turned on their side. */
  landscape?: true
}

export interface PlanCell {
  text: PlanParagraph[]
  /** Columns covered, 1 where absent. */
  across?: number
  /** Rows covered, 1 where absent. */
  down?: number
}

export interface PlanImage {
  type: 'image'
  /** `blob:` and the SHA-256 of its bytes, or a data: address. */
  src: string
  alt: string
  widthMm?: number
  address?: PlanAddress
}

export type PlanInline =
  | string
  | { text: string; bold?: true; italic?: true; late?: true }
  | { text: string; href: string }
  | { text: string; bookmark: string }
  | { footnote: PlanInline[] }
  | { br: true }
