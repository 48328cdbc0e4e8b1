import type { PlanParagraph } from '../../shared/rules/plan.ts'
import { type ParagraphLook, paragraph } from './elements/paragraph.ts'
import { run } from './elements/run.ts'
import { twipsPerCm } from './page.ts'
import type { PartWriter } from './part-writer.ts'

/** Where a paragraph stands, beyond what it says. */
export interface Place {
  style: string | undefined
  /** The part's or a table's bookmark, which begins here. */
  outer?: readonly (string | undefined)[]
  look?: Pick<ParagraphLook, 'before' | 'section' | 'keepNext' | 'newPage' | 'right'>
}

/** A paragraph with its bookmarks around its text. */
export function renderParagraph(block: PlanParagraph, place: Place, part: PartWriter): string {
  const label = part.label(block.list)
  const written = label && 'written' in label ? label.written : null
  const look: ParagraphLook = {
    style: place.style,
    keepNext: block.keepNext,
    number: label && 'number' in label ? label.number : undefined,
    hung: written === null ? undefined : twipsPerCm,
    ...place.look,
  }
  const content = (written === null ? '' : run(`${written}\t`)) + part.inlines(block)
  return paragraph(look, part.bookmarks([block.address?.bookmark, ...(place.outer ?? [])], content))
}
