import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  printDay,
  printDays,
  printList,
  printMeetingDays,
  printMinutes,
  printRange,
  printTime,
  printTimes,
  printWeekday,
  printWhen,
} from '../../shared/rules/dates.ts'

describe('days', () => {
  it('are written in words, without ordinals', () => {
    expect(printDay('2016-11-04')).toBe('4 November 2016')
    expect(printDay('2016-02-29')).toBe('29 February 2016')
    expect(printDay('0987-01-01')).toBe('1 January 987')
  })

  it('know their weekday without a clock', () => {
    expect(printWeekday('2016-11-04')).toBe('Friday 4 November 2016')
    expect(printWeekday('2016-02-29')).toBe('Monday 29 February 2016')
    expect(printWeekday('2000-01-01')).toBe('Saturday 1 January 2000')
    expect(printWeekday('1900-03-01')).toBe('Thursday 1 March 1900')
    expect(printWeekday('2100-12-31')).toBe('Friday 31 December 2100')
  })

  it('have the weekday that the calendar of the language gives them', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(printWeekday(date.toISOString().slice(0, 10)).split(' ')[0]).toBe(names[date.getUTCDay()])
        },
      ),
    )
  })
})

describe('a date as precise as is known', () => {
  it('prints as a day, a month, a quarter or a year', () => {
    expect(printWhen('2016-12-16')).toBe('16 December 2016')
    expect(printWhen('2016-12')).toBe('December 2016')
    expect(printWhen('2016-Q1')).toBe('January to March 2016')
    expect(printWhen('2016-Q4')).toBe('October to December 2016')
    expect(printWhen('2016')).toBe('2016')
  })

  it('begins and ends with the first and the last day that it may mean', () => {
    expect(boundsOf('2016-11-04')).toEqual({ first: '2016-11-04', last: '2016-11-04' })
    expect(boundsOf('2016-02')).toEqual({ first: '2016-02-01', last: '2016-02-29' })
    expect(boundsOf('2017-02')).toEqual({ first: '2017-02-01', last: '2017-02-28' })
    expect(boundsOf('2016-Q2')).toEqual({ first: '2016-04-01', last: '2016-06-30' })
    expect(boundsOf('2016-Q4')).toEqual({ first: '2016-10-01', last: '2016-12-31' })
    expect(boundsOf('2016')).toEqual({ first: '2016-01-01', last: '2016-12-31' })
  })
})

describe('a range', () => {
  it('says once what both ends share', () => {
    expect(printRange('2016-12-04', '2016-12-06')).toBe('4 to 6 December 2016')
    expect(printRange('2016-10-12', '2016-12-08')).toBe('12 October to 8 December 2016')
    expect(printRange('2016-12-20', '2017-01-06')).toBe('20 December 2016 to 6 January 2017')
    expect(printRange('2016-10', '2016-12')).toBe('October to December 2016')
    expect(printRange('2016-12', '2017-01')).toBe('December 2016 to January 2017')
    expect(printRange('2016', '2018')).toBe('2016 to 2018')
    expect(printRange('2016-11-04', '2016-12')).toBe('4 November 2016 to December 2016')
  })

  it('names both of two days running', () => {
    expect(printRange('2016-11-21', '2016-11-22')).toBe('21 and 22 November 2016')
    expect(printRange('2016-11-30', '2016-12-01')).toBe('30 November and 1 December 2016')
    expect(printRange('2016-02-28', '2016-02-29')).toBe('28 and 29 February 2016')
    expect(printRange('2016-12-31', '2017-01-01')).toBe('31 December 2016 and 1 January 2017')
  })

  it('is a single date where both ends are the same', () => {
    expect(printRange('2016-11-04', '2016-11-04')).toBe('4 November 2016')
    expect(printRange('2016-Q4', '2016-Q4')).toBe('October to December 2016')
  })

  it('names of a quarter only the month at its own end', () => {
    expect(printRange('2016-Q3', '2016-Q4')).toBe('July to December 2016')
    expect(printRange('2016-Q4', '2017-Q1')).toBe('October 2016 to March 2017')
    expect(printRange('2016-Q4', '2016-12-16')).toBe('October 2016 to 16 December 2016')
  })
})

describe('the days of a meeting', () => {
  it('are joined, with months and years said where they change', () => {
    expect(printDays(['2016-11-04'])).toBe('4 November 2016')
    expect(printDays(['2016-11-21', '2016-11-22'])).toBe('21 and 22 November 2016')
    expect(printDays(['2016-11-21', '2016-11-22', '2016-11-24'])).toBe('21, 22 and 24 November 2016')
    expect(printDays(['2016-11-30', '2016-12-01', '2016-12-02'])).toBe('30 November, 1 and 2 December 2016')
    expect(printDays(['2016-12-31', '2017-01-01'])).toBe('31 December 2016 and 1 January 2017')
  })

  it('have a weekday where there is one', () => {
    expect(printMeetingDays(['2016-11-04'])).toBe('Friday 4 November 2016')
    expect(printMeetingDays(['2016-11-21', '2016-11-22'])).toBe('21 and 22 November 2016')
  })
})

describe('times', () => {
  it('are written with a point and am or pm', () => {
    expect(printTime('14:05')).toBe('2.05pm')
    expect(printTime('14:00')).toBe('2pm')
    expect(printTime('09:30')).toBe('9.30am')
    expect(printTime('00:15')).toBe('12.15am')
    expect(printTime('12:15')).toBe('12.15pm')
    expect(printTime('23:59')).toBe('11.59pm')
  })

  it('say noon and midnight, which 12pm and 12am leave in doubt', () => {
    expect(printTime('12:00')).toBe('12 noon')
    expect(printTime('00:00')).toBe('12 midnight')
  })

  it('run on past midnight', () => {
    expect(printMinutes(24 * 60 + 30)).toBe('12.30am')
  })

  it('make a range of what is known', () => {
    expect(printTimes('14:00', '16:00')).toBe('2pm to 4pm')
    expect(printTimes('14:00', undefined)).toBe('from 2pm')
    expect(printTimes(undefined, '16:30')).toBe('until 4.30pm')
    expect(printTimes(undefined, undefined)).toBeNull()
  })
})

it('joins a list with commas and one "and"', () => {
  expect(printList([])).toBe('')
  expect(printList(['a'])).toBe('a')
  expect(printList(['a', 'b'])).toBe('a and b')
  expect(printList(['a', 'b', 'c'])).toBe('a, b and c')
})
