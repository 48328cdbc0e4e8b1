import type { Block, BlockId, RichText } from '../../../rich-text.ts'
import { blockText } from '../block-text.ts'
import { type Bag, bagOf, foldText, type Weigh, weighWords } from './words.ts'

/** The text that anchors are carried to, each thing worked out once and only where it is asked for. */
export interface PresentText {
  blocks: readonly Block[]
  texts: readonly string[]
  places: ReadonlyMap<BlockId, number>
  weigh: Weigh
  bag(place: number): Bag
  folded(place: number): string
  /** Where blocks say exactly this. */
  saying(text: string): readonly number[]
}

export function presentText(now: RichText): PresentText {
  const texts = now.map(blockText)
  const places = new Map<BlockId, number>()
  const saying = new Map<string, number[]>()
  now.forEach(({ id }, place) => {
    if (!places.has(id)) places.set(id, place)
    const text = texts[place] ?? ''
    const those = saying.get(text)
    if (those) those.push(place)
    else saying.set(text, [place])
  })
  let weights: Weigh | null = null
  const weigh: Weigh = (word) => {
    weights ??= weighWords(texts)
    return weights(word)
  }
  const bags: Bag[] = []
  const folded: string[] = []
  return {
    blocks: now,
    texts,
    places,
    weigh,
    bag: (place) => {
      bags[place] ??= bagOf(texts[place] ?? '', weigh)
      return bags[place]
    },
    folded: (place) => {
      folded[place] ??= foldText(texts[place] ?? '').toLowerCase()
      return folded[place]
    },
    saying: (text) => saying.get(text) ?? [],
  }
}
