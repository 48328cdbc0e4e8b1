const typedNumber = /^\(?(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?[\t \u00a0]+(?=\S)/

export interface Likeness {
  as: 'heading' | 'numbered'
  /** By how many parts its typed number has: 2 for `3.2`. */
  level: number
  /** The number typed before its words, with what follows it; '' where there is none. */
  typed: string
}

/** What a plain paragraph looks like: a heading (short and bold, or `3.2 Background`) or a numbered paragraph (`12. The group`). */
export function looksLike(
  { words, start }: { words: string; start: string },
  { isBold, isLast }: { isBold: boolean; isLast: boolean },
): Likeness | null {
  const found = typedNumber.exec(start)
  const typed = found?.[0] ?? ''
  const level = found?.[1]?.split('.').length ?? 1
  const isShort = words.length > 0 && words.length <= 90 && !/[.;:,?]$/.test(words)
  if (isShort && !isLast && (isBold || (typed !== '' && /^\S+\s+\p{Lu}/u.test(words))))
    return { as: 'heading', level, typed }
  return typed !== '' && words.length > typed.length + 2 ? { as: 'numbered', level, typed } : null
}
