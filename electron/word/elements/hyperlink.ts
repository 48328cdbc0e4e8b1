import { styledRun } from './run.ts'

/** Words, or marks between them as they are written. */
export type Words = readonly ({ words: string } | { xml: string })[]

const runs = (all: Words, style: string): string =>
  all.map((one) => ('xml' in one ? one.xml : styledRun(style, one.words))).join('')

/** A link out of the document, `w:hyperlink`, 17.16.22; `relationship` leads to its address. */
export const outerLink = (relationship: string, words: Words, style: string): string =>
  `<w:hyperlink r:id="${relationship}" w:history="1">${runs(words, style)}</w:hyperlink>`

/** A link to a bookmark of the document, 17.16.22. */
export const innerLink = (bookmark: string, words: Words, style: string): string =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runs(words, style)}</w:hyperlink>`
