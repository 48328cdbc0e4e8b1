import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays, bankHolidaysKnown } from '../../shared/rules/bank-holidays.ts'
import { addDays, dayNumber, daysBetween, weekdayOf } from '../../shared/rules/days.ts'
import { papersDue } from '../../shared/rules/papers-due.ts'
import {
  holidaysKnown,
  isWorkingDay,
  workingDaysBefore,
  workingDaysUntil,
} from '../../shared/rules/working-days.ts'
import { withGroup } from './make-programme.ts'

const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10)
const day = fc.integer({ min: -20_000, max: 60_000 }).map((n) => iso(n * 86_400_000))

describe('days of the calendar', () => {
  it('are counted as the calendar does, over leap years and turns of the century', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3_000, max: 3_000 }), (from, n) => {
        const to = iso(Date.parse(from) + n * 86_400_000)
        expect(addDays(from, n)).toBe(to)
        expect(daysBetween(from, to)).toBe(n)
        expect(dayNumber(to) - dayNumber(from)).toBe(n)
        expect(weekdayOf(from)).toBe((new Date(from).getUTCDay() + 6) % 7)
      }),
      { numRuns: 300 },
    )
  })
})

/** Easter Sunday by the tables of Meeus, Jones and Butcher. */
function goodFriday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const date = (h + l - 7 * m + 33 * month + 19) % 32
  return addDays(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`, -2)
}
const mondayFrom = (from: string) => addDays(from, (7 - weekdayOf(from)) % 7)
/** The day itself, or the next weekday that nobody else stands on. */
function orSubstitute(of: string, taken: string[]): string {
  let on = of
  while (weekdayOf(on) > 4 || taken.includes(on)) on = addDays(on, 1)
  return on
}
/** What the Acts say of a year without one-off holidays; days on a weekend give way to the next weekday. */
function byTheActs(year: number): string[] {
  const newYear = orSubstitute(`${year}-01-01`, [`${year}-01-02`])
  const second = orSubstitute(`${year}-01-02`, [newYear])
  const christmas = orSubstitute(`${year}-12-25`, [`${year}-12-26`])
  const boxing = orSubstitute(`${year}-12-26`, [christmas])
  return [
    newYear,
    second,
    goodFriday(year),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-01`),
    orSubstitute(`${year}-11-30`, []),
    christmas,
    boxing,
  ].sort()
}
/** What was proclaimed for one year alone: added, or put in another's place. */
const proclaimed: Record<number, { added: string[]; gone: string[] }> = {
  2020: { added: ['2020-05-08'], gone: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], gone: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], gone: [] },
  2026: { added: ['2026-06-15'], gone: [] },
}
const years = Array.from({ length: 14 }, (_, i) => 2015 + i)

describe('the table of bank holidays', () => {
  it.each(years)('has what the Acts and proclamations give %i', (year) => {
    const { added, gone } = proclaimed[year] ?? { added: [], gone: [] }
    const expected = [...byTheActs(year).filter((one) => !gone.includes(one)), ...added].sort()
    expect([...bankHolidays].filter((one) => one.startsWith(`${year}`))).toEqual(expected)
  })

  it('says how far it reaches, and has no year missing in between', () => {
    expect(bankHolidaysKnown).toEqual({ from: '2015-01-01', to: '2028-12-31' })
    expect(new Set([...bankHolidays].map((one) => Number(one.slice(0, 4))))).toEqual(new Set(years))
    expect(holidaysKnown('2028-12-01', '2028-12-31')).toBe(true)
    expect(holidaysKnown('2028-12-01', '2029-01-01')).toBe(false)
    expect(holidaysKnown('2014-12-31', '2015-01-02')).toBe(false)
  })

  it('has no weekend, so that every line takes a working day away', () => {
    for (const one of bankHolidays) expect(weekdayOf(one), one).toBeLessThan(5)
  })
})

describe('working days', () => {
  it('pass over weekends and bank holidays', () => {
    expect(workingDaysBefore('2016-11-04', 5)).toBe('2016-10-28')
    // The Wednesday of St Andrew is none.
    expect(workingDaysBefore('2016-12-02', 2)).toBe('2016-11-29')
    // Easter 2017 in Scotland: Good Friday is one, Easter Monday is not.
    expect(workingDaysBefore('2017-04-18', 2)).toBe('2017-04-13')
    expect(workingDaysBefore('2017-01-05', 2)).toBe('2016-12-30')
    expect(workingDaysBefore('2016-11-05', 0)).toBe('2016-11-05')
  })

  it('are counted from the day after up to the day itself', () => {
    expect(workingDaysUntil('2016-10-25', '2016-10-28')).toBe(3)
    expect(workingDaysUntil('2016-10-28', '2016-10-28')).toBe(0)
    expect(workingDaysUntil('2016-10-29', '2016-10-31')).toBe(1)
    expect(workingDaysUntil('2016-10-31', '2016-10-28')).toBe(-1)
    expect(workingDaysUntil('2016-12-23', '2016-12-30')).toBe(3)
  })

  it('agree with each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (to, n) => {
        const from = workingDaysBefore(to, n)
        if (n > 0) expect(isWorkingDay(from)).toBe(true)
        expect(workingDaysUntil(from, to)).toBe(n === 0 ? 0 : isWorkingDay(to) ? n : n - 1)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the day that papers are due', () => {
  const due = (days: string[], papersIssuedDaysBefore?: number) => {
    const { meetings, groups } = withGroup(
      { meetings: [{ id: 'm', group: 'eag', sessions: days.map((one) => ({ day: one })) }] },
      papersIssuedDaysBefore === undefined ? {} : { papersIssuedDaysBefore },
    )
    if (!meetings[0] || !groups[0]) throw new Error('no meeting')
    return papersDue(meetings[0], groups[0])
  }

  it('is the group’s notice before the first day, five working days unless it says otherwise', () => {
    expect(due(['2016-11-04'])).toEqual({ day: '2016-10-28', holidaysKnown: true })
    expect(due(['2016-11-21', '2016-11-22'], 3)).toEqual({ day: '2016-11-16', holidaysKnown: true })
    expect(due(['2016-11-04'], 0)).toEqual({ day: '2016-11-04', holidaysKnown: true })
  })

  it('says where the table of bank holidays does not reach', () => {
    expect(due(['2029-01-03'])).toEqual({ day: '2028-12-27', holidaysKnown: false })
  })
})
