import { parseDate } from '@internationalized/date'
import type { Day } from '../../../../shared/records/basics.ts'

/** The day after. */
export const nextDay = (day: Day): Day => parseDate(day).add({ days: 1 }).toString()
