import type { Block, Inline } from '../../rich-text.ts'
import { wordsIn } from './word-tokens.ts'

/** Every word of inline text, those of its notes too. */
export const inlineWords = (text: readonly Inline[]): string[] =>
  text.flatMap((piece) => {
    if (typeof piece === 'string') return wordsIn(piece)
    if ('footnote' in piece) return inlineWords(piece.footnote)
    return 'text' in piece ? wordsIn(piece.text) : []
  })

export function blockWords(block: Block): string[] {
  if (block.type === 'image') return wordsIn(block.alt)
  if (block.type === 'table') return block.rows.flatMap((row) => row.flatMap(({ text }) => inlineWords(text)))
  return inlineWords(block.text)
}

/** Counted, however they are written. */
export function countedWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) {
    const key = word.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** How much two sets of words have in common, from 0 to 1. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0]
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 1 : (2 * common) / all
}
