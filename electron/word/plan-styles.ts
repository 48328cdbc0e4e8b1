import type { HouseRole } from '../../shared/house-style.ts'
import type { PlanBlock, PlanParagraph, PlanStyle, PlanTable } from '../../shared/rules/plan.ts'

/** What is written in a style of its own: the roles that a house style gives styles to, and what only ends a section. */
export type Role = HouseRole | 'sectionEnd'

/** The style of a role, by its id, and what is said in each paragraph because the style does not say it. */
export interface RoleStyle {
  /** Ready for an attribute; absent for what a paragraph has anyway. */
  id?: string
  keepNext?: true
  /** The level in the outline, from 0. */
  outline?: 0 | 1 | 2
  centred?: true
  right?: true
  bold?: true
  /** Its numbering comes from elsewhere and is not wanted here. */
  unnumbered?: true
  /** In twips: within the numbered paragraphs, where its own list stands at the margin. */
  indent?: { left: number; hanging: number }
  /** The level of the bullets' list. */
  bullet?: 0 | 1 | 2
}

/** Sederunt's own style of each role: Word's own where it has one. */
export const builtInStyles: Readonly<Record<Role, RoleStyle>> = {
  coverTitle: { id: 'CoverTitle' },
  coverText: { id: 'CoverText' },
  title: { id: 'Title' },
  subtitle: { id: 'Subtitle' },
  heading1: { id: 'Heading1' },
  heading2: { id: 'Heading2' },
  heading3: { id: 'Heading3' },
  numbered: { id: 'ListNumber' },
  continuation: { id: 'ListContinue' },
  lettered1: { id: 'ListNumber2' },
  lettered2: { id: 'ListNumber3' },
  bullet1: { id: 'ListBullet' },
  bullet2: { id: 'ListBullet2' },
  bullet3: { id: 'ListBullet3' },
  // Normal is what a paragraph has anyway.
  plain: {},
  quotation: { id: 'Quote' },
  tableText: { id: 'TableText' },
  tableHeading: { id: 'TableHeading' },
  tableNumber: { id: 'TableNumber' },
  tableLabel: { id: 'TableLabel' },
  small: { id: 'Small' },
  figure: { id: 'Figure' },
  marking: { id: 'Marking' },
  status: { id: 'Header' },
  footer: { id: 'Footer' },
  note: { id: 'FootnoteText' },
  noteMark: { id: 'FootnoteReference' },
  link: { id: 'Hyperlink' },
  gridTable: { id: 'GridTable' },
  ruledTable: { id: 'RuledTable' },
  frontTable: { id: 'FrontTable' },
  sectionEnd: { id: 'SectionEnd' },
}

/** In a table plain text is a table's, and the first column of a front sheet says quietly what the second one is. */
export function roleInCell(paragraph: PlanParagraph, look: PlanTable['look'], column: number): Role {
  const { style } = paragraph
  if (
    look === 'front' &&
    column === 0 &&
    (style === 'tableText' || style === 'tableHeading' || style === 'plain')
  )
    return 'tableLabel'
  return style === 'plain' ? 'tableText' : style
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
