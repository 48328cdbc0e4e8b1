import { describe, expect, it } from 'vitest'
import { periodBounds, printPeriod, typedPeriod } from '../../shared/rules/period.ts'

describe('a time that a list is narrowed to', () => {
  it.each([
    ['Q4 2016', '2016-Q4', '2016-10-01', '2016-12-31', 'October to December 2016'],
    ['from Sept 2016', '2016-09..', '2016-09-01', '9999-12-31', 'from September 2016'],
    ['until 4/11/16', '..2016-11-04', '0000-01-01', '2016-11-04', 'until 4 November 2016'],
    [
      '4 Oct 2016 to 4 Nov 2016',
      '2016-10-04..2016-11-04',
      '2016-10-04',
      '2016-11-04',
      '4 October 2016 to 4 November 2016',
    ],
    ['2016', '2016', '2016-01-01', '2016-12-31', '2016'],
  ])('%j is read, bounded and printed', (typed, period, first, last, words) => {
    expect(typedPeriod(typed)).toBe(period)
    expect(periodBounds(period)).toEqual({ first, last })
    expect(printPeriod(period)).toBe(words)
  })

  it.each(['', 'soon', 'from soon', 'Nov 2016 to Oct 2016', 'Morag'])('%j is none', (typed) => {
    expect(typedPeriod(typed)).toBeNull()
  })

  it.each(['', '..', 'Open', '2016..2017..2018'])('%j in an address has no bounds', (period) => {
    expect(periodBounds(period)).toBeNull()
  })
})
