import type { Annotation, AnnotationChange, Annotator } from '../records/annotation.ts'
import type { BlockId } from '../rich-text.ts'
import type { Place } from '../rules/annotations/carry.ts'
import type { AnnotationReport } from '../rules/annotations/report.ts'

/** An annotation and where it stands in the text as it is now. */
export interface PlacedAnnotation extends Annotation {
  place: Place
}

/**
 * GET /api/programmes/:programme/annotations?meeting=ID, or ?paper=ID: as `foldAnnotations` has them, replies too.
 * POST the same address (without a query) with AnnotationsToChange -> AnnotationsChanged, one step for undo; the changes are ones
 * that `annotationChange` knows.
 */
export interface AnnotationsAnswer {
  annotations: PlacedAnnotation[]
}
export interface AnnotationsToChange {
  changes: AnnotationChange[]
  /** What undo will call it: `Note on paragraph 12`. */
  label?: string
  /** Goes on with the step before, where that is this window's, of the same one note, called the same and of just now. */
  typing?: boolean
}
export interface AnnotationsChanged {
  /** How many were new, and how many were known already. */
  added: number
  known: number
}

/** GET /api/programmes/:programme/annotations/report?meeting=ID, or ?paper=ID: where every one of them stands now. */
export type AnnotationReportAnswer = AnnotationReport

/** GET /api/programmes/:programme/annotations/paragraphs?paper=ID, or ?minutes=ID: where one can be placed by hand, in printed order. */
export interface ParagraphsAnswer {
  paragraphs: { block: BlockId; label: string | null; text: string }[]
}

/**
 * POST /api/programmes/:programme/annotations/place: gives annotations a place in the texts as they are now, each on the whole
 * paragraph or on `range` of it. All of them or none, as one step for undo.
 */
export interface AnnotationsToPlace {
  by: Annotator
  places: { annotation: string; block: BlockId; range?: { start: number; end: number } | undefined }[]
}
export interface AnnotationsPlaced {
  /** The version that each has now. */
  placed: { annotation: string; version: number }[]
}
