import { margin, type Orientation, page } from '../page.ts'

export interface SectionLook {
  orientation: Orientation
  /** Relationship ids of its header and footer. */
  header: string
  footer: string
}

/** `w:sectPr`, 17.6.17 to 17.6.19: A4 on a new page, with its own header and footer. */
export function section({ orientation, header, footer }: SectionLook): string {
  const { width, height } = page[orientation]
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/><w:footerReference w:type="default" r:id="${footer}"/>` +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>` +
    '</w:sectPr>'
  )
}
