import { letterOf, romanOf } from '../../../shared/rules/numerals.ts'
import type { Numbering } from './numbering.ts'

export interface CountedLabel {
  /** As Word prints it: `3.2`, `(a)`; a bullet as •. */
  label: string
  /** What its own level has come to. */
  count: number
}

/** Counts numbered paragraphs as Word does (17.9.10, 17.9.26), in the order in which they are given to it. */
export function labelCounter(numbering: Numbering): (num: string, level: number) => CountedLabel | null {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
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
    const now = (count[level] ?? own.start - 1) + 1
    count[level] = now
    for (let i = level + 1; i < 9; i++) {
      const restart = numbering.level(num, i)?.restart ?? null
      if (restart === null || (restart > 0 && level < restart)) count[i] = undefined
    }
    if (own.format === 'bullet') return { label: '•', count: now }
    const label = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const of = numbering.level(num, at)
      return print(count[at] ?? of?.start ?? 1, own.legal ? 'decimal' : (of?.format ?? 'decimal'))
    })
    return { label, count: now }
  }
}

/** Word prints larger counts in figures too. */
const mostLetters = 780
const mostRoman = 3_999

function print(count: number, format: string): string {
  if (count < 1 && format !== 'decimalZero') return String(count)
  if (format.endsWith('Letter') && count > mostLetters) return String(count)
  if (format.endsWith('Roman') && count > mostRoman) return String(count)
  switch (format) {
    case 'none':
      return ''
    case 'lowerLetter':
      return letterOf(count)
    case 'upperLetter':
      return letterOf(count).toUpperCase()
    case 'lowerRoman':
      return romanOf(count)
    case 'upperRoman':
      return romanOf(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}
