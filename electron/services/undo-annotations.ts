import { AppError } from '../../shared/errors.ts'
import type { Annotation, AnnotationChange } from '../../shared/records/annotation.ts'
import { nameOfAnnotation } from '../../shared/rules/annotations/annotation-words.ts'
import { foldAnnotations, foldInOrder, inOrder } from '../../shared/rules/annotations/fold-annotations.ts'
import { takeBack } from '../../shared/rules/annotations/take-back.ts'
import type { AnnotationEntry, ReadStore } from '../store/store.ts'

type Read = Pick<ReadStore, 'annotationChanges' | 'annotationHistory'>

/**
 * The changes that take back what a step wrote on annotations; none where that came to nothing. Throws `conflict` where what it
 * changed is no longer as it left it, or somebody answered what would go.
 */
export function takenBack(store: Read, entries: readonly AnnotationEntry[], at: string): AnnotationChange[] {
  /** When the step last wrote on each. */
  const lastOf = new Map<string, number>()
  const changes = [...Map.groupBy(entries, ({ id }) => id)].flatMap(([id, own]) => {
    const history = store.annotationHistory(id)
    const ours = new Set(own.flatMap(({ after }) => after.changes.map((hash) => history.get(hash))))
    const back = takeBack([...history.values()], (one) => ours.has(one), at)
    if (back === 'conflict') throw conflict(id, history)
    lastOf.set(id, Math.max(...[...ours].map((one) => Date.parse(one?.at ?? at))))
    return back
  })
  const going = new Set(changes.flatMap(({ annotation, set }) => (set.removed ? [annotation] : [])))
  if (going.size > 0)
    for (const { id, answers, made } of foldAnnotations(store.annotationChanges()))
      if (answers !== null && going.has(answers) && !going.has(id))
        if (Date.parse(made) > (lastOf.get(answers) ?? 0))
          // Those that it had before are nobody's reason against removing it again.
          throw conflict(answers, store.annotationHistory(answers))
  return changes
}

function conflict(id: string, history: ReadonlyMap<string, AnnotationChange>): AppError<'conflict'> {
  const now = Math.max(0, ...[...history.values()].map(({ version }) => version))
  return new AppError('conflict', { what: 'note', id, made: now, now })
}

/** An annotation as it is, or as it was where it is removed; undefined where nothing is known of it. */
export const annotationEver = (store: Read, id: string): Annotation | undefined =>
  foldInOrder(inOrder(store.annotationHistory(id).values())).get(id)?.annotation

/** What a step that nobody named did to annotations: `Note on paragraph 12`, `3 notes`. */
export function annotationsInWords(store: Read, entries: readonly AnnotationEntry[]): string {
  const ids = new Set(entries.map(({ id }) => id))
  const [id = ''] = ids
  const one = annotationEver(store, id)
  if (ids.size === 1 && one) return nameOfAnnotation(one)
  return ids.size === 1 ? 'A note' : `${ids.size} notes`
}
