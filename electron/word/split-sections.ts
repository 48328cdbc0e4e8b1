import type { PlanBlock } from '../../shared/rules/plan.ts'
import type { Orientation } from './page.ts'
import { isHeading } from './plan-styles.ts'

export interface SectionBlocks {
  orientation: Orientation
  blocks: PlanBlock[]
}

/** Splits a part into stretches of pages that stand or lie; the headings of a table that lies go with it. At least one stretch. */
export function splitSections(blocks: readonly PlanBlock[]): SectionBlocks[] {
  const sections: SectionBlocks[] = []
  for (const block of blocks) {
    const orientation = block.type === 'table' && block.landscape ? 'landscape' : 'portrait'
    const last = sections.at(-1)
    if (last?.orientation === orientation) {
      last.blocks.push(block)
      continue
    }
    const headings = orientation === 'landscape' && last ? takeHeadings(last.blocks) : []
    if (last?.blocks.length === 0) sections.pop()
    const lying = sections.at(-1)
    if (headings.length && lying?.orientation === 'landscape') lying.blocks.push(...headings, block)
    else sections.push({ orientation, blocks: [...headings, block] })
  }
  return sections.length ? sections : [{ orientation: 'portrait', blocks: [] }]
}

function takeHeadings(blocks: PlanBlock[]): PlanBlock[] {
  let first = blocks.length
  while (first > 0) {
    const block = blocks[first - 1]
    if (block?.type !== 'paragraph' || !(isHeading(block) || block.keepNext)) break
    first -= 1
  }
  return blocks.splice(first)
}
