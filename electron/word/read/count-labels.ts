import type { Numbering } from './numbering.ts'
import { printNumber } from './print-number.ts'
import { paragraphsOf } from './walk-blocks.ts'
import type { WordBlock } from './word-document.ts'

export interface CountedLabel {
  /** As Word prints it: `3.2`, `(a)`; any bullet as •. */
  label: string
  /** As Word prints it, a bullet as its own sign. */
  printed: string
  /** What its own level has come to. */
  count: number
}

/** Counts numbered paragraphs as Word does (17.9.10, 17.9.26), in the order in which they are given to it. */
export function labelCounter(numbering: Numbering): (num: string, level: number) => CountedLabel | null {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const startOf = (num: string, level: number): number =>
    numbering.startOf(num, level) ?? numbering.level(num, level)?.start ?? 1
  return (num, level) => {
    const list = numbering.listOf(num)
    const own = numbering.level(num, level)
    if (list === null || !own) return null
    const count = counts.get(list) ?? []
    counts.set(list, count)
    if (!begun.has(num)) {
      begun.add(num)
      for (let i = 0; i < 9; i++) {
        const start = numbering.startOf(num, i)
        if (start !== null) count[i] = start - 1
      }
    }
    const now = (count[level] ?? startOf(num, level) - 1) + 1
    count[level] = now
    for (let i = level + 1; i < 9; i++) {
      const restart = numbering.level(num, i)?.restart ?? null
      if (restart === null || (restart > 0 && level < restart)) count[i] = undefined
    }
    if (own.format === 'bullet') return { label: '•', printed: own.text === '' ? '' : own.text, count: now }
    const label = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const of = numbering.level(num, at)
      // Of a level that has not been reached yet Word prints where it would begin.
      const format = own.legal ? 'decimal' : (of?.format ?? 'decimal')
      return printNumber(count[at] ?? startOf(num, at), format, of?.custom)
    })
    return { label, printed: label, count: now }
  }
}

/** The label of each numbered paragraph by its serial, counted through all texts in their order. */
export function labelsOf(
  texts: readonly (readonly WordBlock[])[],
  numbering: Numbering,
  which: (counted: CountedLabel) => string,
): Map<number, string> {
  const labels = new Map<number, string>()
  const next = labelCounter(numbering)
  for (const blocks of texts)
    for (const { serial, look } of paragraphsOf(blocks)) {
      const counted = look.list && next(look.list.num, look.list.level)
      if (counted) labels.set(serial, which(counted).trim())
    }
  return labels
}
