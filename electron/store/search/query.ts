/** A word as FTS5's `unicode61` cuts it: letters, digits and what is private; marks belong to their letter. */
const word = /[\p{L}\p{N}\p{Co}\p{M}]+/gu

export interface Term {
  /** Without accents, in small letters. */
  words: string[]
  /** The last word may be the beginning of one, from its second letter on: one letter begins too many. */
  prefix: boolean
}

/** As the index has it: accents off, small letters. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
export const wordsIn = (text: string): string[] => folded(text).match(word) ?? []

const mostTerms = 12

/** What was typed: words, and phrases in quotation marks. The last word counts as a beginning. */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = []
  for (const [piece, phrase] of typed.matchAll(
    /["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]|[^\s"\u201c\u201d]+/g,
  )) {
    const words = wordsIn(phrase ?? piece)
    if (words.length > 0) terms.push({ words, prefix: phrase === undefined })
  }
  return terms.slice(0, mostTerms).map((term, i, all) => ({
    ...term,
    prefix: term.prefix && i === all.length - 1 && (term.words.at(-1)?.length ?? 0) > 1,
  }))
}

/** The singular and plural of an English word, itself first. */
export function formsOf(word: string): string[] {
  if (word.length < 4 || /\d/.test(word)) return [word]
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`]
  if (/(s|x|z|ch|sh)es$/.test(word)) return [word, word.slice(0, -2)]
  if (word.endsWith('s')) return word.endsWith('ss') ? [word, `${word}es`] : [word, word.slice(0, -1)]
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`]
  return [word, /(x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`]
}

/** An FTS5 expression: every word stands in quotation marks and holds letters and digits alone. */
export function matchExpression(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix }) => {
      const [only] = words
      if (words.length !== 1 || only === undefined) return `"${words.join(' ')}"${prefix ? ' *' : ''}`
      const forms = formsOf(only).map((form) => `"${form}"`)
      return `(${[...(prefix ? [`"${only}" *`] : []), ...(prefix ? forms.slice(1) : forms)].join(' OR ')})`
    })
    .join(' AND ')
}
