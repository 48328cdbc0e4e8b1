import type { Paper } from '../records/paper.ts'
import type { Indexed } from './index-programme.ts'
import { startNumbering } from './number-blocks.ts'
import { passagesOf } from './passages.ts'

/** A paper's paragraphs when it is numbered by itself: `1 to 9`; null where it has none. */
export function numberParagraphs(paper: Paper, indexed: Indexed): string | null {
  const numbering = startNumbering(paper.id)
  for (const blocks of passagesOf(paper, indexed)) numbering.number(blocks)
  const { last } = numbering.state()
  return last === 0 ? null : last === 1 ? '1' : `1 to ${last}`
}
