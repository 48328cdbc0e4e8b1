import type { Home } from './home-text.ts'
import type { ReturnedUnit } from './returned.ts'
import { plainKey, type WordIndex, wordsOf } from './word-index.ts'

/** A block, with the stretch of a unit's words that is its. */
export interface Found {
  /** In `home.blocks`. */
  place: number
  start: number
  end: number
}

/**
 * The block whose bookmark is open at `offset` of `unit`: the innermost, else the one before. Null where there is none, or
 * where its words are another block's altogether.
 */
export function byBookmark(
  unit: ReturnedUnit,
  offset: number,
  { home, index }: { home: Home; index: WordIndex },
): Found | null {
  const marks = unit.bookmarks
    .flatMap(({ name, start, end, continued }) => {
      const place = home.byBookmark.get(name.toLowerCase()) ?? home.byBookmark.get(firstOf(name))
      const close = Math.min(end, unit.words.length)
      return place === undefined ? [] : [{ place, start, end: close, continued }]
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  // One that covers nothing among words is left over from a paragraph that went.
  const live = unit.words.trim() === '' ? marks : marks.filter(({ start, end }) => start < end)
  const open = live.findLast(({ start, end }) => start <= offset && offset < end)
  const chosen =
    open ??
    live.findLast(({ start, end }) => start <= offset && offset <= end) ??
    live.findLast(({ start }) => start <= offset) ??
    live[0]
  if (!chosen) return null
  const alone = live.length === 1
  const found = {
    place: chosen.place,
    start: alone ? 0 : chosen.start,
    end: alone ? unit.words.length : chosen.end,
  }
  return belongs(found, unit, chosen.continued, { home, index }) ? found : null
}

/** `sd_x_3` where this document prints x fewer times than the one that went out did. */
const firstOf = (name: string): string => name.toLowerCase().replace(/_\d+$/, '')

/** Words that stand in another block to the letter, and hardly in this one, were put under its bookmark by chance. */
function belongs(
  { place, start, end }: Found,
  unit: ReturnedUnit,
  continued: boolean,
  { home, index }: { home: Home; index: WordIndex },
): boolean {
  const said = unit.words.slice(start, end)
  const key = plainKey(said)
  if (key === '' || key === plainKey(home.blocks[place]?.printed ?? '')) return true
  const words = wordsOf(said)
  const held = words.length < 2 ? 0 : index.holds(place, words)
  // The second half of a paragraph that was split says what that paragraph says; a new one beside it does not.
  if (continued) return held >= 0.5
  const others = index.exact(key).filter((other) => other !== place)
  return others.length === 0 || held >= 0.25
}
