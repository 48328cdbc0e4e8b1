import { type Homes, isSort } from './homes.ts'
import { likenessOf } from './words.ts'

/** From here on two texts under one id are one block that was edited. */
const sameBlock = 0.28
/** Here they are, though the very words stand elsewhere too: a copy was made, and this one edited. */
const surelySame = 0.6

/**
 * A block is known by its id, unless it says quite other things: a text that was read in anew can give its ids to other
 * blocks. Where most ids are so misled none is believed. Says whether they are.
 */
export function homesByIdentity(homes: Homes): boolean {
  const { present, sources } = homes
  let [agreeing, misled] = [0, 0]
  const knownText = new Map(sources.map(({ id, text }) => [id, text]))
  for (const { id, text } of sources) {
    const place = present.places.get(id)
    if (place === undefined) continue
    if (present.texts[place] === text) agreeing++
    else if (text !== '' && present.saying(text).some((there) => isOthers(there, text))) misled++
  }
  /** A block that says this under an id that said something else. */
  function isOthers(place: number, text: string): boolean {
    const before = knownText.get(present.blocks[place]?.id ?? '')
    return before === undefined ? false : before !== text
  }
  if (misled > agreeing) return false
  sources.forEach(({ id, text }, source) => {
    const place = present.places.get(id)
    if (place === undefined || present.texts[place] !== text) return
    if (misled === 0 || present.saying(text).length === 1) homes.take(source, place)
  })
  sources.forEach(({ id, text, block }, source) => {
    const place = present.places.get(id)
    if (place === undefined || homes.of[source] !== -1 || present.texts[place] === text) return
    if (!homes.isFree(source, place) || !isSort(homes, source, place)) return
    const like = likenessOf(homes.bag(source), present.bag(place), present.weigh)
    const there = text === '' ? [] : present.saying(text).filter((other) => homes.isFree(source, other))
    if (there.length > 0 && (like.both < surelySame || there.some((other) => isOthers(other, text)))) return
    const isPicture = block?.type === 'image' && sameImage(homes, source, place)
    if (isPicture || like.both >= sameBlock || (like.lesser >= 0.6 && like.telling >= 3))
      homes.take(source, place)
  })
  return true
}

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
    if (isSmall && homes.beside(source, place) >= 1.7) homes.take(source, place)
  })
}

function headingLike({ sources, present }: Homes, source: number, place: number): boolean {
  const was = sources[source]?.block
  return present.blocks[place]?.type === 'heading' && (was == null || was.type === 'heading')
}
