import type { AnnotationsChanged, PlacedAnnotation } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Anchor, AnchorSubject, Annotation, AnnotationChange } from '../../shared/records/annotation.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { carryAnchors } from '../../shared/rules/annotations/carry.ts'
import { foldAnnotations } from '../../shared/rules/annotations/fold-annotations.ts'
import { beside } from '../../shared/rules/annotations/make-anchor.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import type { AnnotateOptions, ReadStore, Store, TextVersion } from '../store/store.ts'

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
  for (const group of Map.groupBy(annotations, ({ on }) => JSON.stringify(on.of)).values()) {
    const [first] = group
    if (!first) continue
    const now = subjectText(programme, first.on.of)
    const madeOn = textsMadeOn(store, first.on.of, now)
    for (const [was, together] of Map.groupBy(group, ({ on }) => madeOn(on))) {
      const places = carryAnchors(
        together.map(({ on }) => on),
        now,
        was,
      )
      together.forEach((annotation, i) => {
        const place = places[i]
        if (place) placed.set(annotation.id, { ...annotation, place })
      })
    }
  }
  return annotations.flatMap(({ id }) => placed.get(id) ?? [])
}

/** As many earlier texts are looked through for the one that an anchor fits. */
const mostVersions = 40

interface Earlier {
  text: RichText
  /** Where each block stands in it. */
  places: Map<string, number>
}

/**
 * The text that an anchor was made on: the revision that it names, else the latest in which its block stands as it keeps it,
 * with what is beside it, else the latest in which the block says the same; undefined where there is none.
 */
function textsMadeOn(
  store: Read,
  of: AnchorSubject,
  now: RichText | null,
): (anchor: Anchor) => RichText | undefined {
  if (!('paper' in of) || now === null) return () => undefined
  let versions: TextVersion[] | null = null
  const read = new Map<TextVersion, Earlier>()
  const earlier = (version: TextVersion): Earlier => {
    let known = read.get(version)
    if (!known) {
      const text = version.parts().flatMap((part) => part.text)
      known = { text, places: new Map(text.map(({ id }, place) => [id, place])) }
      read.set(version, known)
    }
    return known
  }
  const present: Earlier = { text: now, places: new Map(now.map(({ id }, place) => [id, place])) }
  return (anchor) => {
    const { block, revision } = anchor
    if (block === undefined) return undefined
    if (revision === undefined && fits(anchor, present, true)) return undefined
    versions ??= store.textVersions('papers', of.paper)
    const named = revision === undefined ? undefined : versions.findLast(({ hash }) => hash === revision)
    if (named) return earlier(named).text
    const late = versions.slice(-mostVersions)
    const found =
      late.findLast((version) => fits(anchor, earlier(version), true)) ??
      late.findLast((version) => fits(anchor, earlier(version), false))
    return found && earlier(found).text
  }
}

/** Whether an anchor's block says what it keeps of it, and stands between what it keeps of these. */
function fits(anchor: Anchor, { text, places }: Earlier, withNeighbours: boolean): boolean {
  const place = places.get(anchor.block ?? '')
  const block = place === undefined ? undefined : text[place]
  if (place === undefined || !block || blockText(block) !== anchor.text) return false
  if (!withNeighbours) return true
  const { before, after } = beside(text, place)
  return before === anchor.before && after === anchor.after
}

/** Adds changes as one step; `not-found` where one is made on a meeting that is not there. */
export function changeAnnotations(
  store: Store,
  changes: readonly AnnotationChange[],
  how: AnnotateOptions = {},
): AnnotationsChanged {
  const meetings = new Set(store.programme().meetings.map(({ id }) => id))
  for (const { set } of changes)
    if (set.on && !meetings.has(set.on.meeting))
      throw new AppError('not-found', { what: 'meeting', id: set.on.meeting })
  const isNew = store.annotate(changes, how)
  const added = isNew.filter(Boolean).length
  return { added, known: isNew.length - added }
}
