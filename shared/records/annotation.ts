import { z } from 'zod'
import { blockId } from '../rich-text.ts'
import { id, text } from './basics.ts'

/** What an annotation is for; `raise`: to be raised at the meeting. */
export const annotationKinds = ['note', 'highlight', 'raise'] as const
/** Who may read it besides its author. */
export const annotationScopes = ['self', 'secretariat', 'shared'] as const

/** Of a change: far beyond how often a person changes a note. */
export const highestVersion = 1_000_000
/** Far beyond what a person writes in a margin, in characters. */
export const longestAnnotation = 20_000
const bounded = (most: number) => text.max(most, `is longer than ${most.toLocaleString('en-GB')} characters`)

/** What it stands on: a paper's text, the minutes of a meeting, an agenda item, or the pack of a meeting as a whole. */
const subject = z.union([
  z.strictObject({ paper: id }),
  z.strictObject({ minutes: id }),
  z.strictObject({ item: id }),
  z.strictObject({ pack: id }),
])

/** The words are counted in UTF-16 units of the block's text, see `block-text.ts`. */
const range = z
  .strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine(({ start, end }) => start < end, 'ends before it starts')

/**
 * Where an annotation was put, with enough of what stood there to find the place again in another revision, on another
 * laptop, without the text that it was made on.
 */
export const anchor = z.strictObject({
  /** Whose pack it was read in. */
  meeting: id,
  of: subject,
  /** Absent: the whole of what it stands on; with a `text` it is still to be placed, see `to-place.ts`. */
  block: blockId.optional(),
  /** Absent: the whole block. */
  range: range.optional(),
  /** The words themselves; the block's first words where no range is given. */
  quote: bounded(20_000).default(''),
  /** What the whole block said. */
  text: bounded(200_000).default(''),
  /** The ends of what stood before it and after it. */
  before: bounded(1_000).default(''),
  after: bounded(1_000).default(''),
  /** The printed number: `12`, `4A`. */
  label: bounded(64).optional(),
  /** The hash of the paper's revision, where it is known. */
  revision: bounded(64).optional(),
})

/** Who wrote it; `person` where it is one on file. */
export const annotator = z.strictObject({
  person: id.optional(),
  name: bounded(500),
  initials: bounded(20).optional(),
})

const moment = z.iso.datetime({ error: 'is not a moment, written as 2016-11-04T14:05:00Z' })

/**
 * One change of one annotation: its making, an edit, a reply being resolved, its removal. Changes are only ever added,
 * so that any number of people's can be put together in any order; `foldAnnotations` says what they come to.
 */
export const annotationChange = z.strictObject({
  annotation: id,
  /** One more than the highest that its writer had seen of this annotation, from 1. */
  version: z.number().int().min(1).max(highestVersion),
  at: moment,
  by: annotator,
  set: z
    .strictObject({
      on: anchor,
      kind: z.enum(annotationKinds),
      for: z.enum(annotationScopes),
      text: bounded(longestAnnotation),
      /** The annotation that it answers: always the first of a thread. */
      answers: id,
      resolved: z.boolean(),
      removed: z.boolean(),
    })
    .partial(),
})

export type AnnotationKind = (typeof annotationKinds)[number]
export type AnnotationScope = (typeof annotationScopes)[number]
export type Anchor = z.infer<typeof anchor>
export type AnchorSubject = Anchor['of']
export type Annotator = z.infer<typeof annotator>
export type AnnotationChange = z.infer<typeof annotationChange>

/** What the changes of an annotation come to. */
export interface Annotation {
  id: string
  on: Anchor
  kind: AnnotationKind
  for: AnnotationScope
  text: string
  answers: string | null
  resolved: boolean
  author: Annotator
  /** ISO 8601: when it was made, and when its words last changed. */
  made: string
  edited: string
  /** The highest of its changes: the next edit is one more. */
  version: number
  /** Its words in changes that were made beside the one that counts, by somebody who had not seen it. */
  alsoWritten: string[]
}
