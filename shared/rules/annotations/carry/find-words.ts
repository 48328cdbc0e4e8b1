import type { Homes } from './homes.ts'
import { mapRange, type Range } from './map-range.ts'
import type { Source } from './sources.ts'
import { type WordIndex, wordIndex } from './word-index.ts'
import { type Bag, bagOf, foldText, likenessOf, runsHeld, tellingWords, wordsOf } from './words.ts'

export interface Found extends Range {
  place: number
}

/** Fewer words may stand in two places by chance. */
const fewest = 5
/** Where it is not known what stood in the other block before. */
const fewestAlone = 12
/** What stands beside what is left of a paragraph is its other half. */
const fewestBeside = 3
const longestContext = 120
const margin = 0.15

/** Finds words that left their block: the second half of a split, the end of a merged paragraph, a sentence taken elsewhere. */
export interface WordFinder {
  /** `part` of the words is enough where the rest stayed behind, from 0 to 1. */
  find(source: number, range: Range, part?: number): Found | null
}

interface Sought {
  source: Source
  home: number
  range: Range
  /** The words, with those beside them where they are few. */
  wide: Range
  text: string
  bag: Bag
  words: number
  part: number
}

export function wordFinder(homes: Homes): WordFinder {
  const { present, sources, of } = homes
  let index: WordIndex | null = null
  const ownerOf = new Map<number, Source>()
  sources.forEach((source, number) => {
    const home = of[number] ?? -1
    if (home >= 0) ownerOf.set(home, source)
  })
  /** What stands as it stood holds nothing new. */
  const open = () =>
    [...present.texts.keys()].filter((place) => ownerOf.get(place)?.text !== present.texts[place])

  return {
    find(number, range, part = 0.75) {
      const source = sources[number]
      if (!source) return null
      const words = wordsOf(source.text.slice(range.start, range.end))
      if (words.length === 0) return null
      // A few words are known by those beside them.
      const isEnough = words.length >= 7 && tellingWords(words) >= 3
      const wide = isEnough ? range : sentenceAround(source.text, range)
      const text = source.text.slice(wide.start, wide.end)
      const bag = bagOf(text, present.weigh)
      const home = of[number] ?? -1
      const sought = { source, home, range, wide, text, bag, words: wordsOf(text).length, part }
      index ??= wordIndex(present, open())
      const found = index
        .near(bag, 6)
        .filter((place) => place !== home)
        .flatMap((place) => within(place, sought) ?? [])
        .sort((a, b) => b.weight - a.weight || a.place - b.place)
      const [best, next] = found
      if (!best) return null
      // Of two halves of what was one paragraph the fuller; of two places anywhere neither.
      const isDivided = isNear(best.place, home) && next && isNear(next.place, home)
      if (next && next.weight > best.weight - margin && !isDivided) return null
      return { place: best.place, start: best.start, end: best.end }
    },
  }

  function within(place: number, sought: Sought): (Found & { weight: number }) | null {
    const { bag, text, wide, range, part } = sought
    const now = present.texts[place] ?? ''
    if (likenessOf(bag, present.bag(place), present.weigh).held < part) return null
    const span = mapRange(text, now, { start: 0, end: text.length })
    if (!span) return null
    const said = now.slice(span.start, span.end)
    const there = likenessOf(bag, bagOf(said, present.weigh), present.weigh)
    // Together, not scattered through the block.
    if (there.both < part || runsHeld(text, said) < (part < 0.75 ? 0.5 : 0.7)) return null
    if (!isCertain(place, span, said, sought)) return null
    const isWhole = range.start === wide.start && range.end === wide.end
    const inner = isWhole
      ? { start: 0, end: said.length }
      : mapRange(text, said, { start: range.start - wide.start, end: range.end - wide.start })
    if (!inner) return null
    return {
      place,
      start: span.start + inner.start,
      end: span.start + inner.end,
      weight: there.both + (isNear(place, sought.home) ? margin / Math.abs(place - sought.home) : 0),
    }
  }

  function isCertain(place: number, span: Range, said: string, sought: Sought): boolean {
    const { source, home, bag, words, text } = sought
    const owner = ownerOf.get(place)
    // Words that stood in that block before have not come to it now.
    if (owner && foldText(owner.text).includes(foldText(said))) return false
    const now = present.texts[place] ?? ''
    if ([source.before, source.after].some((beside) => beside === now)) return false
    if (words >= (source.place === null ? fewestAlone : fewest) && bag.telling >= 3) return true
    if (foldText(said) !== foldText(text) || bag.telling === 0) return false
    if (isNear(place, home) && words >= fewestBeside) return true
    return text === source.text && isJoined(now, span, source)
  }
}

const isNear = (place: number, home: number): boolean => home >= 0 && Math.abs(home - place) <= 2

/** Where all that a block said stands in one that it was joined to; null where it was not. */
export function joinedIn(now: string, source: Source): Range | null {
  const start = source.text === '' ? -1 : now.indexOf(source.text)
  if (start < 0 || now.length === source.text.length) return null
  const range = { start, end: start + source.text.length }
  return isJoined(now, range, source) ? range : null
}

/** Whether what stood beside a block now stands beside it within one block. */
function isJoined(now: string, { start, end }: Range, { before, after }: Source): boolean {
  const last = before.slice(-60).trim()
  const first = after.slice(0, 60).trim()
  return (
    (last.length >= 8 && now.slice(0, start).trimEnd().endsWith(last)) ||
    (first.length >= 8 && now.slice(end).trimStart().startsWith(first))
  )
}

const sentenceEnds = /[.;?!]\s|\n/g

/** From the beginning of its sentence to its end, where these are near. */
function sentenceAround(text: string, { start, end }: Range): Range {
  const from = Math.max(0, start - longestContext)
  const to = Math.min(text.length, end + longestContext)
  const before = [...text.slice(from, start).matchAll(sentenceEnds)].at(-1)
  const [after] = text.slice(end, to).matchAll(sentenceEnds)
  return {
    start: before ? from + before.index + before[0].length : from,
    end: after ? end + after.index + 1 : to,
  }
}
