import type { PlanParagraph, PlanStyle, PlanTable } from '../../shared/rules/plan.ts'

/** The Word style of each style of a plan, by its id: Word's own where it has one. */
const styleIds: Record<PlanStyle, string | undefined> = {
  coverTitle: 'CoverTitle',
  coverText: 'CoverText',
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  numbered: 'ListNumber',
  continuation: 'ListContinue',
  lettered1: 'ListNumber2',
  lettered2: 'ListNumber3',
  bullet1: 'ListBullet',
  bullet2: 'ListBullet2',
  bullet3: 'ListBullet3',
  // Normal is what a paragraph has anyway.
  plain: undefined,
  quotation: 'Quote',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableNumber: 'TableNumber',
  small: 'Small',
}

export const styleOf = ({ style }: PlanParagraph): string | undefined => styleIds[style]

/** In a table plain text is a table's, and the first column of a front sheet says quietly what the second one is. */
export function styleInCell(
  paragraph: PlanParagraph,
  look: PlanTable['look'],
  column: number,
): string | undefined {
  const { style } = paragraph
  if (
    look === 'front' &&
    column === 0 &&
    (style === 'tableText' || style === 'tableHeading' || style === 'plain')
  )
    return 'TableLabel'
  return style === 'plain' ? 'TableText' : styleOf(paragraph)
}

const headings: ReadonlySet<PlanStyle> = new Set(['title', 'subtitle', 'heading1', 'heading2', 'heading3'])
export const isHeading = (paragraph: PlanParagraph): boolean => headings.has(paragraph.style)

const spacedAbove: ReadonlySet<PlanStyle> = new Set(['coverTitle', 'heading1', 'heading2', 'heading3'])
/** Whether a style leaves room above by itself. */
export const hasSpaceAbove = (paragraph: PlanParagraph): boolean => spacedAbove.has(paragraph.style)
