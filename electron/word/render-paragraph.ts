import type { PlanParagraph } from '../../shared/rules/plan.ts'
import { type ParagraphLook, paragraph } from './elements/paragraph.ts'
import { run } from './elements/run.ts'
import type { PartWriter } from './part-writer.ts'
import type { Role } from './plan-styles.ts'

/** Where a paragraph stands, beyond what it says. */
export interface Place {
  role: Role
  /** The part's or a table's bookmark, which begins here. */
  outer?: readonly (string | undefined)[]
  look?: Pick<ParagraphLook, 'before' | 'section' | 'keepNext' | 'newPage' | 'right'>
}

/** A paragraph with its bookmarks around its text. */
export function renderParagraph(block: PlanParagraph, place: Place, part: PartWriter): string {
  const label = part.label(block.list)
  const written = label && 'written' in label ? label.written : null
  const own = part.styled(place.role)
  const look: ParagraphLook = {
    ...own,
    hung: written === null ? undefined : part.look.hung,
    ...place.look,
    keepNext: (place.look?.keepNext ?? block.keepNext) || own.keepNext,
    right: place.look?.right || own.right,
    number: label && 'number' in label ? label.number : own.number,
  }
  const content = (written === null ? '' : run(`${written}\t`)) + part.inlines(block)
  return paragraph(look, part.bookmarks([block.address?.bookmark, ...(place.outer ?? [])], content))
}
