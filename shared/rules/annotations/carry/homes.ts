import type { PresentText } from './present-text.ts'
import type { Source } from './sources.ts'
import { type Bag, bagOf, foldText, likenessOf } from './words.ts'

/** Which source is at home in which block, filled in from what is certain to what is likely. */
export interface Homes {
  present: PresentText
  sources: readonly Source[]
  /** Place of the block that a source became, by the source's number; -1 where none is known. */
  of: Int32Array
  isTaken(place: number): boolean
  take(source: number, place: number): void
  /** Whether the block may be the home of this source: nobody else's. */
  isFree(source: number, place: number): boolean
  bag(source: number): Bag
  folded(source: number): string
  /** How far what stood beside a source stands beside a block, each side 0 to 1. */
  beside(source: number, place: number): number
}

const cut = 300

export function makeHomes(present: PresentText, sources: readonly Source[]): Homes {
  const of = new Int32Array(sources.length).fill(-1)
  const owner = new Int32Array(present.texts.length).fill(-1)
  const bags: Bag[] = []
  const folded: string[] = []
  const snippets = new Map<string, { folded: string; bag: Bag | null }>()
  const snippet = (text: string) => {
    let made = snippets.get(text)
    if (!made) {
      made = { folded: foldText(text).toLowerCase(), bag: null }
      snippets.set(text, made)
    }
    return made
  }

  const side = (source: number, place: number, step: -1 | 1): number => {
    const { place: read, before, after } = sources[source] ?? {}
    const text = (step === -1 ? before : after) ?? ''
    const beyond = place + step
    const isEdge = beyond < 0 || beyond >= present.texts.length
    if (read != null) {
      const home = sources[read + step]?.place === read + step ? (of[read + step] ?? -1) : -1
      if (home === beyond) return 1
      if (home >= 0 && Math.sign(home - place) === step && Math.abs(home - place) <= 3) return 0.7
    }
    if (text === '') return isEdge ? 1 : present.texts[beyond] === '' ? 0.5 : 0
    if (isEdge) return 0
    const raw = present.texts[beyond] ?? ''
    if (text.length < cut ? raw === text : step === -1 ? raw.endsWith(text) : raw.startsWith(text)) return 1
    const neighbour = snippet(text)
    const said = neighbour.folded
    for (const far of [0, 1]) {
      const there = place + step * (far + 1)
      if (there < 0 || there >= present.texts.length) break
      const now = present.folded(there)
      const isSame =
        text.length < cut ? now === said : step === -1 ? now.endsWith(said) : now.startsWith(said)
      if (isSame) return far === 0 ? 1 : 0.7
    }
    const end = text.length < cut ? raw : step === -1 ? raw.slice(-cut) : raw.slice(0, cut)
    neighbour.bag ??= bagOf(text, present.weigh)
    return likenessOf(neighbour.bag, bagOf(end, present.weigh), present.weigh).both >= 0.6 ? 0.7 : 0
  }

  return {
    present,
    sources,
    of,
    isTaken: (place) => (owner[place] ?? -1) >= 0,
    take(source, place) {
      of[source] = place
      owner[place] = source
    },
    isFree(source, place) {
      const holder = owner[place] ?? -1
      if (holder < 0) return true
      const [one, other] = [sources[holder], sources[source]]
      // What was written on one block at different times.
      return one?.id === other?.id && (one?.place == null || other?.place == null)
    },
    bag: (source) => {
      bags[source] ??= bagOf(sources[source]?.text ?? '', present.weigh)
      return bags[source]
    },
    folded: (source) => {
      folded[source] ??= foldText(sources[source]?.text ?? '').toLowerCase()
      return folded[source]
    },
    beside: (source, place) => side(source, place, -1) + side(source, place, 1),
  }
}

export const homeless = ({ of }: Homes): number[] => [...of.keys()].filter((source) => of[source] === -1)

/** Words cannot become a table or a picture; what a source was is not always known. */
export function isSort({ sources, present }: Homes, source: number, place: number): boolean {
  const [one, other] = [sources[source]?.block, present.blocks[place]]
  if (!one || !other) return true
  const sortOf = (type: string) => (type === 'table' || type === 'image' ? type : 'words')
  return sortOf(one.type) === sortOf(other.type)
}
