import type { Reference } from '../rules/references-in.ts'

/** What a reference prints where nothing around it decides otherwise. */
export interface PrintedReference {
  reference: Reference
  /** `paragraph 3 of EAG(16)07`, `EAG(16)07`, `Action 3/2` */
  text: string
  /** The same after the word that it begins with. */
  bare: string
  /** What it is about, to choose it by. */
  title: string
  /** Of a block: the number that the first document prints it with, `3(a)`; else null. */
  number: string | null
}

/**
 * GET /api/programmes/:programme/references?of=paper/p1&of=block/b2: what these print, in order, null for what is not there.
 * GET /api/programmes/:programme/references?q=words: papers, actions and decisions that hold these words, the best first;
 * without words the latest papers.
 */
export interface ReferencesAnswer {
  references: (PrintedReference | null)[]
}
