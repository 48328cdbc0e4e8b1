import { sameImage } from './by-identity.ts'
import { type Homes, homeless, isSort } from './homes.ts'
import { type LikelyPair, settlePairs } from './settle-pairs.ts'
import { wordIndex } from './word-index.ts'
import { keepsFigures, likenessOf } from './words.ts'

/** From here on blocks of different ids are one, where the whole text is known and each has its own home. */
const known = 0.5
/** Where only the neighbours are known a like block may be another that was there all along: one of them must be there. */
const alone = 0.72
const withNeighbours = 0.45
const least = 0.3
const margin = 0.07
/** Of few words more must be the same. */
const few = 0.62
const mostLike = 6

/** Blocks reworded under another id. Where two are about as like nothing is said. */
export function homesByLikeness(homes: Homes): void {
  const { present, sources } = homes
  const waiting = homeless(homes).filter((source) => homes.bag(source).words.size > 0)
  if (waiting.length === 0) return
  const others = knownNeighbours(homes)
  const free = [...present.texts.keys()].filter((place) => !homes.isTaken(place))
  const index = wordIndex(present, free)
  const pairs = waiting.flatMap((source) =>
    index.near(homes.bag(source), mostLike).flatMap((place): LikelyPair[] => {
      if (!isSort(homes, source, place) || isAnother(place, source)) return []
      const like = likenessOf(homes.bag(source), present.bag(place), present.weigh)
      const both = sameImage(homes, source, place) ? 1 : like.both
      if (both < least) return []
      const beside = homes.beside(source, place)
      const weight = both + 0.12 * beside
      return [{ source, place, weight, isEnough: isEnough(source, place, both, like.telling, beside) }]
    }),
  )
  settlePairs(homes, pairs, margin)

  function isEnough(source: number, place: number, both: number, telling: number, beside: number): boolean {
    if (telling < 3 && beside < 1.4) return false
    if (telling < 5 && both < few) return false
    if (sources[source]?.place != null) return both >= (beside >= 1.4 ? withNeighbours : known)
    if (beside >= 1.7) return both >= withNeighbours
    return beside >= 1 && both >= alone && telling >= 5 && keepsFigures(homes.bag(source), present.bag(place))
  }
  /** What stood beside another is not that other. */
  function isAnother(place: number, source: number): boolean {
    const text = present.texts[place] ?? ''
    return others.has(text) && sources[source]?.text !== text
  }
}

/** What is known of blocks that nothing was written on. */
function knownNeighbours({ sources }: Homes): Set<string> {
  const texts = new Set<string>()
  for (const { place, before, after } of sources)
    if (place === null)
      for (const text of [before, after]) if (text !== '' && text.length < 300) texts.add(text)
  return texts
}
