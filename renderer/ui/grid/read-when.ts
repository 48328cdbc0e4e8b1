import { isWhen, type When } from '../../../shared/records/basics.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const pad = (n: string | number): string => String(n).padStart(2, '0')

/** A date as somebody types it, as precise as it is: `4 Nov 2016`, `4/11/16`, `November 2016`, `Q4 2016`, `Oct to Dec 2016`, `2016`. */
export function readWhen(words: string): When | null {
  const typed = words.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ')
  const found = readings.map((read) => read(typed)).find((when) => when !== null) ?? null
  return found !== null && isWhen(found) ? found : null
}

const readings: ((typed: string) => string | null)[] = [
  (typed) => match(/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/, typed, () => typed),
  (typed) =>
    match(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/, typed, ([day = '', month = '', year = '']) =>
      [inFull(year), pad(month), pad(day)].join('-'),
    ),
  (typed) =>
    match(
      /^(?:[a-z]+day )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}) (\d{4})$/,
      typed,
      ([day = '', name, year]) => withMonth(name, (month) => `${year}-${pad(month)}-${pad(day)}`),
    ),
  (typed) =>
    match(/^([a-z]{3,9}) (\d{4})$/, typed, ([name, year]) =>
      withMonth(name, (month) => `${year}-${pad(month)}`),
    ),
  (typed) => match(/^q([1-4])[ -/]?(\d{4})$/, typed, ([quarter, year]) => `${year}-Q${quarter}`),
  (typed) => match(/^(\d{4})[ -/]?q([1-4])$/, typed, ([year, quarter]) => `${year}-Q${quarter}`),
  (typed) =>
    match(/^([a-z]{3,9}) ?(?:to|-|–) ?([a-z]{3,9}) (\d{4})$/, typed, ([from, until, year]) =>
      withMonth(from, (first) =>
        withMonth(until, (last) => (first % 3 === 1 && last === first + 2 ? `${year}-Q${last / 3}` : null)),
      ),
    ),
]

function match(
  pattern: RegExp,
  typed: string,
  make: (parts: (string | undefined)[]) => string | null,
): string | null {
  const found = pattern.exec(typed)
  return found ? make(found.slice(1)) : null
}

const inFull = (year: string): string => (year.length === 2 ? `20${year}` : year)

const fullNames =
  'january february march april may june july august september october november december'.split(' ')

/** A month by its name or the beginning of it, from 1. */
function withMonth<T>(name: string | undefined, make: (month: number) => T | null): T | null {
  if (name === undefined) return null
  const at = months.indexOf(name.slice(0, 3))
  return at >= 0 && (fullNames[at]?.startsWith(name) || name === 'sept') ? make(at + 1) : null
}
