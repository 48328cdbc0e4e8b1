import type { PageSize } from '../page.ts'

/** The relationship ids of the headers or footers of a section: of every page, of its first, of even pages. */
export interface RunningIds {
  default: string
  first?: string
  even?: string
}

export interface SectionLook {
  page: PageSize
  /** `w:pgBorders`, where the pages have any. */
  borders: string
  header: RunningIds
  footer: RunningIds
}

/** `w:sectPr`, 17.6.17 to 17.6.19: on a new page, with its own headers and footers. */
export function section({ page, borders, header, footer }: SectionLook): string {
  const { top, right, bottom, left, ...apart } = page.margins
  return (
    `<w:sectPr>${references('header', header)}${references('footer', footer)}` +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${page.width}" w:h="${page.height}"${page.lies ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${apart.header}" w:footer="${apart.footer}" w:gutter="${apart.gutter}"/>` +
    `${borders}${header.first ? '<w:titlePg/>' : ''}</w:sectPr>`
  )
}

/** `w:headerReference` 17.10.5, `w:footerReference` 17.10.2. */
const references = (kind: 'header' | 'footer', ids: RunningIds): string =>
  Object.entries(ids)
    .map(([type, id]) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`)
    .join('')
