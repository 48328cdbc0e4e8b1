import type { Block, RichText } from '../../rich-text.ts'
import type { Pair } from './align.ts'
import { blockWords, countedWords, likeness } from './block-words.ts'

/** From here on two blocks of the same id are one block that was changed. */
const sameBlock = 0.3
/** From here on two blocks of different ids are. */
const likelySame = 0.5

/**
 * Which block became which, as places, in the order of the new text. An id says it, unless the words are quite others
 * and the same words stand elsewhere: a text that was read in anew numbers its ids anew.
 */
export function matchBlocks(was: RichText, now: RichText): Pair[] {
  const { weigh, wordsOf } = weighing(was, now)
  const oldOf = new Map<number, number>()
  const taken = new Set<number>()
  const take = (i: number, j: number) => {
    oldOf.set(j, i)
    taken.add(i)
  }
  const byId = new Map(was.map(({ id }, i) => [id, i]))
  const ofSameId = now.flatMap(({ id }, j): Pair[] => {
    const i = byId.get(id)
    return i === undefined || !isAlike(was[i], now[j]) ? [] : [[i, j]]
  })
  for (const [i, j] of ofSameId) if (weigh(i, j) >= sameBlock) take(i, j)
  takeEqual(was, now, { taken, oldOf, take })
  takeLikely(was, now, { taken, oldOf, take, wordsOf })
  for (const [i, j] of ofSameId) if (!taken.has(i) && !oldOf.has(j)) take(i, j)
  return now.flatMap((_, j): Pair[] => {
    const i = oldOf.get(j)
    return i === undefined ? [] : [[i, j]]
  })
}

interface Taking {
  taken: ReadonlySet<number>
  oldOf: ReadonlyMap<number, number>
  take: (i: number, j: number) => void
}

/** Words in one, a table in the other: neither became the other. */
const isAlike = (one: Block | undefined, other: Block | undefined): boolean =>
  one !== undefined && other !== undefined && sortOf(one) === sortOf(other)
const sortOf = ({ type }: Block) => (type === 'table' || type === 'image' ? type : 'words')

export const withoutId = ({ id: _, ...rest }: Block): string => JSON.stringify(rest)

function takeEqual(was: RichText, now: RichText, { taken, oldOf, take }: Taking): void {
  const waiting = new Map<string, number[]>()
  was.forEach((block, i) => {
    if (!taken.has(i)) waiting.set(withoutId(block), [...(waiting.get(withoutId(block)) ?? []), i])
  })
  now.forEach((block, j) => {
    const i = oldOf.has(j) ? undefined : waiting.get(withoutId(block))?.shift()
    if (i !== undefined) take(i, j)
  })
}

function takeLikely(
  was: RichText,
  now: RichText,
  { taken, oldOf, take, wordsOf }: Taking & { wordsOf: (block: Block) => Map<string, number> },
): void {
  const old = [...was.entries()].filter(([i]) => !taken.has(i))
  const fresh = [...now.entries()].filter(([j]) => !oldOf.has(j))
  const common = commonWords(
    old.map(([, block]) => wordsOf(block)),
    fresh.map(([, block]) => wordsOf(block)),
  )
  const likely = fresh
    .flatMap(([j, block], b) =>
      old.flatMap(([i, before], a) => {
        if (!isAlike(before, block)) return []
        const all = sizeOf(wordsOf(before)) + sizeOf(wordsOf(block))
        const weight = isSamePicture(before, block) ? 1 : all === 0 ? 0 : (2 * (common[b]?.[a] ?? 0)) / all
        return weight < likelySame ? [] : [{ i, j, weight }]
      }),
    )
    .sort((a, b) => b.weight - a.weight || Math.abs(a.i - a.j) - Math.abs(b.i - b.j))
  for (const { i, j } of likely) if (!taken.has(i) && !oldOf.has(j)) take(i, j)
}

const sizes = new WeakMap<Map<string, number>, number>()
function sizeOf(words: Map<string, number>): number {
  const known = sizes.get(words)
  if (known !== undefined) return known
  let sum = 0
  for (const count of words.values()) sum += count
  sizes.set(words, sum)
  return sum
}

/** How many words each of the new blocks has in common with each of the old: found by the words, not pair by pair. */
function commonWords(old: Map<string, number>[], fresh: Map<string, number>[]): Uint32Array[] {
  const holders = new Map<string, [number, number][]>()
  old.forEach((words, i) => {
    for (const [word, count] of words) {
      const those = holders.get(word)
      if (those) those.push([i, count])
      else holders.set(word, [[i, count]])
    }
  })
  return fresh.map((words) => {
    const common = new Uint32Array(old.length)
    for (const [word, count] of words)
      for (const [i, other] of holders.get(word) ?? []) common[i] = (common[i] ?? 0) + Math.min(count, other)
    return common
  })
}

const isSamePicture = (one: Block, other: Block): boolean =>
  one.type === 'image' && other.type === 'image' && one.src === other.src

function weighing(was: RichText, now: RichText) {
  const counted = new Map<Block, Map<string, number>>()
  const wordsOf = (block: Block) => {
    const before = counted.get(block)
    if (before) return before
    const made = countedWords(blockWords(block))
    counted.set(block, made)
    return made
  }
  const weigh = (i: number, j: number): number => {
    const [one, other] = [was[i], now[j]]
    if (!one || !other) return 0
    return one === other || isSamePicture(one, other) ? 1 : likeness(wordsOf(one), wordsOf(other))
  }
  return { wordsOf, weigh }
}
