import type { Surroundings } from './part-writer.ts'
import type { Survey } from './survey-part.ts'

/** For each part, the bookmarks that an earlier part has already, and the anchors that lead to nothing. Usually neither. */
export function resolveNames(
  surveys: readonly Survey[],
): Pick<Surroundings, 'takenNames' | 'missingAnchors'>[] {
  const known = new Set<string>()
  const taken = surveys.map(({ names }) => {
    const repeated = names.filter((name) => known.has(name))
    for (const name of names) known.add(name)
    return repeated
  })
  return surveys.map(({ anchors }, i) => ({
    takenNames: taken[i] ?? [],
    missingAnchors: anchors.filter((anchor) => !known.has(anchor)),
  }))
}
