import type { Anchor } from '../../records/annotation.ts'
import type { BlockId, RichText } from '../../rich-text.ts'
import { findHomes } from './carry/find-homes.ts'
import { joinedIn, wordFinder } from './carry/find-words.ts'
import { mapInTable } from './carry/map-in-table.ts'
import { mapRange, type Range } from './carry/map-range.ts'
import { movedFrom } from './carry/order.ts'
import { presentText } from './carry/present-text.ts'
import { type Mark, type Source, sourcesOf } from './carry/sources.ts'
import { bagOf, likenessOf } from './carry/words.ts'

/**
 * What became of the place of an annotation in another text. `kept`: the same words in the same place; `moved`: the same words
 * elsewhere; `changed`: the same place with other words; `orphaned`: there is no such place any more.
 */
export const fates = ['kept', 'moved', 'changed', 'orphaned'] as const
export type Fate = (typeof fates)[number]

/** Where an annotation stands now; `block` null where it is orphaned or stands on the whole. */
export interface Place {
  fate: Fate
  block: BlockId | null
  /** Null for the whole block. */
  range: { start: number; end: number } | null
  /** The words that it stands on now. */
  quote: string
}

/**
 * Finds the place of each anchor in `now`, the text of its subject (see `subjectText`; null where that is gone). A paragraph's
 * identity says it first, then words and neighbourhood; where that is in doubt it is orphaned, never put in a wrong place.
 * Words that were taken out of a paragraph that stands leave the annotation on the paragraph, as changed; words that went to
 * another paragraph take it with them.
 * `was` is the text that the anchors were made on, where it is known: it tells more than the anchors themselves do.
 */
export function carryAnchors(anchors: readonly Anchor[], now: RichText | null, was?: RichText): Place[] {
  if (now === null) return anchors.map(() => orphaned)
  const { sources, marks } = sourcesOf(anchors, was)
  if (marks.every((mark) => mark === null)) return marks.map(() => onTheWhole)
  const present = presentText(now)
  const homes = findHomes(present, sources)
  const words = wordFinder(homes)
  const isMoved = movedFrom(homes)
  const numbers = new Map(sources.map((source, number) => [source, number]))

  const at = (place: number, range: Range | null, fate: Fate): Place => {
    const text = present.texts[place] ?? ''
    const quote = range ? text.slice(range.start, range.end) : text
    return { fate, block: now[place]?.id ?? null, range, quote }
  }
  const elsewhere = (source: number, range: Range, part?: number): Place | null => {
    const found = words.find(source, range, part)
    if (!found) return null
    const { place, start, end } = found
    const said = sources[source]?.text.slice(range.start, range.end)
    return at(place, { start, end }, present.texts[place]?.slice(start, end) === said ? 'moved' : 'changed')
  }
  const placeOf = ({ source, range }: Mark): Place => {
    const number = numbers.get(source) ?? -1
    const home = homes.of[number] ?? -1
    if (home < 0) return elsewhere(number, range ?? { start: 0, end: source.text.length }) ?? orphaned
    const text = present.texts[home] ?? ''
    const stayed = isMoved(number) ? 'moved' : 'kept'
    const joined = range || now[home]?.id === source.id ? null : joinedIn(text, source)
    if (joined) return at(home, joined, 'moved')
    if (!range) return at(home, null, text === source.text ? stayed : 'changed')
    const mapped = mapIn(source, home, range)
    if (!mapped) return elsewhere(number, range) ?? at(home, null, 'changed')
    const isLess =
      heldOf(source.text.slice(range.start, range.end), text.slice(mapped.start, mapped.end)) < 0.4
    const rest = isLess ? elsewhere(number, range, 0.6) : null
    if (rest) return rest
    const isSame = text.slice(mapped.start, mapped.end) === source.text.slice(range.start, range.end)
    return at(home, mapped, isSame ? stayed : 'changed')
  }
  /** How much of some words is left in others. */
  const heldOf = (was: string, there: string): number =>
    was === there ? 1 : likenessOf(bagOf(was, present.weigh), bagOf(there, present.weigh), present.weigh).held
  const mapIn = (source: Source, home: number, range: Range): Range | null => {
    const block = now[home]
    const text = present.texts[home] ?? ''
    if (text === source.text) return range
    const inTable = block?.type === 'table' ? mapInTable(source, block, range) : undefined
    return inTable === undefined ? mapRange(source.text, text, range) : inTable
  }
  return marks.map((mark) => (mark ? placeOf(mark) : onTheWhole))
}

const orphaned: Place = { fate: 'orphaned', block: null, range: null, quote: '' }
const onTheWhole: Place = { fate: 'kept', block: null, range: null, quote: '' }
