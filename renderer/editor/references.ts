import type { Reference } from '../../shared/rules/references-in.ts'

/** What a reference prints: `paragraph 3`, and after the word that it begins with `3`. */
export interface ReferenceWords {
  text: string
  bare: string
}

/** Something that can be referred to. */
export interface Referable extends ReferenceWords {
  reference: Reference
  /** What it is about, beside its printed words. */
  title: string
}

/** What the editor is told of what lies outside this text. */
export interface References {
  /** What the references print that are in the text, by `keyOf`; null for what is not there any more. */
  words: ReadonlyMap<string, ReferenceWords | null>
  /** Papers, actions and decisions that hold these words. */
  search: (words: string, signal: AbortSignal) => Promise<Referable[]>
}

export const keyOf = ({ ref, id }: Reference): string => `${ref}/${id}`
