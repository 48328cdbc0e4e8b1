import type { PlanComment } from '../../../shared/rules/plan.ts'
import { run } from './run.ts'
import { attribute } from './text.ts'

/** Where the words of a comment begin and end, 17.13.4.4 and 17.13.4.3. */
export const commentStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
export const commentEnd = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`

/** The mark of a comment in the text, 17.13.4.5, after its words. */
export const commentMark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`

/** By which its thread is told: of a comment's last paragraph, below 0x80000000 ([MS-DOCX] 2.4.3). */
export const paragraphId = (id: number): string =>
  (0x5d000000 + (id % 0x1000000)).toString(16).toUpperCase().padStart(8, '0')

/** The comment itself, `w:comment`, 17.13.4.2; a paragraph for each line, the first with the mark that Word puts there, 17.13.4.1. */
export function comment({ id, author, initials, date, text }: PlanComment): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/)
  const paragraphs = lines.map((line, i) => {
    const own = i === lines.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : ''
    return `<w:p${own}>${i === 0 ? '<w:r><w:annotationRef/></w:r>' : ''}${run(line)}</w:p>`
  })
  return (
    `<w:comment w:id="${id}" w:author="${attribute(author)}" w:date="${attribute(date)}"` +
    `${initials === '' ? '' : ` w:initials="${attribute(initials)}"`}>${paragraphs.join('')}</w:comment>`
  )
}

/** Its thread and whether that is resolved, `w15:commentEx`, [MS-DOCX] 2.5.4.6. */
export const commentExtended = ({ id, answers, resolved }: PlanComment): string =>
  `<w15:commentEx w15:paraId="${paragraphId(id)}"` +
  `${answers === null ? '' : ` w15:paraIdParent="${paragraphId(answers)}"`} w15:done="${resolved ? 1 : 0}"/>`

/** Whoever wrote comments, `w15:person`, [MS-DOCX] 2.5.4.2: known by name alone. */
export const commenter = (author: string): string =>
  `<w15:person w15:author="${attribute(author)}"><w15:presenceInfo w15:providerId="None" w15:userId="${attribute(author)}"/></w15:person>`
