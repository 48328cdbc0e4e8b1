import type { Home } from './home-text.ts'
import type { ReturnedUnit } from './returned.ts'
import { indexWords, type Likeness, plainKey, type WordIndex, wordsOf } from './word-index.ts'

export interface WordSearch {
  home: Home
  index: WordIndex
  units: readonly ReturnedUnit[]
  /** What the titles of papers and items stand for, by their words. */
  titles: ReadonlyMap<string, Home['titles']>
  /** The words of a unit, see `plainKey`. */
  keyOf(unit: number): string
  /** Whether every block of these words has a unit that says them and no more. */
  isPrinted(key: string): boolean
  /** The one block whose words a unit has to the letter; null where there is none or more. */
  certain(unit: number): number | null
}

/** Ready to look for what the units of a returned document say among the texts at home. */
export function searchWords(units: readonly ReturnedUnit[], home: Home): WordSearch {
  const index = indexWords(home.blocks.map(({ printed }) => printed))
  const keys = new Map<number, string>()
  const keyOf = (unit: number): string => {
    const before = keys.get(unit)
    if (before !== undefined) return before
    const key = plainKey(units[unit]?.words ?? '')
    keys.set(unit, key)
    return key
  }
  let printed: Map<string, number> | undefined
  return {
    home,
    index,
    units,
    titles: Map.groupBy(home.titles, ({ words }) => plainKey(words)),
    keyOf,
    isPrinted(key) {
      if (!printed) {
        printed = new Map()
        for (const unit of units.keys()) printed.set(keyOf(unit), (printed.get(keyOf(unit)) ?? 0) + 1)
      }
      return (printed.get(key) ?? 0) >= index.exact(key).length
    },
    certain(unit) {
      const exact = index.exact(keyOf(unit))
      return exact.length === 1 ? (exact[0] ?? null) : null
    },
  }
}

/** Characters beside a comment's words among which the next word is looked for. */
const around = 90

/**
 * The block that says what a unit says at a comment, from `from` to `to`; null where none does, or where it could be one as
 * well as another.
 */
export function byWords(
  unit: number,
  { from, to }: { from: number; to: number },
  search: WordSearch,
): number | null {
  const { index } = search
  const said = search.units[unit]?.words ?? ''
  const key = search.keyOf(unit)
  const exact = index.exact(key)
  // A word or two say little: a heading by itself needs its neighbours.
  if (exact.length === 1 && key.includes(' ', key.indexOf(' ') + 1)) return exact[0] ?? null
  if (exact.length > 0) return byNeighbours(unit, exact, search)
  const words = wordsOf(said)
  if (words.length < 4) return null
  // A block that stands elsewhere in the document as it was is not this one, however much it says of the same.
  const likely = index
    .like(words)
    .filter((like) => isLikely(like) && !search.isPrinted(index.keyAt(like.place)))
  if (likely.length === 0) return null
  const own = wordsOf(withNeighbours(said, from, to))
  const scored = likely
    .map((like): Scored => ({ ...like, inner: index.holds(like.place, own) }))
    .sort((a, b) => b.inner - a.inner)
  const best = scored[0]
  if (!best || !says(best)) return null
  const rivals = scored.filter(({ inner }) => inner > best.inner - 0.25)
  if (rivals.length === 1) return best.place
  const places = rivals.map(({ place }) => place)
  return byNeighbours(unit, places, search, 'alone') ?? heldWhole(rivals)
}

/** The one block that stands in the paragraph whole, where of each other only a part does, and none says all of it. */
function heldWhole(rivals: readonly Scored[]): number | null {
  const [one, ...others] = rivals.toSorted((a, b) => b.ofOwn - a.ofOwn)
  if (!one || one.ofOwn < 0.98) return null
  return others.every(({ ofOwn, ofAsked }) => ofOwn < 0.7 && ofAsked < 0.9) ? one.place : null
}

interface Scored extends Likeness {
  /** How much of the comment's own words, with a word on either side, it says. */
  inner: number
}

/** A paragraph reworded, half of one, or several in one. */
const isLikely = ({ ofAsked, ofOwn, shared }: Likeness): boolean =>
  (shared >= 3 && Math.max(ofAsked, ofOwn) >= 0.5) || ofOwn >= 0.98

/** Its very words say whose they are: a paragraph may hold another one's words, or new ones. */
const says = ({ inner }: Scored): boolean => inner >= 0.5

/** The words from `from` to `to` and the one on either side. */
function withNeighbours(text: string, from: number, to: number): string {
  const before = /\S+\s*\S*$/.exec(text.slice(Math.max(from - around, 0), from))?.[0] ?? ''
  const after = /^\S*\s*\S+/.exec(text.slice(to, to + around))?.[0] ?? ''
  return `${before}${text.slice(from, to)}${after}`
}

const reach = 6

/** Which of several blocks alike stands among the neighbours that a unit stands among. */
function byNeighbours(
  unit: number,
  places: readonly number[],
  search: WordSearch,
  how: 'nearest' | 'alone' = 'nearest',
): number | null {
  const beside = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach).flatMap((step) => {
    const place = step === 0 ? null : search.certain(unit + step)
    return place === null ? [] : [{ step, place }]
  })
  const scored = places
    .map((place) => ({
      place,
      score: beside.reduce((sum, { step, place: other }) => {
        const apart = Math.abs(other - place - step)
        const isInOrder = Math.sign(other - place) === Math.sign(step)
        return sum + (isInOrder && apart <= reach ? 1 / (Math.abs(step) * (1 + apart)) : 0)
      }, 0),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score < 0.2) return null
  if (!second) return best.place
  // Paragraphs that were divided or joined shift what stands beside them: then only one that is alone there is meant.
  return second.score > (how === 'alone' ? 0 : best.score / 1.5) ? null : best.place
}
