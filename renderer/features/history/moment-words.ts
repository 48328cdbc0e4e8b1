import type { Moment } from '../../../shared/api.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import type { Counts } from '../../../shared/rules/compare/count-changes.ts'
import { counted } from '../../words.ts'

/** `9.12am on 4 November 2016`, in its two parts. */
const partsOf = (at: string): { time: string; day: string } => {
  const [time = '', day = ''] = printMoment(at).split(' on ')
  return { time, day }
}

export const dayOf = ({ at }: Pick<Moment, 'at'>): string =>
  at === null ? 'Before anything was recorded' : partsOf(at).day

/** `9.12am`, `9.12am to 9.40am` */
export function timeOf({ from, at }: Pick<Moment, 'from' | 'at'>): string {
  if (at === null) return 'At first'
  const [began, ended] = [partsOf(from ?? at), partsOf(at)]
  if (began.day !== ended.day) return `${began.time} (${began.day}) to ${ended.time}`
  return began.time === ended.time ? ended.time : `${began.time} to ${ended.time}`
}

/** `As it was at 9.12am on 4 November 2016` */
export const asItWas = ({ at }: Pick<Moment, 'at'>): string =>
  at === null ? 'As it was at first' : `As it was at ${printMoment(at)}`

/** `14 words added, 3 removed` */
export function countWords({ added, removed, moved, other }: Counts): string {
  const said = [
    added > 0 && `${counted(added, 'word')} added`,
    removed > 0 &&
      (added > 0 ? `${removed.toLocaleString('en-GB')} removed` : `${counted(removed, 'word')} removed`),
    moved > 0 && `${counted(moved, 'paragraph')} moved`,
    other > 0 && `${counted(other, 'other change')}`,
  ].filter((words) => words !== false)
  return said.length === 0 ? 'No words changed' : said.join(', ')
}

export function whatHappened({ why, label, counts }: Moment): string {
  if (why === 'first') return counted(counts.added, 'word')
  const words = countWords(counts)
  if (why === 'undone') return `Undone: ${words}`
  return why === 'named' && label !== null ? `${label}: ${words}` : words
}
