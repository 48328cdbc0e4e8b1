import type { RichText } from '../../../shared/rich-text.ts'
import { bodyWords } from './entries.ts'
import { folded, formsOf, type Term } from './query.ts'

/** In characters: as much as stands on two lines. */
const width = 160

interface Word {
  from: number
  to: number
  folded: string
}
const wordsAt = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{Co}\p{M}]+/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    folded: folded(found[0]),
  }))

/** The words of `text` that a search found: whole words, also where only their beginning was typed. */
function matchesIn(words: readonly Word[], terms: readonly Term[]): Set<Word> {
  const found = new Set<Word>()
  for (const { words: sought, prefix } of terms) {
    const forms = sought.length === 1 && sought[0] !== undefined ? formsOf(sought[0]) : []
    words.forEach((word, i) => {
      if (forms.includes(word.folded)) found.add(word)
      const run = words.slice(i, i + sought.length)
      const same = sought.every((one, j) => {
        const there = run[j]?.folded
        return there === one || (prefix && j === sought.length - 1 && there?.startsWith(one))
      })
      if (same) for (const one of run) found.add(one)
    })
  }
  return found
}

/** The block in which most of the terms stand, the first of several; null where they stand in none. */
export function blockWith(body: RichText, terms: readonly Term[]): string | null {
  let best: { id: string; held: number } | null = null
  for (const block of body) {
    const words = wordsAt(bodyWords([block]))
    const held = terms.filter((term) => matchesIn(words, [term]).size > 0).length
    if (held > (best?.held ?? 0)) best = { id: block.id, held }
  }
  return best?.id ?? null
}

/** The piece of `text` around its first match, the matches apart from the rest; its beginning where there is none. */
export function snippetOf(text: string, terms: readonly Term[]): { text: string; match: boolean }[] {
  const words = wordsAt(text)
  const found = matchesIn(words, terms)
  const first = words.find((word) => found.has(word))
  const from =
    !first || first.from < width / 2
      ? 0
      : (words.find((word) => word.from >= first.from - width / 3)?.from ?? 0)
  const to = words.findLast((word) => word.to <= from + width)?.to ?? width
  const end = text.length - to < 4 ? text.length : Math.max(to, first?.to ?? 0)

  const pieces: { text: string; match: boolean }[] = []
  const add = (piece: string, match: boolean) => {
    if (piece !== '') pieces.push({ text: piece.replace(/\s+/g, ' '), match })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const word of words) {
    if (word.from < from || word.to > end || !found.has(word)) continue
    add(text.slice(at, word.from), false)
    add(text.slice(word.from, word.to), true)
    at = word.to
  }
  add(text.slice(at, end), false)
  if (end < text.length) add(' …', false)
  return pieces
}
