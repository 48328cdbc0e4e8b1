import type { Day } from '../records/basics.ts'
import type { KeyDate } from '../records/key-date.ts'
import { boundsOf, printRange, printWhen } from './dates.ts'

/** What is still to come on `asOf`, that day included, the soonest first; of two that begin together, the one that ends first. */
export function keyDatesAhead(keyDates: KeyDate[], asOf: Day): KeyDate[] {
  return keyDates
    .filter(({ done }) => !done)
    .map((keyDate) => ({
      keyDate,
      first: boundsOf(keyDate.when).first,
      last: boundsOf(keyDate.until ?? keyDate.when).last,
    }))
    .filter(({ last }) => last >= asOf)
    .sort((a, b) => inOrder(a.first, b.first) || inOrder(a.last, b.last))
    .map(({ keyDate }) => keyDate)
}

const inOrder = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** `4 November 2016`, `by December 2016`, `from 12 October to 8 December 2016`, `no later than October to December 2016` */
export function printKeyDate({ when, until, sense }: KeyDate): string {
  const range = until === undefined ? printWhen(when) : printRange(when, until)
  const isSpan = range.includes(' to ')
  if (sense === 'by') return `${isSpan ? 'no later than' : 'by'} ${range}`
  if (sense === 'on' || (until !== undefined && !isSpan)) return range
  // "From October to December" would say that it ends in December.
  return `${until === undefined && isSpan ? 'starting in' : 'from'} ${range}`
}
