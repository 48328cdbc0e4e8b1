import type { Inline } from '../../rich-text.ts'

/** Inline text as plain words, its notes in brackets. */
export const plainInlines = (text: readonly Inline[]): string =>
  text
    .map((one): string => {
      if (typeof one === 'string') return one
      if ('footnote' in one) return ` [Note: ${plainInlines(one.footnote)}]`
      if ('br' in one) return '\n'
      return 'ref' in one ? '[reference]' : one.text
    })
    .join('')
