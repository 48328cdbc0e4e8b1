import type { AnchorSubject, AnnotationKind, AnnotationScope } from '../records/annotation.ts'
import type { Place } from '../rules/annotations/carry.ts'

/** What happened to an annotation when a notes file came in; `known`: it was all here already. */
export const arrivals = ['new', 'reply', 'edited', 'resolved', 'reopened', 'removed', 'known'] as const
export type Arrival = (typeof arrivals)[number]

/** An annotation that a notes file speaks of. */
export interface ArrivedNote {
  annotation: string
  arrival: Arrival
  author: string
  kind: AnnotationKind
  for: AnnotationScope
  text: string
  /** What it said before, where that changed. */
  was: string | null
  answers: string | null
  on: AnchorSubject
  /** `EAG(16)07`, `Minutes of 5 August 2016`, `Item 3: Neglect` */
  about: string
  /** The printed number of the paragraph as it is now, `12`; null where it has none. */
  paragraph: string | null
  /** The number that it had where the note was made. */
  madeOn: string | null
  /** The words that it was made on. */
  quote: string
  /** Where it stands now; null for one that was removed. */
  place: Place | null
}

/** What came in with a notes file: POST /api/programmes/:programme/notes-files. */
export interface MergeReport {
  from: { person: string; name: string }
  meeting: { id: string; name: string }
  /** Changes, how many were new and how many known already. */
  changes: { added: number; known: number }
  counts: Record<Arrival, number>
  /** How many stand where they were made, how many elsewhere, on other words, or nowhere. */
  places: Record<Place['fate'], number>
  notes: ArrivedNote[]
}
