import { isDay, isWhen, type When } from '../records/basics.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekday = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+/i

/** A date as people type it, days before months: `4/11/16`, `Fri 4 Nov 2016`, `4th November`, `Nov-16`, `Q4 2016`, `Oct to Dec 2016`; null where it is none. */
export function typedWhen(typed: string): When | null {
  const text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(weekday, '')
    .replace(/^(by|on|in|from)\s+/i, '')
  if (isWhen(text)) return text
  return asNumbers(text) ?? asDay(text) ?? asMonth(text) ?? asQuarter(text) ?? asMonths(text)
}

const pad = (n: number | string): string => String(n).padStart(2, '0')
/** Two digits are of this century up to 79. */
const yearOf = (digits: string): string =>
  digits.length === 4 ? digits : `${Number(digits) < 80 ? '20' : '19'}${digits}`
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1
const dayIf = (day: string): When | null => (isDay(day) ? day : null)

function asNumbers(text: string): When | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)
  if (match) return dayIf(`${yearOf(match[3] ?? '')}-${pad(match[2] ?? '')}-${pad(match[1] ?? '')}`)
  const turned = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text)
  if (turned) return dayIf(`${turned[1]}-${pad(turned[2] ?? '')}-${pad(turned[3] ?? '')}`)
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!month) return null
  const when = `${month[2]}-${pad(month[1] ?? '')}`
  return isWhen(when) ? when : null
}

const name = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'

function asDay(text: string): When | null {
  const match = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${name}[ ,-]+(\\d{4}|\\d{2})$`, 'i').exec(
    text,
  )
  return match
    ? dayIf(`${yearOf(match[3] ?? '')}-${pad(monthOf(match[2] ?? ''))}-${pad(match[1] ?? '')}`)
    : null
}

function asMonth(text: string): When | null {
  const match = new RegExp(`^(?:end(?: of)?|early|mid|late)?[ -]?${name}[ ,-]+(\\d{4}|\\d{2})$`, 'i').exec(
    text,
  )
  return match ? `${yearOf(match[2] ?? '')}-${pad(monthOf(match[1] ?? ''))}` : null
}

function asQuarter(text: string): When | null {
  const match = /^q([1-4])[ ,/-]*(\d{4})$/i.exec(text) ?? /^(\d{4})[ ,/-]*q([1-4])$/i.exec(text)
  if (!match) return null
  const [a = '', b = ''] = match.slice(1)
  return a.length === 1 ? `${b}-Q${a}` : `${a}-Q${b}`
}

/** Three months that are a quarter: `October to December 2016`. */
function asMonths(text: string): When | null {
  const match = new RegExp(`^${name} ?(?:to|-|–) ?${name} (\\d{4})$`, 'i').exec(text)
  if (!match) return null
  const [from, until] = [monthOf(match[1] ?? ''), monthOf(match[2] ?? '')]
  return from % 3 === 1 && until === from + 2 ? `${match[3]}-Q${until / 3}` : null
}
