import type { Numbered } from '../../shared/rules/number-blocks.ts'
import type { PlanList } from '../../shared/rules/plan.ts'

/**
 * How Word counts, written from the outside: each list has a counter for each level; a paragraph adds one to its own (which
 * begins at the list's start) and clears those below it. Levels print as `1.`, `(a)`, `(i)`, or the fixed label.
 */
export function wordCounts(lists: PlanList[], places: Numbered[]): (string | null)[] {
  const counters = new Map<string, number[]>()
  return places.map(({ list: place }) => {
    if (!place) return null
    const list = lists.find(({ id }) => id === place.list)
    if (!list) return `no list ${place.list}`
    if (list.kind === 'fixed') return list.label
    const counter = counters.get(list.id) ?? []
    const start = list.kind === 'paragraphs' && place.level === 0 ? list.start : 1
    const n = counter[place.level] === undefined ? start : (counter[place.level] ?? 0) + 1
    const kept = Array.from({ length: place.level }, (_, i) => counter[i])
    counters.set(list.id, [...kept.map((value) => value ?? 0), n])
    if (place.level === 0) return `${n}.`
    return `(${place.level === 1 ? letters(n) : roman(n)})`
  })
}

const letters = (n: number): string => {
  let all = ''
  const letter = 'abcdefghijklmnopqrstuvwxyz'[(n - 1) % 26] ?? ''
  for (let left = n; left > 0; left -= 26) all += letter
  return all
}

/** By counting strokes and shortening them. */
const roman = (n: number): string =>
  'i'
    .repeat(n)
    .replaceAll('iiiii', 'v')
    .replaceAll('vv', 'x')
    .replaceAll('xxxxx', 'l')
    .replaceAll('ll', 'c')
    .replaceAll('viiii', 'ix')
    .replaceAll('iiii', 'iv')
    .replaceAll('lxxxx', 'xc')
    .replaceAll('xxxx', 'xl')
