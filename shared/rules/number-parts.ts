import type { BlockId } from '../rich-text.ts'
import type { Assembly, PartSource } from './assemble-document.ts'
import { labelParagraphs } from './label-paragraphs.ts'
import { type Count, type Numbered, numberPassages } from './number-blocks.ts'
import type { PlanList } from './plan.ts'

/** A part with everything that is printed in the margin, and the bookmarks of its blocks. */
export interface NumberedPart {
  source: PartSource
  bookmark: string
  numbered: Numbered[][]
  lists: PlanList[]
  /** For each passage its blocks' bookmarks: `sd_` and the id, `_2` where the block was printed before. */
  bookmarks: string[][]
}

/** Numbers the parts, each by itself or running through: then the lists that count paragraphs are the document's. */
export function numberParts({
  sources,
  through,
  frozen,
  memory,
}: Pick<Assembly, 'sources' | 'through' | 'frozen' | 'memory'>): {
  lists: PlanList[]
  parts: NumberedPart[]
} {
  const lists: PlanList[] = []
  const printed = new Map<BlockId, number>()
  const labels = frozen && frozen.size > 0 ? labelParts(sources, through, frozen) : null
  let from: Count | null = null
  const parts = sources.map((source, n): NumberedPart => {
    const start: Count | null = through ? from : null
    const mine = labels?.[n] ?? null
    const make = () => numberPassages(source.key, source.passages, start, mine)
    const {
      numbered,
      counts,
      lists: others,
      end,
    } = memory
      ? memory.keep(
          `numbers/${source.key}`,
          [start?.list, start?.last, mine?.join(), through, ...source.passages],
          make,
        )
      : make()
    from = end
    if (through) lists.push(...counts)
    const bookmarks = source.passages.map((blocks) =>
      blocks.map(({ id }) => {
        const times = (printed.get(id) ?? 0) + 1
        printed.set(id, times)
        return `sd_${id}${times === 1 ? '' : `_${times}`}`
      }),
    )
    const own = through ? others : [...counts, ...others]
    return { source, bookmark: `part_${n + 1}`, numbered, lists: own, bookmarks }
  })
  return { lists, parts }
}

/** For each part the labels of its numbered paragraphs, some of which went out before. */
function labelParts(
  sources: PartSource[],
  through: boolean,
  frozen: ReadonlyMap<BlockId, string>,
): string[][] {
  const ids = sources.map(({ passages }) =>
    passages.flat().flatMap((block) => (block.type === 'numbered' ? [block.id] : [])),
  )
  if (!through) return ids.map((own) => labelParagraphs(own, frozen))
  const all = labelParagraphs(ids.flat(), frozen)
  let at = 0
  return ids.map(({ length }) => {
    at += length
    return all.slice(at - length, at)
  })
}
