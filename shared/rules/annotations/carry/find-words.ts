import type { Homes } from './homes.ts'
import { mapRange, type Range } from './map-range.ts'
import type { PresentText } from './present-text.ts'
import type { Source } from './sources.ts'
import { type WordIndex, wordIndex } from './word-index.ts'
import { bagOf, foldText, likenessOf, tellingWords, wordsOf } from './words.ts'

export interface Found extends Range {
  place: number
}

/** Fewer words may stand in two places by chance. */
const fewest = 5
/** Where it is not known what stood in the other block before. */
const fewestAlone = 7
const longestContext = 120

/** Finds words that left their block: the second half of a split, the end of a merged paragraph, a sentence taken elsewhere. */
export interface WordFinder {
  find(source: number, range: Range): Found | null
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
    find(source, range) {
      const { text } = sources[source] ?? { text: '' }
      const quote = text.slice(range.start, range.end)
      const words = wordsOf(quote)
      if (words.length === 0) return null
      index ??= wordIndex(present, open())
      // A few words are known by those beside them.
      const isKnown = sources[source]?.place != null
      const least = isKnown ? fewest : fewestAlone
      const wide = words.length >= least && tellingWords(words) >= 3 ? range : widened(text, range)
      const sought = text.slice(wide.start, wide.end)
      const bag = bagOf(sought, present.weigh)
      if (bag.telling < 3 || wordsOf(sought).length < least) return null
      const found = index
        .near(bag, 6)
        .filter((place) => place !== of[source])
        .flatMap((place) => {
          const there = within(present, place, sought, wide, range, bag)
          return there && !wasThere(ownerOf.get(place), present, there) ? [there] : []
        })
        .sort((a, b) => b.weight - a.weight)
      const [best, next] = found
      if (!best || (next && next.weight > best.weight - 0.15)) return null
      return { place: best.place, start: best.start, end: best.end }
    },
  }
}

function widened(text: string, { start, end }: Range): Range {
  const from = Math.max(0, start - longestContext)
  const to = Math.min(text.length, end + longestContext)
  // From a sentence's beginning to a sentence's end, where one is near.
  const head = text.slice(from, start)
  const tail = text.slice(end, to)
  const begins = Math.max(
    ...['. ', '; ', '\n', '? ', '! '].map(
      (sign) => head.lastIndexOf(sign) + (head.includes(sign) ? sign.length : 0),
    ),
    0,
  )
  const ends = /[.;?!](\s|$)|\n/.exec(tail)
  return { start: from + begins, end: ends ? end + ends.index : to }
}

function within(
  present: PresentText,
  place: number,
  sought: string,
  wide: Range,
  range: Range,
  bag: ReturnType<typeof bagOf>,
): (Found & { weight: number }) | null {
  const now = present.texts[place] ?? ''
  const { held } = likenessOf(bag, present.bag(place), present.weigh)
  if (held < 0.75) return null
  const span = mapRange(sought, now, { start: 0, end: sought.length })
  if (!span) return null
  const said = now.slice(span.start, span.end)
  const there = likenessOf(bag, bagOf(said, present.weigh), present.weigh)
  // Together, not scattered through the block.
  if (there.both < 0.75) return null
  const isWhole = range.start === wide.start && range.end === wide.end
  const inner = isWhole
    ? { start: 0, end: said.length }
    : mapRange(sought, said, { start: range.start - wide.start, end: range.end - wide.start })
  if (!inner) return null
  return { place, start: span.start + inner.start, end: span.start + inner.end, weight: there.both }
}

/** Words that stood in that block before have not come to it now. */
function wasThere(owner: Source | undefined, present: PresentText, { place, start, end }: Found): boolean {
  if (!owner) return false
  const said = foldText((present.texts[place] ?? '').slice(start, end))
  return foldText(owner.text).includes(said)
}
