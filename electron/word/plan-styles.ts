import type { PlanBlock, PlanParagraph, PlanStyle, PlanTable } from '../../shared/rules/plan.ts'

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

/** What a table leaves above what follows it, in twips. */
export const afterTable = 240

/** Space above a paragraph where it is not its style's: headings begin a page at its top, and nothing sits close under a table. */
export function spaceAbove(
  { style }: PlanParagraph,
  before: PlanBlock | undefined,
  startsPage: boolean,
): number | undefined {
  const hasOwn = style === 'heading1' || style === 'heading2' || style === 'heading3'
  if (startsPage) return hasOwn ? 0 : undefined
  if (before?.type !== 'table' || hasOwn || style === 'coverTitle') return undefined
  return style === 'title' ? 2 * afterTable : afterTable
}

const listed: ReadonlySet<PlanStyle> = new Set(['bullet1', 'bullet2', 'bullet3', 'lettered1', 'lettered2'])

/** Whether a paragraph leads into what follows, as `There are three questions:` does: then it does not end a page. */
export function introduces({ text }: PlanParagraph, next: PlanBlock | undefined): boolean {
  if (next?.type !== 'table' && !(next?.type === 'paragraph' && listed.has(next.style))) return false
  const last = text.at(-1)
  const words = typeof last === 'string' ? last : last && 'text' in last ? last.text : ''
  return words.trimEnd().endsWith(':')
}
