import { isDay } from '../../../records/basics.ts'

/**
 * A comment's `w:date` (17.13.4.2, `xsd:dateTime`) as a moment to the second, `2016-11-04T14:05:00Z`; null where it is missing or
 * nonsense. Word writes the time on its clock and calls it UTC: a moment without a zone is read the same way.
 */
export function commentMoment(date: string): string | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?\s*$/i.exec(date)
  if (!match) return null
  const [, day = '', hour = '', minute = '', second = '00', zone = 'Z'] = match
  const year = Number(day.slice(0, 4))
  if (!isDay(day) || year < 1980 || year > 2199) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const sign = zone.startsWith('-') ? 1 : -1
  const [, hours = '0', minutes = '0'] = /(\d{2}):?(\d{2})$/.exec(zone) ?? []
  const shift = /z/i.test(zone) ? 0 : sign * (Number(hours) * 60 + Number(minutes))
  if (Math.abs(shift) > 24 * 60) return null
  const base = Date.UTC(
    year,
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8)),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return toTheSecond(new Date(base + shift * 60_000).toISOString())
}

/** A moment without what is smaller than a second, which Word does not keep. */
export const toTheSecond = (moment: string): string => moment.replace(/\.\d+(?=Z|[+-])/, '')

const zoneStep = 15 * 60_000
const widest = 26 * 3_600_000

/** Whether two moments may be one that was read in another time zone: apart by whole quarters of an hour, by a day at the most. */
export function mayBeShifted(one: string, other: string): boolean {
  const apart = Math.abs(Date.parse(one) - Date.parse(other))
  return apart <= widest && apart % zoneStep === 0
}
