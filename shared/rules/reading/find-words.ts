/**
 * Text as it is looked through: one character for each, so that places stay the same; capitals, curly quotes, dashes and
 * spaces that do not break are taken for their plain forms.
 */
export function foldText(text: string): string {
  const folded = text
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/\s/g, ' ')
  const lower = folded.toLowerCase()
  // A few capitals grow when they are made small.
  return lower.length === folded.length ? lower : [...folded].map(lowerOne).join('')
}

const lowerOne = (one: string): string => {
  const lower = one.toLowerCase()
  return lower.length === one.length ? lower : one
}

/** Where `words` stand in a text that was folded, as often as they do without overlap. */
export function findIn(folded: string, words: string): { start: number; end: number }[] {
  const wanted = foldText(words).trim()
  if (wanted === '') return []
  const found: { start: number; end: number }[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length })
  return found
}
