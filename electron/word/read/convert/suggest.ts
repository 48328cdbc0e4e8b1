import type { WordSuggestion } from '../../../../shared/api/word.ts'
import type { BlockId } from '../../../../shared/rich-text.ts'
import { looksLike } from '../looks-like.ts'
import type { Draft } from './draft.ts'
import { plainWords } from './split-annexes.ts'

/** Plain paragraphs that look like headings or like numbered paragraphs. */
export function suggest(drafts: readonly Draft[], ids: readonly BlockId[]): WordSuggestion[] {
  const found: WordSuggestion[] = []
  drafts.forEach(({ shape, isBold }, i) => {
    if (shape.type !== 'plain') return
    const words = plainWords(shape.text)
    const first = shape.text[0]
    const start = typeof first === 'string' ? first : first && 'text' in first ? first.text : ''
    const like = looksLike({ words, start }, { isBold, isLast: i === drafts.length - 1 })
    if (like) found.push({ block: ids[i] ?? '', words: words.slice(0, 90), typed: like.typed, as: like.as })
  })
  return found
}
