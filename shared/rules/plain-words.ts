import type { Block } from '../rich-text.ts'
import type { PlanInline } from './plan.ts'
import { planInlines } from './plan-inlines.ts'

/** Words alone, for search, for naming a block, for `labels`: references as resolved, footnotes left out. */
export function plainWords(text: PlanInline[]): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('br' in piece) return '\n'
      return 'footnote' in piece ? '' : piece.text
    })
    .join('')
}

/** The first words of a text, to name something that has no number. */
export function firstWords(text: string, most = 8): string {
  const words = text.trim().split(/\s+/)
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`
}

/** What a block without a number is called by. */
export function wordsOfBlock(block: Block): string {
  if (block.type === 'image') return block.alt === '' ? 'the picture' : block.alt
  const text = block.type === 'table' ? (block.rows[0]?.[0]?.text ?? []) : block.text
  return firstWords(plainWords(planInlines(text, () => ({ text: '…', bare: '…', bookmark: null }))))
}
