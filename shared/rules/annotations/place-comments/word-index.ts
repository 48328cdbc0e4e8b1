/** The words of a text, as texts are compared by: small letters and figures alone. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

export const plainKey = (text: string): string => wordsOf(text).join(' ')

/** A text that shares words with another, and how much of each is in the other: 0 to 1. */
export interface Likeness {
  place: number
  /** Of the text that was asked about. */
  ofAsked: number
  /** Of the text at `place`. */
  ofOwn: number
  shared: number
}

export interface WordIndex {
  /** Places of texts with the very same words. */
  exact(key: string): readonly number[]
  /** The words of the text at `place`. */
  keyAt(place: number): string
  /** Those that share pairs of words with `words`, the most alike first. */
  like(words: readonly string[]): Likeness[]
  /** How much of the pairs of neighbouring words in `words` stands in the text at `place`: 0 to 1. */
  holds(place: number, words: readonly string[]): number
}

/** A pair that so many texts have says nothing. */
const commonplace = 200

/** Texts by their words, and by pairs of neighbouring words: an inverted index, which is made only once it is needed. */
export function indexWords(texts: readonly string[]): WordIndex {
  const split = texts.map(wordsOf)
  const keys = new Map<string, number[]>()
  split.forEach((words, place) => {
    const key = words.join(' ')
    if (key === '') return
    const before = keys.get(key)
    if (before) before.push(place)
    else keys.set(key, [place])
  })
  let pairs: Pairs | undefined
  const made = (): Pairs => {
    pairs ??= indexPairs(split)
    return pairs
  }
  return {
    exact: (key) => (key === '' ? [] : (keys.get(key) ?? [])),
    keyAt: (place) => (split[place] ?? []).join(' '),
    like: (words) => made().like(words),
    holds(place, words) {
      const wanted = neighbours(words)
      if (wanted.length === 0) return 0
      const there = new Set(neighbours(split[place] ?? []))
      return wanted.filter((pair) => there.has(pair)).length / wanted.length
    },
  }
}

interface Pairs {
  like(words: readonly string[]): Likeness[]
}

const neighbours = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i]} ${word}`)

function indexPairs(split: readonly string[][]): Pairs {
  const places = new Map<string, number[]>()
  split.forEach((words, place) => {
    for (const pair of new Set(neighbours(words))) {
      const before = places.get(pair)
      if (before) before.push(place)
      else places.set(pair, [place])
    }
  })
  const weigh = (pair: string): number => {
    const count = places.get(pair)?.length ?? 0
    return count > commonplace ? 0 : Math.log(1 + split.length / (1 + count))
  }
  const weightOf = (words: readonly string[]): number => {
    let sum = 0
    for (const pair of new Set(neighbours(words))) sum += weigh(pair)
    return sum
  }
  return {
    like(words) {
      const shared = new Map<number, { weight: number; count: number }>()
      let asked = 0
      for (const pair of new Set(neighbours(words))) {
        const weight = weigh(pair)
        asked += weight
        if (weight === 0) continue
        for (const place of places.get(pair) ?? []) {
          const sum = shared.get(place)
          if (sum) {
            sum.weight += weight
            sum.count += 1
          } else shared.set(place, { weight, count: 1 })
        }
      }
      return [...shared]
        .sort(([a, one], [b, other]) => other.weight - one.weight || a - b)
        .slice(0, 20)
        .map(([place, { weight, count }]) => ({
          place,
          ofAsked: weight / (asked || 1),
          ofOwn: weight / (weightOf(split[place] ?? []) || 1),
          shared: count,
        }))
    },
  }
}
