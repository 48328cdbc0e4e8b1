import type { Day } from '../records/basics.ts'
import { isWhen } from '../records/basics.ts'
import { boundsOf, printWhen } from './dates.ts'
import { typedWhen } from './typed-when.ts'

/** A time that a list is narrowed to: `2016-Q4`, `2016-11-04..`, `..2016-11`, `2016-10..2016-11-04`. */
export type Period = string

const never: Day = '0000-01-01'
const always: Day = '9999-12-31'

/** The first and last day of a period; null where it is none. */
export function periodBounds(period: Period): { first: Day; last: Day } | null {
  const ends = endsOf(period)
  if (!ends) return null
  const [from, until] = ends
  return {
    first: from === '' ? never : boundsOf(from).first,
    last: until === '' ? always : boundsOf(until).last,
  }
}

function endsOf(period: Period): [string, string] | null {
  const [from = '', until = from, ...more] = period.split('..')
  const known = [from, until].every((end) => end === '' || isWhen(end))
  return known && more.length === 0 && `${from}${until}` !== '' ? [from, until] : null
}

/** `October to December 2016`, `from 4 November 2016`, `until November 2016`. */
export function printPeriod(period: Period): string {
  const ends = endsOf(period)
  if (!ends) return period
  const [from, until] = ends
  if (from === until) return printWhen(from)
  if (from === '') return `until ${printWhen(until)}`
  return until === '' ? `from ${printWhen(from)}` : `${printWhen(from)} to ${printWhen(until)}`
}

/** A period as it is typed: `Q4 2016`, `from Sept 2016`, `until 4/11/16`, `4 Oct 2016 to 4 Nov 2016`. */
export function typedPeriod(typed: string): Period | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  const open = /^(from|since|until|till|up to|to) (.+)$/i.exec(text)
  if (open) {
    const when = typedWhen(open[2] ?? '')
    if (when === null) return null
    return /^(from|since)$/i.test(open[1] ?? '') ? `${when}..` : `..${when}`
  }
  const when = typedWhen(text)
  if (when !== null) return when
  const both = /^(.+) (?:to|until|-|–) (.+)$/i.exec(text)
  const [from, until] = [typedWhen(both?.[1] ?? ''), typedWhen(both?.[2] ?? '')]
  if (from === null || until === null || boundsOf(from).first > boundsOf(until).last) return null
  return `${from}..${until}`
}
