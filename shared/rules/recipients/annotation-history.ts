import type { Annotation, AnnotationChange, AnnotationScope, Annotator } from '../../records/annotation.ts'
import { foldAnnotations, inOrder } from '../annotations/fold-annotations.ts'

/** All that was ever said of one annotation. */
export interface AnnotationHistory {
  id: string
  /** In the order in which they count; each once. */
  changes: AnnotationChange[]
  /** For whom it was after each of them. */
  scopes: AnnotationScope[]
  /** What they come to; null where it was removed, or what it answers, or is not whole. */
  now: Annotation | null
  /** By the first change of it that is known. */
  author: Annotator | undefined
  /** Whether it was removed itself, and not only what it answers. */
  isRemoved: boolean
}

export function annotationHistories(changes: Iterable<AnnotationChange>): AnnotationHistory[] {
  const ordered = inOrder(changes)
  const standing = new Map(foldAnnotations(ordered).map((one) => [one.id, one]))
  return [...Map.groupBy(ordered, ({ annotation }) => annotation)]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, own]) => {
      let scope: AnnotationScope = 'self'
      const scopes = own.map(({ set }) => {
        scope = set.for ?? scope
        return scope
      })
      const begun = own.find(({ set }) => set.on !== undefined)
      const now = standing.get(id) ?? null
      const isRemoved = own.findLast(({ set }) => set.removed !== undefined)?.set.removed === true
      return { id, changes: own, scopes, now, author: begun?.by, isRemoved }
    })
}

/** One change that says where an annotation stands now, and nothing of what it said before. */
export const asItStands = (
  { id, changes, now }: AnnotationHistory,
  on = now?.on,
): AnnotationChange | null => {
  const latest = changes.at(-1)
  if (!now || !latest || !on) return null
  return {
    annotation: id,
    version: latest.version,
    at: now.made,
    by: now.author,
    set: {
      on,
      kind: now.kind,
      for: now.for,
      text: now.text,
      ...(now.answers !== null && { answers: now.answers }),
      resolved: now.resolved,
      removed: false,
    },
  }
}

/** The change that takes an annotation away from those who had it, without a word of it. */
export function asRemoved({ id, changes }: AnnotationHistory): AnnotationChange | null {
  const [first, latest] = [changes[0], changes.at(-1)]
  if (!first || !latest) return null
  const { version, at } = latest
  return { annotation: id, version, at, by: first.by, set: { removed: true } }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
