/** What a scheme such as `EAG({yy}){nn}` or `{m}/{n}` is filled with. */
export interface SchemeValues {
  /** The meeting's year. */
  year: string
  /** The meeting's place in the year, and since the group began, from 1. */
  inYear: number
  sinceStart: number
  n: number
}

const token = /\{(yyyy|yy|nnn|nn|n|m|M)\}/g

/** The scheme filled in: `{nn}` is `07`. What is not a token stands as it is. */
export const fillScheme = (scheme: string, { year, inYear, sinceStart, n }: SchemeValues): string =>
  scheme.replace(token, (_, name: string) => {
    if (name === 'yyyy') return year
    if (name === 'yy') return year.slice(2)
    if (name === 'm') return String(inYear)
    if (name === 'M') return String(sinceStart)
    return String(n).padStart(name.length, '0')
  })

export interface SchemeReading {
  /** `2016` or `16`, where the scheme prints one. */
  year: string | null
  n: number
}

/** More tokens than this make a scheme that nobody reads, and that takes too long to. */
const mostTokens = 5

/** Reads a number back by its scheme, with or without leading zeros; null where it was not made by it, or the scheme does not count. */
export function readScheme(scheme: string): (number: string) => SchemeReading | null {
  const names: string[] = []
  const escaped = scheme
    .split(token)
    .map((piece, i) => {
      if (i % 2 === 0) return piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      names.push(piece)
      return piece === 'yyyy' ? '(\\d{4})' : piece === 'yy' ? '(\\d{2})' : '(\\d{1,15})'
    })
    .join('')
  const pattern = new RegExp(`^${escaped}$`)
  const [years, counts] = [names.findIndex((name) => name.startsWith('y')), names.findIndex(isCount)]
  if (counts < 0 || names.length > mostTokens) return () => null
  return (number) => {
    const match = pattern.exec(number)
    const n = match?.[counts + 1]
    if (!match || n === undefined) return null
    return { year: years < 0 ? null : (match[years + 1] ?? null), n: Number(n) }
  }
}

const isCount = (name: string): boolean => name.startsWith('n')
