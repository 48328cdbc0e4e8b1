import { type Homes, isSort } from './homes.ts'
import type { Source } from './sources.ts'
import { type WordIndex, wordIndex } from './word-index.ts'
import { isExtract, keepsFigures, likenessOf, runsInCommon } from './words.ts'

/** From here on two texts under one id are one block that was edited. */
const sameBlock = 0.48
/** Here without a look at how the words follow each other. */
const surelyEdited = 0.55
/** Here they are, though the very words stand elsewhere too: a copy was made, and this one edited. */
const surelySame = 0.6
/** A block elsewhere must be so much more alike to be thought of. */
const better = 0.2

/**
 * A block is known by its id, unless it says quite other things: a text that was read in anew can give its ids to other
 * blocks. Where most ids are so misled none is believed. Says whether not one is.
 */
export function homesByIdentity(homes: Homes): boolean {
  const { present, sources } = homes
  const knownText = new Map(sources.map(({ id, text }) => [id, text]))
  let [agreeing, misled] = [0, 0]
  sources.forEach(({ id, text }, source) => {
    const place = present.places.get(id)
    if (place === undefined) return
    if (present.texts[place] === text) agreeing++
    else if (text !== '' && present.saying(text).some((there) => isMisled(source, place, there))) misled++
  })
  if (misled > agreeing) return false
  const isDoubted = misled > 1
  sources.forEach(({ id, text }, source) => {
    const place = present.places.get(id)
    if (place === undefined || present.texts[place] !== text) return
    if (misled === 0 || present.saying(text).length === 1) homes.take(source, place)
  })
  const free = () => [...present.texts.keys()].filter((place) => !homes.isTaken(place))
  let index: WordIndex | null = null
  let sayers: Map<string, Source[]> | null = null
  sources.forEach(({ id, text, block }, source) => {
    const place = present.places.get(id)
    if (place === undefined || homes.of[source] !== -1 || present.texts[place] === text) return
    if (!homes.isFree(source, place) || !isSort(homes, source, place) || isSomeoneElse(id, place)) return
    const like = likenessOf(homes.bag(source), present.bag(place), present.weigh)
    const there = text === '' ? [] : present.saying(text).filter((other) => homes.isFree(source, other))
    if (there.length > 0 && (like.both < surelySame || there.some((other) => isMisled(source, place, other))))
      return
    const now = present.texts[place] ?? ''
    const extract = isExtract(like, text, now) || isWithin(text, now) || isWithin(now, text)
    if (isDoubted ? like.both < 0.9 : like.both < surelySame && !extract) {
      index ??= wordIndex(present, free())
      const isBetter = (other: number): boolean =>
        other !== place &&
        homes.isFree(source, other) &&
        likenessOf(homes.bag(source), present.bag(other), present.weigh).both > like.both + better
      if (index.near(homes.bag(source), 3).some(isBetter)) return
    }
    if (misled > 0 && like.both < 0.9 && !keepsFigures(homes.bag(source), present.bag(place))) return
    const isPicture = block?.type === 'image' && sameImage(homes, source, place)
    if (isPicture || isEdited(like.both, text, now) || extract) homes.take(source, place)
  })
  return misled === 0

  /** Whether another block said just this, and says it no more under its own id. */
  function isSomeoneElse(id: string, place: number): boolean {
    const text = present.texts[place] ?? ''
    sayers ??= Map.groupBy(sources, (source) => source.text)
    return (
      text !== '' &&
      (sayers.get(text) ?? []).some((other) => {
        const own = present.places.get(other.id)
        return other.id !== id && (own === undefined || present.texts[own] !== text)
      })
    )
  }

  /** Whether the very words stand under an id that was another block's: not in a copy, which has a new one. */
  function isMisled(source: number, own: number, there: number): boolean {
    const before = knownText.get(present.blocks[there]?.id ?? '')
    if (before !== undefined) return before !== sources[source]?.text
    // Nothing is known of that id: what stands beside it says it.
    if (sources[source]?.place != null) return false
    return homes.beside(source, there) > homes.beside(source, own)
  }
}

/** One stands at the beginning or the end of the other. */
const isWithin = (part: string, whole: string): boolean =>
  part.trim().length >= 4 && (whole.startsWith(part) || whole.endsWith(part))

const isEdited = (both: number, was: string, now: string): boolean =>
  both >= surelyEdited || (both >= sameBlock && runsInCommon(was, now) >= 0.3)

export function sameImage({ sources, present }: Homes, source: number, place: number): boolean {
  const [was, now] = [sources[source]?.block, present.blocks[place]]
  return was?.type === 'image' && now?.type === 'image' && was.src === now.src
}

const short = 60

/**
 * What is left under its own id though no word stayed, and can be nothing else: a heading that was renamed or a picture
 * described anew between the same neighbours, an empty paragraph that was written in. A paragraph of quite other words
 * is another paragraph.
 */
export function lastByIdentity(homes: Homes): void {
  const { present, sources } = homes
  sources.forEach(({ id, text }, source) => {
    const place = present.places.get(id)
    if (place === undefined || homes.of[source] !== -1) return
    const now = present.texts[place] ?? ''
    if (!homes.isFree(source, place) || !isSort(homes, source, place)) return
    const block = present.blocks[place]
    const isSmall =
      block?.type === 'image' ||
      text === '' ||
      (now !== '' && text.length <= short && now.length <= short && headingLike(homes, source, place))
    // What it said stands somewhere else: it went there.
    const isElsewhere = text !== '' && present.saying(text).length > 0
    if (isSmall && !isElsewhere && homes.beside(source, place) >= 1.7) homes.take(source, place)
  })
}

function headingLike({ sources, present }: Homes, source: number, place: number): boolean {
  const was = sources[source]?.block
  return present.blocks[place]?.type === 'heading' && (was == null || was.type === 'heading')
}
