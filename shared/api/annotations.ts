import type { Annotation, AnnotationChange } from '../records/annotation.ts'
import type { Place } from '../rules/annotations/carry.ts'

/** An annotation and where it stands in the text as it is now. */
export interface PlacedAnnotation extends Annotation {
  place: Place
}

/**
 * GET /api/programmes/:programme/annotations?meeting=ID, or ?paper=ID: as `foldAnnotations` has them, replies too.
 * POST the same address (without a query) with { changes } -> AnnotationsChanged; the changes are ones that
 * `annotationChange` knows.
 */
export interface AnnotationsAnswer {
  annotations: PlacedAnnotation[]
}
export interface AnnotationsToChange {
  changes: AnnotationChange[]
}
export interface AnnotationsChanged {
  /** How many were new, and how many were known already. */
  added: number
  known: number
}
