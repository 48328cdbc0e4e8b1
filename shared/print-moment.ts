import { printDay, printMinutes } from './rules/dates.ts'

/** `9.12am on 4 November 2016` by this computer's clock; for what is shown of the record of changes, never for what is printed. */
export function printMoment(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return `${printMinutes(date.getHours() * 60 + date.getMinutes())} on ${printDay(localDay(date))}`
}

const localDay = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-')
