import type { Block, Inline } from '../rich-text.ts'
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

/** What a block without a number is called: `“Next steps”`, `the table “Area, Joined”`, `the picture “Map of Fife”`. */
export function blockName(block: Block): string {
  if (block.type === 'image')
    return block.alt.trim() === '' ? 'the picture' : `the picture “${firstWords(block.alt)}”`
  if (block.type !== 'table') return `“${firstWords(wordsOf(block.text))}”`
  const cells = (block.rows[0] ?? []).map(({ text }) => wordsOf(text).trim()).filter((words) => words !== '')
  return cells.length === 0 ? 'the table' : `the table “${firstWords(cells.join(', '))}”`
}

const wordsOf = (text: Inline[]): string =>
  plainWords(planInlines(text, () => ({ text: '…', bare: '…', bookmark: null })))
