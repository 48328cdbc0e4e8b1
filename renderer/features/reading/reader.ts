import { createContext, useContext, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { ReadingAnswer, ReadingPart, ReadingWords } from '../../../shared/api.ts'
import { printedIn, printedWords } from '../../../shared/rules/reading/said-in.ts'
import { type Watched, watch } from '../../watch.ts'
import { type Footnote, footnotesOf } from '../documents/footnotes.ts'
import { labelsIn } from '../documents/part-labels.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { keepPlace, type Place } from './kept-place.ts'
import type { ReadingSettings } from './reading-queries.ts'
import type { ScrollAnchor } from './scroll-anchor.ts'
import { createShelf, type Shelf } from './shelf.ts'
import { createWindowing, type Windowing } from './windowing.ts'

/** A part whose words are there. Footnotes come after its blocks and count on from them. */
export interface LoadedPart {
  words: ReadingWords
  labels: (string | null)[]
  /** The block that each printed number names, without its full stop. */
  byLabel: Map<string, number>
  /** The block of each id of the paper's own text. */
  byId: Map<string, number>
  notes: Footnote[]
  chunks: Chunk[]
  /** What each block and footnote says in print. */
  printed: () => string[]
}

export interface Reveal {
  /** Pixels from the top of the window. */
  offset?: number
  focus?: boolean
  /** Nothing moves where it is in sight already. */
  nearest?: boolean
}

export interface Spot {
  part: string
  block: number
}

/** Everything about the pack that is being read, and the ways through it. */
export interface Reader {
  programme: string
  meeting: string
  pack: Watched<ReadingAnswer>
  shelf: Shelf
  windowing: Windowing
  /** The block at the top of the window. */
  here: Watched<Spot | null>
  partOf: (key: string) => ReadingPart | undefined
  /** How many footnotes stand in the parts before it. */
  footnotesBefore: (key: string) => number
  loaded: (key: string) => LoadedPart | undefined
  /** Where a bookmark of the plan leads; null where it is in no part whose words are there. */
  spotOf: (bookmark: string) => Spot | null
  /** Brings a block into sight, fetching it first; its element, null where there is none. */
  reveal: (spot: Spot, how?: Reveal) => Promise<HTMLElement | null>
  /** The block after it, or before it, in this part or the next; null at an end. */
  beside: (spot: Spot, step: 1 | -1) => Promise<Spot | null>
  scroller: { current: HTMLElement | null }
  /** What keeps the words in place while the scroller is there. */
  anchor: { current: ScrollAnchor | null }
  /** What is in sight now. */
  place: () => Place | null
}

export const elementId = (part: ReadingPart, block: number) => `rd-${part.bookmark}-${block}`

/** The space that is left above what one jumps to, in pixels. */
const above = 20

export function createReader(
  programme: string,
  meeting: string,
  settings: ReadingSettings,
  answer: ReadingAnswer,
): Reader {
  const pack = watch(answer)
  const shelf = createShelf(programme, meeting, settings)
  shelf.update(answer.parts)
  const windowing = createWindowing()
  const known = new Map<string, LoadedPart>()
  const scroller: Reader['scroller'] = { current: null }
  const anchor: Reader['anchor'] = { current: null }
  const partOf = (key: string) => pack.get().parts.find((part) => part.key === key)
  let reveals = 0

  function loaded(key: string): LoadedPart | undefined {
    const words = shelf.get(key)
    if (!words) return undefined
    const before = known.get(key)
    if (before?.words === words) return before
    const labels = labelsIn(words, pack.get().lists)
    const notes = footnotesOf(words)
    const count = words.blocks.length
    const chunks = chunksOf(key, words.blocks)
    if (notes.length > 0)
      chunks.push({
        id: `${key}#${count}`,
        from: count,
        to: count + notes.length,
        height: 2 + notes.length * 1.5,
      })
    let printed: string[] | undefined
    const byLabel = new Map<string, number>()
    const byId = new Map<string, number>()
    words.blocks.forEach((block, i) => {
      if (block.address) byId.set(block.address.id, i)
      const label = labels[i]
      if (label && block.type === 'paragraph' && block.style === 'numbered')
        byLabel.set(label.replace(/\.$/, '').toUpperCase(), i)
    })
    const part: LoadedPart = {
      words,
      labels,
      byLabel,
      byId,
      notes,
      chunks,
      printed: () => {
        printed ??= [...words.blocks.map(printedIn), ...notes.map(({ footnote }) => printedWords(footnote))]
        return printed
      },
    }
    known.set(key, part)
    return part
  }

  async function reveal(
    spot: Spot,
    { offset = above, focus = false, nearest = false }: Reveal = {},
  ): Promise<HTMLElement | null> {
    const mine = ++reveals
    const part = partOf(spot.part)
    if (!part) return null
    await shelf.want([spot.part])
    if (mine !== reveals) return null
    const chunks = loaded(spot.part)?.chunks ?? []
    const at = chunks.findIndex(({ from, to }) => spot.block >= from && spot.block < to)
    // With its neighbours, so that little moves when they come.
    flushSync(() => {
      for (const chunk of chunks.slice(Math.max(0, at - 1), at + 2)) windowing.show(chunk.id)
    })
    const find = () => document.getElementById(elementId(part, spot.block))
    for (let tries = 0; find() === null && tries < 10; tries++) await frame()
    if (nearest && isInSight(find(), scroller.current)) {
      const element = find()
      if (focus) element?.focus({ preventScroll: true })
      return element
    }
    // Pieces above may turn out higher or lower than they were thought to be.
    for (let tries = 0; tries < 4 && mine === reveals; tries++) {
      const [element, frameOf] = [find(), scroller.current]
      if (!element || !frameOf) return element
      const off = element.getBoundingClientRect().top - frameOf.getBoundingClientRect().top - offset
      if (Math.abs(off) >= 1) frameOf.scrollTop += off
      anchor.current?.take()
      if (focus && tries === 0) element.focus({ preventScroll: true })
      await frame()
    }
    return find()
  }

  return {
    programme,
    meeting,
    pack,
    shelf,
    windowing,
    here: watch<Spot | null>(null),
    partOf,
    footnotesBefore(key) {
      let sum = 0
      for (const part of pack.get().parts) {
        if (part.key === key) break
        sum += part.footnotes
      }
      return sum
    },
    loaded,
    spotOf(bookmark) {
      for (const { key, bookmark: own } of pack.get().parts) {
        if (own === bookmark) return { part: key, block: 0 }
        const block =
          loaded(key)?.words.blocks.findIndex(({ address }) => address?.bookmark === bookmark) ?? -1
        if (block >= 0) return { part: key, block }
      }
      return null
    },
    reveal,
    async beside({ part, block }, step) {
      const { parts } = pack.get()
      let at = parts.findIndex(({ key }) => key === part)
      let next = block + step
      for (;;) {
        const here = parts[at]
        if (!here) return null
        if (next === -Infinity) next = here.blocks + here.footnotes - 1
        if (next >= 0 && next < here.blocks + here.footnotes) {
          await shelf.want([here.key])
          return { part: here.key, block: next }
        }
        at += step
        next = step === 1 ? 0 : -Infinity
      }
    },
    scroller,
    anchor,
    place() {
      const found = blockAtTop(scroller.current)
      return found && { ...found.spot, offset: found.offset }
    },
  }
}

/** Whether it is in sight from top to bottom, or fills the window. */
function isInSight(element: HTMLElement | null, scroller: HTMLElement | null): boolean {
  if (!element || !scroller) return false
  const [own, frameOf] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return own.top >= frameOf.top && own.bottom <= frameOf.bottom
}

/** The block that stands at the top of the window; null while nothing is rendered there. */
export function blockAtTop(scroller: HTMLElement | null): { spot: Spot; offset: number } | null {
  const column = scroller?.querySelector('.rd-column')
  if (!scroller || !column) return null
  const frameOf = scroller.getBoundingClientRect()
  const { left } = column.getBoundingClientRect()
  // Between two blocks there is nothing: a little lower the next begins.
  for (const y of [4, 24, 60, 100, 140].map((below) => above + below)) {
    const hit = document.elementFromPoint(left + 60, frameOf.top + y)
    // A dialog may stand over it.
    const found = scroller.contains(hit)
      ? hit?.closest<HTMLElement>('[data-block]')
      : blockBelow(column, frameOf.top + y)
    const part = found?.dataset.part
    if (found && part !== undefined)
      return {
        spot: { part, block: Number(found.dataset.block) },
        offset: found.getBoundingClientRect().top - frameOf.top,
      }
  }
  return null
}

/** The first block that ends below a height of the window. */
const blockBelow = (column: Element, y: number): HTMLElement | undefined =>
  [...column.querySelectorAll<HTMLElement>('[data-block]')].find(
    (block) => block.getBoundingClientRect().bottom > y,
  )

/** Notes where the pack was left, and what is in sight, some moments after the last movement. */
export function followScrolling(reader: Reader): () => void {
  const { current } = reader.scroller
  if (!current) return () => {}
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    waiting = undefined
    const place = reader.place()
    if (!place) return
    const before = reader.here.get()
    if (before?.part !== place.part || before.block !== place.block)
      reader.here.set({ part: place.part, block: place.block })
    keepPlace(reader.programme, reader.meeting, place)
  }
  const moved = () => {
    waiting ??= setTimeout(look, 120)
  }
  current.addEventListener('scroll', moved, { passive: true })
  return () => {
    current.removeEventListener('scroll', moved)
    clearTimeout(waiting)
  }
}

export const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

const ReaderContext = createContext<Reader | null>(null)
export const ReaderProvider = ReaderContext.Provider

export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('nothing is being read here')
  return reader
}

/** A part's words, once they are there. */
export function useLoaded(key: string): LoadedPart | undefined {
  const reader = useReader()
  return useSyncExternalStore(reader.shelf.listen, () => reader.loaded(key))
}
