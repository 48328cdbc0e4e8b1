import type { PlanComment } from '../../shared/rules/plan.ts'
import { comment, commentExtended, commenter } from './elements/comment.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** What older programs may pass over (ISO/IEC 29500-3, 7.1). */
const namespaces =
  ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"' +
  ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'

/** The parts that hold a document's comments, with their names in the package. */
export function commentParts(comments: readonly PlanComment[]): [string, string][] {
  const authors = [...new Set(comments.map(({ author }) => author))]
  const part = (root: string, all: string[]): string =>
    `${declaration}<${root}${namespaces}>${all.join('')}</${root}>`
  return [
    ['word/comments.xml', part('w:comments', comments.map(comment))],
    ['word/commentsExtended.xml', part('w15:commentsEx', comments.map(commentExtended))],
    ['word/people.xml', part('w15:people', authors.map(commenter))],
  ]
}
