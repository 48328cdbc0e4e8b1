import { z } from 'zod'

/** Roles of paragraphs, as the window and the command line name them. */
export const paragraphRoles = [
  'coverTitle',
  'coverText',
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'numbered',
  'continuation',
  'lettered1',
  'lettered2',
  'bullet1',
  'bullet2',
  'bullet3',
  'plain',
  'quotation',
  'tableText',
  'tableHeading',
  'tableNumber',
  'tableLabel',
  'small',
  'figure',
  'marking',
  'status',
  'footer',
  'note',
] as const
/** Roles of words within a paragraph. */
export const characterRoles = ['noteMark', 'link'] as const
/** Roles of tables. */
export const tableRoles = ['gridTable', 'ruledTable', 'frontTable'] as const

/** Everything in a document that a style of a template may give its look to. */
export const houseRoles = [...paragraphRoles, ...characterRoles, ...tableRoles] as const
export type HouseRole = (typeof houseRoles)[number]

export type StyleKind = 'paragraph' | 'character' | 'table'
export const kindOfRole = (role: HouseRole): StyleKind =>
  (tableRoles as readonly string[]).includes(role)
    ? 'table'
    : (characterRoles as readonly string[]).includes(role)
      ? 'character'
      : 'paragraph'

/** What each is called on the screen. */
export const roleNames: Record<HouseRole, string> = {
  coverTitle: 'Title on the cover',
  coverText: 'Words on the cover',
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  numbered: 'Numbered paragraph',
  continuation: 'Continuation of one',
  lettered1: 'Lettered paragraph, (a)',
  lettered2: 'Lettered paragraph, (i)',
  bullet1: 'Bullet',
  bullet2: 'Bullet within a bullet',
  bullet3: 'Bullet, third level',
  plain: 'Text without a number',
  quotation: 'Quotation',
  tableText: 'Text in a table',
  tableHeading: 'Heading in a table',
  tableNumber: 'Figures in a table',
  tableLabel: 'Label on a front sheet',
  small: 'Small print',
  figure: 'Picture',
  marking: 'Marking, top and bottom',
  status: 'Status beneath the marking',
  footer: 'Footer',
  note: 'Footnote',
  noteMark: 'Mark of a footnote',
  link: 'Link',
  gridTable: 'Table with all its lines',
  ruledTable: 'Table with lines between rows',
  frontTable: 'Front sheet',
}

/** The template's style of each role, by its id; null keeps Sederunt's own, and a role that is absent is guessed. */
export const roleMap = z.partialRecord(z.enum(houseRoles), z.string().min(1).max(253).nullable())
export type RoleMap = z.output<typeof roleMap>

/** What was found for a role: the style's id, or null where none is meant for it. */
export interface RoleGuess {
  role: HouseRole
  style: string | null
  confidence: 'sure' | 'likely' | 'none'
  /** Why, in plain words. */
  reason: string
}
