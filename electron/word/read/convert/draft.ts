import type { Inline } from '../../../../shared/rich-text.ts'
import type { WordPicture } from '../word-document.ts'

/** An inline, or a link within the file whose end is not known yet. */
export type DraftInline =
  | Exclude<Inline, { footnote: Inline[] }>
  | { footnote: DraftInline[] }
  | { anchor: string; isNumber: boolean; text: string }

export type DraftShape =
  | { type: 'numbered' | 'continuation' | 'plain' | 'quotation'; text: DraftInline[] }
  | { type: 'heading'; level: 2 | 3; text: DraftInline[] }
  | { type: 'bullet'; level: 1 | 2 | 3; text: DraftInline[] }
  | { type: 'lettered'; level: 1 | 2; text: DraftInline[] }
  | { type: 'table'; header: boolean; rows: { text: DraftInline[]; across?: number; down?: number }[][] }
  | { type: 'image'; src: string; alt: string; widthMm?: number }

/** A block before it has its id, and the bookmarks that begin in it. */
export interface Draft {
  shape: DraftShape
  bookmarks: string[]
  /** The paragraph or table that it came from, as the report calls it. */
  place: string
  /** The paragraphs of the file that it says. */
  serials: readonly number[]
  /** Every word of it is bold. */
  isBold: boolean
}

/** A piece of the text in its order: pictures stand by themselves, boxes are opened. */
export type PictureShape = { picture: WordPicture; place: string }
