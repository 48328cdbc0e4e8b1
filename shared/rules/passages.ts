import type { Paper } from '../records/paper.ts'
import type { Block } from '../rich-text.ts'
import { chooseEntries } from './choose-entries.ts'
import type { Indexed } from './index-programme.ts'
import { type Numbered, numberPassages } from './number-blocks.ts'

/** The rich text of a paper in printed order: its body, a progress update's entries, the annexes. */
export const passagesOf = (paper: Paper, indexed: Indexed): Block[][] => [
  paper.body ?? [],
  ...chooseEntries(paper, indexed).map(({ body }) => body),
  ...paper.annexes.map(({ body }) => body),
]

/** The paragraphs of a part: `1 to 9`, `1 and 2`, `1`; null where it has none. */
export function paragraphRange(numbered: Numbered[][]): string | null {
  const numbers = numbered
    .flat()
    .flatMap(({ list, number }) => (list?.level === 0 && number !== null ? [number] : []))
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? first : `${first} ${numbers.length === 2 ? 'and' : 'to'} ${last}`
}

/** The same of a paper that is numbered by itself. */
export const paragraphsOf = (paper: Paper, indexed: Indexed): string | null =>
  paragraphRange(numberPassages(paper.id, passagesOf(paper, indexed)).numbered)
