import type { Day } from '../../shared/records/basics.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** The day on this computer's calendar: for what a screen shows where no day was asked for, never for what is printed. */
export const localDay = (moment: Date): Day =>
  `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
