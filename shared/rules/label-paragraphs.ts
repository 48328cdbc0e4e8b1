import type { BlockId } from '../rich-text.ts'
import { letterOf } from './numerals.ts'

/**
 * What numbered paragraphs are called, in printed order: `12`, `12A`, `13`. Those that went out before keep the label that
 * `frozen` has for them (`12.`). A new one between two of these takes the label before it and a letter, as an Act does when
 * it is amended (`12A`, and `12ZA` before that); one before the first is `A1`; those after the last go on from the highest.
 */
export function labelParagraphs(ids: readonly BlockId[], frozen: ReadonlyMap<BlockId, string>): string[] {
  const taken = new Set<string>()
  const kept = ids.map((id) => {
    const label = /^([A-Z]*\d{1,9}[A-Z]*)\.$/.exec(frozen.get(id) ?? '')?.[1]
    if (label === undefined || taken.has(label)) return null
    taken.add(label)
    return label
  })
  const firstKept = kept.find((label) => label !== null)
  const lastKept = kept.findLastIndex((label) => label !== null)
  let before: string | null = null
  let highest = 0
  return kept.map((mine, i): string => {
    const label: string =
      mine ?? (i > lastKept ? String(highest + 1) : between(before, firstKept ?? '1', taken))
    taken.add(label)
    before = label
    highest = Math.max(highest, numberIn(label))
    return label
  })
}

const numberIn = (label: string): number => Number(/\d+/.exec(label)?.[0] ?? 0)

function between(before: string | null, first: string, taken: ReadonlySet<string>): string {
  const free = (label: string): string => (taken.has(label) ? free(next(label)) : label)
  if (before === null) return free(`A${numberIn(first)}`)
  const label = next(before)
  return free(taken.has(label) ? `${before}${/\d$/.test(before) ? 'ZA' : 'A'}` : label)
}

/** 12 is followed by 12A, 12A by 12B, 12Z by 12ZA; before the first number A1 by B1. */
function next(label: string): string {
  const [, front = '', number = '', back = ''] = /^([A-Z]*)(\d+)([A-Z]*)$/.exec(label) ?? []
  return front !== '' && back === ''
    ? `${nextLetters(front)}${number}`
    : `${front}${number}${back === '' ? 'A' : nextLetters(back)}`
}

/** `A` is followed by `B`, `Z` by `ZA`. */
export function nextLetters(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1) - 64
  return last === 26 ? `${letters}A` : letters.slice(0, -1) + letterOf(last + 1).toUpperCase()
}
