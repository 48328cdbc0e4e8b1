import type { ReadingPart, ReadingWords } from '../../../shared/api.ts'
import { takeFirstWords } from './first-words.ts'
import { askForParts, type ReadingSettings } from './reading-queries.ts'

/** The words of a pack's parts, fetched when they are wanted and all of them in the end, so that everything can be found. */
export interface Shelf {
  get: (key: string) => ReadingWords | undefined
  /** Settles once the words of these parts are there. */
  want: (keys: readonly string[]) => Promise<void>
  /** Fetches what is missing bit by bit, from `first` on. */
  fetchAll: (first: string | null) => Promise<void>
  isWhole: () => boolean
  /** What the pack holds now: parts that changed are fetched again. */
  update: (parts: readonly ReadingPart[]) => void
  listen: (listener: (keys: readonly string[]) => void) => () => void
}

/** Characters asked for at once: a few milliseconds to read. */
const batch = 120_000

export function createShelf(programme: string, meeting: string, settings: ReadingSettings): Shelf {
  let parts: readonly ReadingPart[] = []
  const words = new Map<string, ReadingWords>()
  const underWay = new Map<string, Promise<void>>()
  const listeners = new Set<(keys: readonly string[]) => void>()
  const isMissing = ({ key, mark }: ReadingPart) => words.get(key)?.mark !== mark

  const ask = (keys: string[]) => expect(keys, askForParts(programme, meeting, settings, keys))

  function expect(keys: readonly string[], answer: Promise<ReadingWords[]>): Promise<void> {
    const asked = answer
      .then((came) => {
        for (const one of came) words.set(one.key, one)
        for (const listener of listeners) listener(came.map(({ key }) => key))
      })
      .finally(() => {
        for (const key of keys) underWay.delete(key)
      })
    for (const key of keys) underWay.set(key, asked)
    return asked
  }

  const first = takeFirstWords(programme, meeting, settings)
  if (first)
    expect(first.keys, first.came).catch(() => {
      // Asked for again when it is wanted.
    })

  async function want(keys: readonly string[]): Promise<void> {
    const missing = parts.filter((part) => keys.includes(part.key) && isMissing(part))
    const fresh = missing.filter(({ key }) => !underWay.has(key)).map(({ key }) => key)
    const waiting = missing.flatMap(({ key }) => underWay.get(key) ?? [])
    if (fresh.length > 0) waiting.push(ask(fresh))
    await Promise.all(waiting)
  }

  return {
    get: (key) => words.get(key),
    want,
    async fetchAll(first) {
      const begin = Math.max(
        0,
        parts.findIndex(({ key }) => key === first),
      )
      // What was asked for and came otherwise is not asked for again here: the pack changed, and is told anew.
      const tried = new Set<string>()
      for (;;) {
        const missing = [...parts.slice(begin), ...parts.slice(0, begin)].filter(
          (part) => isMissing(part) && !tried.has(part.key),
        )
        if (missing.length === 0) return
        let size = 0
        const next: string[] = []
        for (const part of missing) {
          if (next.length > 0 && size + part.size > batch) break
          size += part.size
          next.push(part.key)
          tried.add(part.key)
        }
        await want(next)
        await idle()
      }
    },
    isWhole: () => parts.every(({ key }) => words.has(key)),
    update(now) {
      parts = now
      const held = new Set(now.map(({ key }) => key))
      for (const key of words.keys()) if (!held.has(key)) words.delete(key)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }))
