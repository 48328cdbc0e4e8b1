import { plainWords } from '../../shared/rules/plain-words.ts'
import type { PlanBlock } from '../../shared/rules/plan.ts'
import type { Orientation } from './page.ts'
import { isHeading } from './plan-styles.ts'

export interface SectionBlocks {
  orientation: Orientation
  blocks: PlanBlock[]
}

/**
 * Splits a part into stretches of pages that stand or lie; the headings of a table that lies go with it, and so do the few
 * words before and after it, which would leave a page nearly empty. At least one stretch.
 */
export function splitSections(blocks: readonly PlanBlock[]): SectionBlocks[] {
  const sections: SectionBlocks[] = []
  for (const run of runsOf(blocks)) {
    const last = sections.at(-1)
    if (last?.orientation === run.orientation) {
      last.blocks.push(...run.blocks)
      continue
    }
    const headings =
      run.orientation === 'landscape' && last && !startsPage(run.blocks[0]) ? takeHeadings(last.blocks) : []
    if (last?.blocks.length === 0) sections.pop()
    const lying = sections.at(-1)
    if (headings.length && lying?.orientation === 'landscape') lying.blocks.push(...headings, ...run.blocks)
    else sections.push({ orientation: run.orientation, blocks: [...headings, ...run.blocks] })
  }
  return sections.length ? sections : [{ orientation: 'portrait', blocks: [] }]
}

/** Blocks that stand or lie together: of those between two page breaks, what is short beside a table that lies. */
function runsOf(blocks: readonly PlanBlock[]): SectionBlocks[] {
  const stretches: PlanBlock[][] = []
  for (const block of blocks) {
    const last = stretches.at(-1)
    if (last && !startsPage(block)) last.push(block)
    else stretches.push([block])
  }
  return stretches.flatMap((stretch) => {
    const runs: SectionBlocks[] = []
    for (const block of stretch) {
      const orientation = isWide(block) ? 'landscape' : 'portrait'
      const last = runs.at(-1)
      if (last?.orientation === orientation) last.blocks.push(block)
      else runs.push({ orientation, blocks: [block] })
    }
    if (!runs.some(({ orientation }) => orientation === 'landscape')) return runs
    return runs.map(
      (run): SectionBlocks => (isShort(run.blocks) ? { ...run, orientation: 'landscape' } : run),
    )
  })
}

const startsPage = (block: PlanBlock | undefined): boolean =>
  block?.type === 'paragraph' && block.newPage === true
const isWide = (block: PlanBlock): boolean => block.type === 'table' && block.landscape === true

/** About half a page that lies. */
const fewLetters = 900
/** What a line takes at the least, in letters. */
const lineLetters = 60

/** A front sheet stands always. */
const isShort = (blocks: readonly PlanBlock[]): boolean =>
  blocks.every((block) => block.type === 'paragraph') &&
  blocks.reduce(
    (sum, block) =>
      sum + (block.type === 'paragraph' ? Math.max(plainWords(block.text).length, lineLetters) : 0),
    0,
  ) <= fewLetters

function takeHeadings(blocks: PlanBlock[]): PlanBlock[] {
  let first = blocks.length
  while (first > 0) {
    const block = blocks[first - 1]
    if (block?.type !== 'paragraph' || !(isHeading(block) || block.keepNext)) break
    first -= 1
  }
  return blocks.splice(first)
}
