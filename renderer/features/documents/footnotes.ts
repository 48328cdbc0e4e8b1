import type { PlanBlock, PlanInline, PlanPart } from '../../../shared/rules/plan.ts'

export type Footnote = Extract<PlanInline, { footnote: PlanInline[] }>

/** The footnotes of a part in the order in which they are printed. */
export const footnotesOf = (part: Pick<PlanPart, 'blocks'>): Footnote[] =>
  part.blocks.flatMap(textOf).filter((inline) => isFootnote(inline))

/** For each part how many footnotes there are in the parts before it. */
export function notesBefore(parts: PlanPart[]): number[] {
  let count = 0
  return parts.map((part) => {
    const before = count
    count += footnotesOf(part).length
    return before
  })
}

function textOf(block: PlanBlock): PlanInline[] {
  if (block.type === 'image') return []
  if (block.type === 'paragraph') return block.text
  return block.rows.flat().flatMap((cell) => cell.text.flatMap(({ text }) => text))
}

const isFootnote = (inline: PlanInline): inline is Footnote =>
  typeof inline === 'object' && 'footnote' in inline
