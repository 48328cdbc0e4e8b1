import type { AnnotationsPlaced, AnnotationsToPlace } from '../../shared/api.ts'
import { AppError, type Fault } from '../../shared/errors.ts'
import type { AnchorSubject, AnnotationChange } from '../../shared/records/annotation.ts'
import { nameOfAnnotation } from '../../shared/rules/annotations/annotation-words.ts'
import { foldAnnotations } from '../../shared/rules/annotations/fold-annotations.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import type { Store } from '../store/store.ts'
import { bare, printedOn } from './annotation-report.ts'

/**
 * Gives annotations a place in the texts as they are now, in one step: where a person puts them, or where they were carried to,
 * which then counts as theirs. Throws `faults` with every one that is not there, or whose place is not.
 */
export function placeByHand(
  store: Store,
  { by, places }: AnnotationsToPlace,
  { at, page }: { at: Date; page: string | null },
): AnnotationsPlaced['placed'] {
  const programme = store.programme()
  const indexed = indexProgramme(programme)
  const known = new Map(foldAnnotations(store.annotationChanges()).map((one) => [one.id, one]))
  const texts = new Map<string, ReturnType<typeof readText>>()
  const faults: Fault[] = []
  const made = places.flatMap(({ annotation, block, range }, i) => {
    const one = known.get(annotation)
    if (!one) {
      faults.push({ path: `places[${i}].annotation`, message: `is no note that is here: "${annotation}"` })
      return []
    }
    const key = JSON.stringify(one.on.of)
    const { text, labels, revision } = texts.get(key) ?? readText(one.on.of)
    if (!texts.has(key)) texts.set(key, { text, labels, revision })
    const { meeting, of } = one.on
    const on = makeAnchor(text, { meeting, of, block, range, label: labels.get(block), revision })
    if (!on) {
      faults.push({ path: `places[${i}]`, message: 'is no place in the text as it is now' })
      return []
    }
    const version = one.version + 1
    const change: AnnotationChange = { annotation, version, at: at.toISOString(), by, set: { on } }
    return [{ change, name: nameOfAnnotation({ ...one, on }) }]
  })
  if (faults.length > 0) throw new AppError('faults', { what: 'request', faults })
  const [first] = made
  const label = made.length === 1 ? `${first?.name} placed` : `${made.length} notes placed`
  store.annotate(
    made.map(({ change }) => change),
    { label, ...(page !== null && { page }) },
  )
  return made.map(({ change: { annotation, version } }) => ({ annotation, version }))

  function readText(of: AnchorSubject) {
    return {
      text: subjectText(programme, of) ?? [],
      labels: new Map(printedOn(store, of, indexed).map(({ id, label }) => [id, bare(label)])),
      revision: 'paper' in of ? (store.textVersions('papers', of.paper).at(-1)?.hash ?? null) : null,
    }
  }
}
