import type { Block, Inline } from '../../../rich-text.ts'
import { plainWords } from '../../plain-words.ts'
import type { PlanBlock, PlanInline, PlanSpot } from '../../plan.ts'
import { inlineText } from '../block-text.ts'

export interface Spots {
  from: PlanSpot
  to: PlanSpot
}

/** Where the words `range` of a block's text (see `blockText`) are printed; the whole block where it is null. */
export function printedSpots(
  place: number,
  block: Block,
  printed: PlanBlock,
  range: { start: number; end: number } | null,
): Spots {
  const at = (row: number, cell: number, offset: number): PlanSpot => ({
    block: place,
    row,
    cell,
    paragraph: 0,
    offset,
  })
  if (printed.type === 'image' || block.type === 'image') return { from: at(0, 0, 0), to: at(0, 0, 0) }
  if (printed.type === 'paragraph' || block.type !== 'table') {
    const text = printed.type === 'paragraph' ? printed.text : []
    const own = block.type === 'table' ? [] : block.text
    const { start, end } = range ?? { start: 0, end: inlineText(own).length }
    return { from: at(0, 0, offsetOf(own, text, start)), to: at(0, 0, offsetOf(own, text, end)) }
  }
  // Its cells in order, each with where it begins in the block's text.
  let begin = 0
  const cells = block.rows.flatMap((row, r) =>
    row.map(({ text }, c) => {
      const cell = { r, c, text, begin, end: begin + inlineText(text).length }
      begin = cell.end + 1
      return cell
    }),
  )
  const { start, end } = range ?? { start: 0, end: begin }
  const first = cells.find((cell) => start < cell.end) ?? cells.at(-1)
  const last = cells.findLast((cell) => cell.begin < end) ?? first
  if (!first || !last) return { from: at(0, 0, 0), to: at(0, 0, 0) }
  const spot = ({ r, c, text, begin: own }: typeof first, offset: number): PlanSpot =>
    at(r, c, offsetOf(text, printed.rows[r]?.[c]?.text[0]?.text ?? [], Math.max(offset - own, 0)))
  return { from: spot(first, start), to: spot(last, Math.min(end, last.end)) }
}

/** A character of a text in characters of what it prints: `planInlines` makes a piece of each that is not empty. */
function offsetOf(text: readonly Inline[], printed: readonly PlanInline[], offset: number): number {
  let [own, out, next] = [0, 0, 0]
  for (const piece of text) {
    if (piece === '') continue
    const said = printed[next++]
    if (said === undefined) break
    const length = inlineText([piece]).length
    const prints = plainWords([said]).length
    if (offset <= own) return out
    if (offset < own + length) return out + (length === prints ? offset - own : prints)
    own += length
    out += prints
  }
  return out
}
