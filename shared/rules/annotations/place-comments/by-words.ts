import type { Home } from './home-text.ts'
import type { ReturnedUnit } from './returned.ts'
import { type Likeness, type WordIndex, wordsOf } from './word-index.ts'

export interface WordSearch {
  home: Home
  index: WordIndex
  units: readonly ReturnedUnit[]
  /** What the titles of papers and items stand for, by their words. */
  titles: ReadonlyMap<string, Home['titles']>
  /** The words of a unit, see `plainKey`. */
  keyOf(unit: number): string
  /** The one block whose words a unit has to the letter; null where there is none or more. */
  certain(unit: number): number | null
}

/** Characters beside a comment's words that say where they stand. */
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
  const likely = index.like(words).filter(isLikely)
  if (likely.length === 0) return null
  const near = wordsOf(whole(said, from - around, to + around))
  const own = wordsOf(withNeighbours(said, from, to))
  const scored = likely
    .map((like): Scored => {
      const inner = index.holds(like.place, own)
      return { ...like, inner, score: index.holds(like.place, near) + 2 * inner }
    })
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (!best) return null
  const rivals = scored.filter(({ score }) => score > best.score - 0.5)
  if (rivals.length === 1) return says(best) ? best.place : null
  // All of several texts alike may be meant; that some of them fall out by a hair settles nothing.
  return rivals.every(says)
    ? byNeighbours(
        unit,
        rivals.map(({ place }) => place),
        search,
      )
    : null
}

interface Scored extends Likeness {
  /** How much of the comment's own words, with a word on either side, it says. */
  inner: number
  score: number
}

/** A paragraph reworded, half of one, or several in one. */
const isLikely = ({ ofAsked, ofOwn, shared }: Likeness): boolean =>
  shared >= 3 && Math.max(ofAsked, ofOwn) >= 0.5

/** Its very words say whose they are: a paragraph may hold another one's words, or new ones. */
const says = ({ inner }: Scored): boolean => inner >= 0.5

/** The words from `from` to `to` and the one on either side. */
function withNeighbours(text: string, from: number, to: number): string {
  const before = /\S+\s*\S*$/.exec(text.slice(Math.max(from - around, 0), from))?.[0] ?? ''
  const after = /^\S*\s*\S+/.exec(text.slice(to, to + around))?.[0] ?? ''
  return `${before}${text.slice(from, to)}${after}`
}

/** A stretch of words that begins and ends with whole ones. */
function whole(text: string, from: number, to: number): string {
  const start = from <= 0 ? 0 : from + (/^\S*/.exec(text.slice(from))?.[0].length ?? 0)
  const end = to >= text.length ? text.length : text.lastIndexOf(' ', to)
  return start < end ? text.slice(start, end) : text
}

const reach = 6

/** Which of several blocks alike stands among the neighbours that a unit stands among. */
function byNeighbours(unit: number, places: readonly number[], search: WordSearch): number | null {
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
  return second && best.score < second.score * 1.5 ? null : best.place
}
