import { AppError } from '../../shared/errors.ts'
import { type Day, isDay } from '../../shared/records/basics.ts'

/** The day of `?asOf=`, else `today`. */
export function asOfDay(asked: string | undefined, today: () => Day): Day {
  if (asked === undefined) return today()
  if (isDay(asked)) return asked
  const message = 'is not a day that exists, written as 2016-11-04'
  throw new AppError('faults', { what: 'request', faults: [{ path: 'asOf', message }] })
}
