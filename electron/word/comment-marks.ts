import type { PlanBlock, PlanParagraph, PlanPart, PlanSpot } from '../../shared/rules/plan.ts'
import { commentEnd, commentMark, commentStart } from './elements/comment.ts'

/** What is written between two characters of a paragraph. */
export interface Mark {
  offset: number
  xml: string
}

type Holder = PlanBlock | PlanParagraph

/** Where the comments of a part begin and end in each of its paragraphs and pictures, in order of their offsets. */
export function commentMarks({ blocks, comments = [] }: PlanPart): ReadonlyMap<Holder, readonly Mark[]> {
  const edges = new Map<Holder, (Mark & { isEnd: boolean; isPoint: boolean; order: number })[]>()
  const add = (spot: PlanSpot, xml: string, isEnd: boolean, isPoint: boolean): void => {
    const holder = holderAt(blocks, spot)
    if (!holder) return
    const own = edges.get(holder) ?? []
    edges.set(holder, own)
    own.push({ offset: spot.offset, xml, isEnd, isPoint, order: own.length })
  }
  for (const { id, from, to } of comments) {
    // Both ends or neither: a comment without its mark would be nowhere.
    if (!holderAt(blocks, from) || !holderAt(blocks, to)) continue
    const isPoint = JSON.stringify(from) === JSON.stringify(to)
    add(from, commentStart(id), false, isPoint)
    add(to, commentEnd(id) + commentMark(id), true, isPoint)
  }
  for (const own of edges.values())
    own.sort(
      // At one place what ends there comes before what begins; a point is whole.
      (a, b) => a.offset - b.offset || rank(a) - rank(b) || a.order - b.order,
    )
  return edges
}

const rank = ({ isEnd, isPoint }: { isEnd: boolean; isPoint: boolean }): number =>
  isPoint ? 1 : isEnd ? 0 : 2

function holderAt(
  blocks: readonly PlanBlock[],
  { block, row, cell, paragraph }: PlanSpot,
): Holder | undefined {
  const found = blocks[block]
  return found?.type === 'table' ? found.rows[row]?.[cell]?.text[paragraph] : found
}
