import type { HouseRole } from '../../../shared/house-style.ts'

/** The roles as a person looks for them. */
export const roleGroups: { title: string; roles: HouseRole[] }[] = [
  {
    title: 'Titles and headings',
    roles: ['title', 'subtitle', 'heading1', 'heading2', 'heading3', 'coverTitle', 'coverText'],
  },
  {
    title: 'Paragraphs',
    roles: [
      ...(['numbered', 'continuation', 'lettered1', 'lettered2', 'bullet1', 'bullet2', 'bullet3'] as const),
      ...(['plain', 'quotation', 'small', 'figure'] as const),
    ],
  },
  {
    title: 'Tables',
    roles: [
      ...(['gridTable', 'ruledTable', 'frontTable', 'tableHeading', 'tableText', 'tableNumber'] as const),
      'tableLabel',
    ],
  },
  {
    title: 'Edges of the page, notes and links',
    roles: ['marking', 'status', 'footer', 'note', 'noteMark', 'link'],
  },
]
