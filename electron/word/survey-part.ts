import type { PlanBlock, PlanInline, PlanParagraph, PlanPart } from '../../shared/rules/plan.ts'
import { isBookmarkName } from './elements/bookmark.ts'

/** What a part has that other parts, or the outside, must know of before it is written. */
export interface Survey {
  /** Its bookmarks in small letters, since Word ignores case; only names that Word takes. */
  names: string[]
  /** Bookmarks that its links lead to, in small letters. */
  anchors: string[]
  /** Addresses of its images. */
  images: string[]
  /** Whether some of its pages lie on their side. */
  landscape: boolean
  /** How many ids of each kind it needs at the most. */
  counts: { bookmarks: number; lists: number; drawings: number; notes: number }
}

/** Walks a part once. */
export function surveyPart(part: PlanPart): Survey {
  const names: string[] = []
  const anchors = new Set<string>()
  const images = new Set<string>()
  let [drawings, notes] = [0, 0]
  const name = (bookmark: string | undefined): void => {
    if (bookmark !== undefined && isBookmarkName(bookmark)) names.push(bookmark.toLowerCase())
  }
  const look = (text: readonly PlanInline[]): void => {
    for (const inline of text) {
      if (typeof inline === 'string') continue
      if ('bookmark' in inline) anchors.add(inline.bookmark.toLowerCase())
      else if ('footnote' in inline) {
        notes += 1
        look(inline.footnote)
      }
    }
  }
  name(part.bookmark)
  for (const block of part.blocks) {
    name(block.address?.bookmark)
    if (block.type === 'image') {
      images.add(block.src)
      drawings += 1
    }
    for (const paragraph of paragraphsOf(block)) {
      if (paragraph !== block) name(paragraph.address?.bookmark)
      look(paragraph.text)
    }
  }
  const counts = { bookmarks: names.length, lists: part.lists.length, drawings, notes }
  const landscape = part.blocks.some((block) => block.type === 'table' && block.landscape)
  return { names, anchors: [...anchors], images: [...images], landscape, counts }
}

function paragraphsOf(block: PlanBlock): PlanParagraph[] {
  if (block.type === 'paragraph') return [block]
  return block.type === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.text)) : []
}
