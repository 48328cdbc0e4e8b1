import type { AnnotationsChanged, PlacedAnnotation } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Annotation, AnnotationChange } from '../../shared/records/annotation.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { carryAnchors } from '../../shared/rules/annotations/carry.ts'
import { foldAnnotations } from '../../shared/rules/annotations/fold-annotations.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import type { ReadStore, Store } from '../store/store.ts'

type Read = Pick<ReadStore, 'annotationChanges' | 'programme' | 'textVersions'>

/** The annotations of a meeting's pack, or on a paper, each where it stands in the text as it is now. */
export function placedAnnotations(
  store: Read,
  asked: { meeting: string } | { paper: string },
): PlacedAnnotation[] {
  const all = foldAnnotations(store.annotationChanges())
  return placeAnnotations(
    store,
    all.filter(({ on }) =>
      'meeting' in asked ? on.meeting === asked.meeting : 'paper' in on.of && on.of.paper === asked.paper,
    ),
  )
}

/** Carries annotations to the present texts of what they stand on, those made on one revision together. */
export function placeAnnotations(store: Read, annotations: readonly Annotation[]): PlacedAnnotation[] {
  const programme = store.programme()
  const placed = new Map<string, PlacedAnnotation>()
  const together = Map.groupBy(annotations, ({ on }) => JSON.stringify([on.of, on.revision ?? null]))
  for (const group of together.values()) {
    const [first] = group
    if (!first) continue
    const places = carryAnchors(
      group.map(({ on }) => on),
      subjectText(programme, first.on.of),
      textMadeOn(store, first),
    )
    group.forEach((annotation, i) => {
      const place = places[i]
      if (place) placed.set(annotation.id, { ...annotation, place })
    })
  }
  return annotations.flatMap(({ id }) => placed.get(id) ?? [])
}

/** The revision of the paper that it was made on, where it is still kept. */
function textMadeOn(store: Read, { on }: Annotation): RichText | undefined {
  if (!('paper' in on.of) || on.revision === undefined) return undefined
  return store
    .textVersions('papers', on.of.paper)
    .find(({ hash }) => hash === on.revision)
    ?.parts()
    .flatMap(({ text }) => text)
}

/** Adds changes; `not-found` where one is made on a meeting that is not there. */
export function changeAnnotations(store: Store, changes: readonly AnnotationChange[]): AnnotationsChanged {
  const meetings = new Set(store.programme().meetings.map(({ id }) => id))
  for (const { set } of changes)
    if (set.on && !meetings.has(set.on.meeting))
      throw new AppError('not-found', { what: 'meeting', id: set.on.meeting })
  const isNew = store.annotate(changes)
  const added = isNew.filter(Boolean).length
  return { added, known: isNew.length - added }
}
