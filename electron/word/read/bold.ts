import type { WordParagraph } from './word-document.ts'

/** Whether a paragraph has words, and all of them are bold. */
export function isAllBold({ inlines, look }: WordParagraph): boolean {
  const words = inlines.filter((one) => one.kind === 'text' && one.text.trim() !== '')
  return words.length > 0 && (look.bold || words.every((one) => one.kind === 'text' && one.look.bold))
}
