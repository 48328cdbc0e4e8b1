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
  inYear: number | null
  sinceStart: number | null
  n: number | null
}

/** Reads a number back by its scheme; null where it was not made by it. */
export function readScheme(scheme: string): (number: string) => SchemeReading | null {
  const names: string[] = []
  const escaped = scheme
    .split(token)
    .map((piece, i) => {
      if (i % 2 === 0) return piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      names.push(piece)
      return piece === 'yyyy' ? '(\\d{4})' : piece === 'yy' ? '(\\d{2})' : `(\\d{${piece.length},15})`
    })
    .join('')
  const pattern = new RegExp(`^${escaped}$`)
  return (number) => {
    const match = pattern.exec(number)
    if (!match) return null
    const value = (...wanted: string[]): string | null => {
      const at = names.findIndex((name) => wanted.includes(name))
      return at < 0 ? null : (match[at + 1] ?? null)
    }
    const count = (text: string | null): number | null => (text === null ? null : Number(text))
    return {
      year: value('yyyy', 'yy'),
      inYear: count(value('m')),
      sinceStart: count(value('M')),
      n: count(value('n', 'nn', 'nnn')),
    }
  }
}
