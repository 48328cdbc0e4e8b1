import type { PlacedAnnotation } from '../../shared/api.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { presentLabels } from '../../shared/rules/reading/present-labels.ts'
import type { ReadStore } from '../store/store.ts'

/** How a note's paragraph is numbered now; as it was numbered then where the note has lost its place. */
export function labelsOfNotes(
  store: Pick<ReadStore, 'programme'>,
): (note: Pick<PlacedAnnotation, 'on' | 'place'>) => string | null {
  const indexed: Indexed = indexProgramme(store.programme())
  const known = new Map<string, Map<string, string>>()
  return ({ on, place }) => {
    if (place.block === null) return on.label ?? null
    const key = JSON.stringify(on.of)
    const labels = known.get(key) ?? presentLabels(on.of, indexed)
    known.set(key, labels)
    return labels.get(place.block) ?? null
  }
}
