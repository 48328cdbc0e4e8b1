import { type Homes, homeless } from './homes.ts'
import { settlePairs } from './settle-pairs.ts'
import { tellingWords } from './words.ts'

/** A text of so many telling words is hardly written twice. */
const distinctive = 6
/** So much more must speak for a place than for the next best. */
const margin = 0.25
const mostPairs = 2_500

/** Blocks that say the same under another id. Of twins the neighbourhood says which is which, or nothing does. */
export function homesBySameWords(homes: Homes): void {
  const { present } = homes
  const waiting = Map.groupBy(homeless(homes), (source) => homes.folded(source))
  if (waiting.size === 0) return
  const there = new Map<string, number[]>()
  for (let place = 0; place < present.texts.length; place++) {
    if (homes.isTaken(place) || !waiting.has(present.folded(place))) continue
    const those = there.get(present.folded(place))
    if (those) those.push(place)
    else there.set(present.folded(place), [place])
  }
  // What is certain first: it is the neighbourhood of what is not.
  const groups = [...waiting].sort(([a, one], [b, other]) => one.length - other.length || b.length - a.length)
  for (let round = 0; round < 2; round++)
    for (const [said, sources] of groups) {
      const unsettled = sources.filter((source) => homes.of[source] === -1)
      const places = (there.get(said) ?? []).filter((place) => !homes.isTaken(place))
      if (unsettled.length > 0 && places.length > 0) settle(homes, unsettled, places)
    }
}

function settle(homes: Homes, sources: readonly number[], places: readonly number[]): void {
  const [source, place] = [sources[0] ?? 0, places[0] ?? 0]
  if (sources.length === 1 && places.length === 1) {
    const words = tellingWords(homes.bag(source).words.keys())
    // Where the rest of the text is not known another block may have said the same all along.
    const isKnown = homes.sources[source]?.place != null
    const needed = isKnown ? 0.7 : words < 3 ? 1.7 : 1
    if (words >= distinctive || (isKnown && words >= 3) || homes.beside(source, place) >= needed)
      homes.take(source, place)
    return
  }
  if (sources.length * places.length > mostPairs) return
  const pairs = sources
    .flatMap((one) =>
      places.map((at) => ({ source: one, place: at, weight: homes.beside(one, at), isEnough: true })),
    )
    .filter(({ weight }) => weight >= 0.7)
  settlePairs(homes, pairs, margin)
}
