import { styledRun } from './run.ts'

/** A link out of the document, `w:hyperlink`, 17.16.22; `relationship` leads to its address. */
export const outerLink = (relationship: string, words: string, style: string): string =>
  `<w:hyperlink r:id="${relationship}" w:history="1">${styledRun(style, words)}</w:hyperlink>`

/** A link to a bookmark of the document, 17.16.22. */
export const innerLink = (bookmark: string, words: string, style: string): string =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${styledRun(style, words)}</w:hyperlink>`
