import type { Inline, RichText } from '../../../shared/rich-text.ts'

/** The first words of a text, headings left out, at most `length` characters and cut between words. */
export function firstWords(body: RichText, length: number): string {
  let words = ''
  for (const block of body) {
    if (!('text' in block) || block.type === 'heading') continue
    words = `${words} ${plain(block.text)}`.replace(/\s+/g, ' ').trim()
    if (words.length > length) return `${words.slice(0, length).replace(/\s+\S*$/, '')}…`
  }
  return words
}

/** References and footnotes are left out: a glance needs no addresses. */
const plain = (inlines: Inline[]): string =>
  inlines
    .map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : ' '))
    .join('')
