import type { WordSuggestion } from '../../../../shared/api/word.ts'
import type { BlockId } from '../../../../shared/rich-text.ts'
import type { Draft } from './draft.ts'
import { plainWords } from './split-annexes.ts'

const typedNumber = /^\(?(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?[\t \u00a0]+(?=\S)/

/** Plain paragraphs that look like headings (short and bold, or `3.2 Background`) or like numbered paragraphs (`12. The group`). */
export function suggest(drafts: readonly Draft[], ids: readonly BlockId[]): WordSuggestion[] {
  const found: WordSuggestion[] = []
  drafts.forEach(({ shape, isBold }, i) => {
    if (shape.type !== 'plain') return
    const words = plainWords(shape.text)
    const first = shape.text[0]
    const start = typeof first === 'string' ? first : first && 'text' in first ? first.text : ''
    const typed = typedNumber.exec(start)?.[0] ?? ''
    const isShort = words.length <= 90 && !/[.;:,?]$/.test(words)
    const next = drafts[i + 1]
    const about = { block: ids[i] ?? '', words: words.slice(0, 90), typed }
    if (isShort && next !== undefined && (isBold || (typed !== '' && /^\S+\s+\p{Lu}/u.test(words))))
      found.push({ ...about, as: 'heading' })
    else if (typed !== '' && words.length > typed.length + 2) found.push({ ...about, as: 'numbered' })
  })
  return found
}
