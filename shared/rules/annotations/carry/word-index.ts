import type { PresentText } from './present-text.ts'
import type { Bag } from './words.ts'

/** Words in more blocks than this tell nothing about which, unless there are no others. */
const common = 300
/** So many of a block's rarest words find those like it. */
const mostWords = 16

/** Finds blocks by the rarer of their words. */
export interface WordIndex {
  /** The places that have most in common with `bag`, best first. */
  near(bag: Bag, most: number): number[]
}

export function wordIndex(present: PresentText, places: Iterable<number>): WordIndex {
  const holders = new Map<string, number[]>()
  for (const place of places)
    for (const word of present.bag(place).words.keys()) {
      const those = holders.get(word)
      if (those) those.push(place)
      else holders.set(word, [place])
    }
  const scores = new Float64Array(present.texts.length)
  return {
    near(bag, most) {
      const rarest = [...bag.words.keys()]
        .flatMap((word) => {
          const those = holders.get(word)
          return those && those.length <= common ? [{ word, those }] : []
        })
        .sort((a, b) => a.those.length - b.those.length)
        .slice(0, mostWords)
      const touched: number[] = []
      for (const { word, those } of rarest) {
        const weight = present.weigh(word)
        for (const place of those) {
          if (scores[place] === 0) touched.push(place)
          scores[place] = (scores[place] ?? 0) + weight
        }
      }
      const found = best(touched, scores, most)
      for (const place of touched) scores[place] = 0
      return found
    },
  }
}

/** The few with the highest scores, without sorting the many. */
function best(places: readonly number[], scores: Float64Array, most: number): number[] {
  const found: number[] = []
  const isBefore = (a: number, b: number) => {
    const more = (scores[a] ?? 0) - (scores[b] ?? 0)
    return more > 0 || (more === 0 && a < b)
  }
  for (const place of places) {
    const last = found[most - 1]
    if (last !== undefined && !isBefore(place, last)) continue
    let at = found.length
    while (at > 0 && isBefore(place, found[at - 1] ?? 0)) at--
    found.splice(at, 0, place)
    if (found.length > most) found.pop()
  }
  return found
}
