import { plainWords } from '../../shared/rules/plain-words.ts'
import type { PlanBlock, PlanPart } from '../../shared/rules/plan.ts'
import { paragraph } from './elements/paragraph.ts'
import type { Orientation } from './page.ts'
import type { PartWriter } from './part-writer.ts'
import { afterTable, introduces, spaceAbove } from './plan-styles.ts'
import { renderImage } from './render-image.ts'
import { renderParagraph } from './render-paragraph.ts'
import { renderTable } from './render-table.ts'
import { splitSections } from './split-sections.ts'

/**
 * The body of a part. Each of its sections ends in its last paragraph's properties (17.6.18), save the last one of the document,
 * which the body itself ends with: that is returned beside it.
 * @param section gives `w:sectPr` for pages that stand or lie; the part's first pages may begin otherwise
 */
export function renderPart(
  part: PlanPart,
  isLast: boolean,
  section: (orientation: Orientation, isFirst: boolean) => string,
  writer: PartWriter,
): { body: string; lastSection: string } {
  const sections = splitSections(part.blocks)
  let [body, lastSection, isFirst] = ['', '', true]
  sections.forEach(({ orientation, blocks }, i) => {
    const end = section(orientation, i === 0)
    const endsBody = isLast && i === sections.length - 1
    if (endsBody) lastSection = end
    body += renderSection(
      blocks,
      orientation,
      isFirst ? [part.bookmark] : [],
      endsBody ? undefined : end,
      writer,
    )
    isFirst = false
  })
  return { body, lastSection }
}

function renderSection(
  blocks: readonly PlanBlock[],
  orientation: Orientation,
  names: readonly string[],
  end: string | undefined,
  writer: PartWriter,
): string {
  let all = ''
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    const outer = i === 0 ? names : []
    if (block.type === 'table') {
      // Word makes one table of two that nothing parts.
      if (before?.type === 'table') all += paragraph(writer.styled('tableText'), '')
      all += renderTable(block, orientation, outer, writer)
      continue
    }
    const sectionEnd = i === blocks.length - 1 && endsItself(block) ? end : undefined
    if (block.type === 'image') {
      const look = { before: before?.type === 'table' ? afterTable : undefined, section: sectionEnd }
      all += renderImage(block, orientation, outer, look, writer)
      continue
    }
    const newPage = i > 0 && block.newPage === true
    const look = {
      keepNext: block.keepNext === true || introduces(block, blocks[i + 1]),
      newPage,
      before: spaceAbove(block, before, i === 0 || newPage),
      section: sectionEnd,
    }
    all += renderParagraph(block, { role: block.style, outer, look }, writer)
  }
  const last = blocks.at(-1)
  if (!last) return paragraph({ ...writer.styled('plain'), section: end }, writer.bookmarks(names, ''))
  return endsItself(last) ? all : all + paragraph({ ...writer.styled('sectionEnd'), section: end }, '')
}

/**
 * Whether a section can end in its last block. A table carries no section's properties, and Word wants a paragraph at the end
 * of the body. LibreOffice takes a paragraph without words for the section's own, and after a line break with a link it goes
 * on counting: numbers are then lost, or given to what follows.
 */
function endsItself(block: PlanBlock): boolean {
  if (block.type !== 'paragraph') return block.type === 'image'
  const words = plainWords(block.text)
  return /[^\p{Z}\p{C}]/u.test(words) && !(block.list && /[\n\u2028\u2029]/.test(words))
}
