import type { PresentText } from './present-text.ts'
import type { Bag } from './words.ts'

/** Words in more blocks than this tell nothing about which. */
const common = 60

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
  return {
    near(bag, most) {
      const scores = new Map<number, number>()
      const gather = (limit: number): void => {
        for (const word of bag.words.keys()) {
          const those = holders.get(word)
          if (!those || those.length > limit) continue
          const weight = present.weigh(word)
          for (const place of those) scores.set(place, (scores.get(place) ?? 0) + weight)
        }
      }
      gather(common)
      if (scores.size === 0) gather(common * 5)
      return [...scores]
        .sort(([a, one], [b, other]) => other - one || a - b)
        .slice(0, most)
        .map(([place]) => place)
    },
  }
}
