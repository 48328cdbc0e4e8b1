import type { WordSuggestion } from '../../api/word.ts'
import type { Block, Inline, RichText } from '../../rich-text.ts'

/** A text in which paragraphs that look like headings or numbered paragraphs are what they look like. */
export function takeSuggestions(text: RichText, suggestions: readonly WordSuggestion[]): RichText {
  const wanted = new Map(suggestions.map((one) => [one.block, one]))
  return text.map((block): Block => {
    const suggestion = wanted.get(block.id)
    if (!suggestion || block.type !== 'plain') return block
    const words = withoutTyped(block.text, suggestion.typed)
    if (suggestion.as === 'numbered') return { id: block.id, type: 'numbered', text: words }
    return { id: block.id, type: 'heading', level: 2, text: words.map(withoutBold) }
  })
}

function withoutTyped([first, ...rest]: Inline[], typed: string): Inline[] {
  if (first === undefined || typed === '') return first === undefined ? [] : [first, ...rest]
  if (typeof first === 'string' && first.startsWith(typed)) return [first.slice(typed.length), ...rest]
  if (typeof first === 'object' && 'text' in first && first.text.startsWith(typed))
    return [{ ...first, text: first.text.slice(typed.length) }, ...rest]
  return [first, ...rest]
}

const withoutBold = (inline: Inline): Inline =>
  typeof inline === 'object' && 'bold' in inline
    ? inline.italic
      ? { text: inline.text, italic: inline.italic }
      : inline.text
    : inline
