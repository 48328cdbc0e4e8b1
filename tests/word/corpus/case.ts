/** What a document says, each thing on a line; written from what it was made to say, not from what was read. */
export interface Expected {
  /** `heading 2 1.1: Background`, `listItem 1 (a): words`, `table: 1:a | 2:b→2 // 1:c↓2`; any bullet as •; without empty paragraphs. */
  blocks: string[]
  /** The same with tracked changes rejected, where that differs. */
  rejected?: string[]
  /** `footnote 1: words` */
  notes?: string[]
  /** `words -> address` */
  links?: string[]
  /** `png 2x3: alternative text` */
  images?: string[]
  /** `author (initials): text @ anchor, where`, then ` answers N` (which, from 1) and ` resolved` where so. */
  comments?: string[]
  /** `insertion text by author: words` */
  changes?: string[]
  /** `header: words` */
  headers?: string[]
  /** `heading 2: 3.2 Background`: what is suggested, its level and of which words. */
  suggestions?: string[]
  /** `embedded document: text/html` */
  notCarried?: string[]
}

export interface Case {
  name: string
  expect: Expected
}
