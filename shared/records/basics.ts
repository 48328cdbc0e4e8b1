import { z } from 'zod'

/** Text that can be stored and printed: no half of a surrogate pair, which neither UTF-8 nor XML can hold. */
export const text = z
  .string()
  .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate)')

export const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'is not an id: a letter or digit, then up to 63 letters, digits, dots, dashes or underscores',
  )

/** Days of a month, counted from 1. */
export const lengthOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** Whether `value` is a day of the calendar written as `2016-11-04`. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

/** Whether `value` is a day, a month (`2016-11`), a quarter (`2016-Q4`) or a year (`2016`). */
export const isWhen = (value: string): boolean =>
  isDay(value) || (/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/.test(value) && !value.startsWith('0000'))

export const day = z.string().refine(isDay, 'is not a day that exists, written as 2016-11-04')
export const when = z
  .string()
  .refine(
    isWhen,
    'is not a day, month, quarter or year that exists, written as 2016-11-04, 2016-11, 2016-Q4 or 2016',
  )
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, written as 14:05')

/** The protective markings, in rising order. */
export const tiers = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'] as const
export const tier = z.enum(tiers)

export const ref = z.union([
  id,
  z.strictObject({ organisation: id }),
  z.strictObject({ group: id }),
  z.strictObject({ name: text }),
])

export const stage = z.enum(['received', 'in clearance', 'cleared', 'nil return', 'withdrawn'])
export const audience = z.enum(['internal', 'members', 'public'])

/** A list that may be left out of the file, which means an empty one. */
export const list = <T extends z.ZodType>(of: T) => z.array(of).default(() => [])

export type Id = string
/** `2016-11-04`: a day, never a moment, never a time zone. */
export type Day = string
/** `2016-11-04`, `2016-11`, `2016-Q4` or `2016`: as precise as is known. */
export type When = string
/** `14:05` */
export type Time = string
export type Tier = z.infer<typeof tier>
export type Ref = z.infer<typeof ref>
export type Stage = z.infer<typeof stage>
export type Audience = z.infer<typeof audience>
