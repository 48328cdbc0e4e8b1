import type { Day } from '../records/basics.ts'

/**
 * The bank holidays of Scotland as GOV.UK lists them or, after 2027, as the Banking and Financial Dealings Act 1971 and
 * the St Andrew's Day Bank Holiday (Scotland) Act 2007 set them: substitute days are given, not the days that they
 * stand for. One-off holidays: 8 May 2020, 3 June and 19 September 2022, 8 May 2023, 15 June 2026.
 * A year more is a line more; `tests/rules/working-days.test.ts` holds each line to what the Acts say.
 */
const years: Record<number, string> = {
  2015: '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28',
  2016: '01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27',
  2017: '01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  2018: '01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26',
  2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
  2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
  2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
  2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
  2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
  2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
  2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
  2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
  2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
  2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
}

export const bankHolidays: ReadonlySet<Day> = new Set(
  Object.entries(years).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
)

const known = Object.keys(years).sort()

/** The first and the last day that the table speaks of; beyond them only weekends are known. */
export const bankHolidaysKnown: { from: Day; to: Day } = {
  from: `${known[0]}-01-01`,
  to: `${known.at(-1)}-12-31`,
}
