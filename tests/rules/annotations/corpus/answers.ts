import type { Anchor } from '../../../../shared/records/annotation.ts'
import { makeAnchor } from '../../../../shared/rules/annotations/make-anchor.ts'
import { type Draft, type DraftBlock, placedTokens, textOf } from './draft.ts'
import type { Rng } from './rng.ts'

/** Where a person who saw both papers would put an annotation. */
export interface Answer {
  /** The blocks that are right; none where it can only be orphaned. */
  blocks: ReadonlySet<string>
  /** Whether it must be carried: otherwise letting go is right too. */
  isCarried: boolean
  /** The paragraph that it was on where its words went to another: not wrong if it says that they changed. */
  left: ReadonlySet<string>
  /** Where in those blocks, for words of one. */
  words: ReadonlyMap<string, { start: number; end: number }>
  /** The very words stand there. */
  isExact: boolean
}

export interface Marked {
  anchor: Anchor
  block: DraftBlock
  range: { start: number; end: number } | null
}

/** Annotations on words, on sentences, on whole blocks, spread over a paper. */
export function annotate(draft: Draft, rng: Rng, count: number): Marked[] {
  const text = textOf(draft)
  const out: Marked[] = []
  while (out.length < count) {
    const block = rng.pick(draft)
    const parts = placedTokens(block)
    const words = parts.filter(({ token }) => /[\p{L}\p{N}]/u.test(token.text))
    let range: { start: number; end: number } | null = null
    if (words.length > 0 && rng.chance(0.65)) {
      const first = rng.int(words.length)
      const last = Math.min(words.length - 1, first + rng.pick([0, 1, 2, 4, 8, 15]))
      const [from, to] = [words[first], words[last]]
      if (from && to) range = { start: from.start, end: to.end }
      // In a table one cell.
      if (block.type === 'table' && from) range = { start: from.start, end: from.end }
    }
    const anchor = makeAnchor(text, {
      meeting: 'm1',
      of: { paper: 'p1' },
      block: block.id,
      ...(range && { range }),
    })
    if (anchor) out.push({ anchor, block, range })
  }
  return out
}

const carrying = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

export function answerOf({ block, range }: Marked, now: Draft): Answer {
  const own = new Set(
    placedTokens(block)
      .filter(
        ({ start, end, token }) =>
          carrying(token.text) && (!range || (start < range.end && end > range.start)),
      )
      .flatMap(({ token }) => (token.from ? [token.from.token] : [])),
  )
  const stands = now.filter(({ was }) => was === block)
  const homes = now
    .map((one) => {
      const there = placedTokens(one).filter(({ token }) => token.from !== null && own.has(token.from.token))
      const stayed = there.filter(({ token }) => token.from?.stayed)
      return { one, there, stayed }
    })
    .filter(({ there }) => there.length > 0)
  const stayed = homes.reduce((sum, home) => sum + home.stayed.length, 0)
  const most = Math.max(0, ...homes.map((home) => home.there.length))
  const blocks = new Set<string>()
  const words = new Map<string, { start: number; end: number }>()
  for (const { one, there } of homes) {
    // Of what went to two places either may be right if it has a good part, or is the paragraph that it was on.
    if (there.length * 3 < most && one.was !== block) continue
    blocks.add(one.id)
    const [first, last] = [there[0], there.at(-1)]
    if (first && last) words.set(one.id, { start: first.start, end: last.end })
  }
  // Words that are gone leave it on the paragraph that stands.
  if (blocks.size === 0 || stayed === 0 || !range) for (const { id } of stands) blocks.add(id)
  const best = homes.find((home) => home.stayed.length === own.size)
  const isExact = best !== undefined && isUnbroken(best.there.map(({ token }) => token.from?.token ?? -1))
  const isFew = own.size > 0 && stayed / own.size < 0.5
  const isEmptied = stands.every((one) => placedTokens(one).length === 0) && stayed === 0
  const left = new Set(stands.map(({ id }) => id))
  return { blocks, left, words, isExact, isCarried: blocks.size > 0 && !isFew && !isEmptied }
}

const isUnbroken = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))
