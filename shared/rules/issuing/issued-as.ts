import type { Day } from '../../records/basics.ts'
import type { Issue, IssueChange, IssueKind } from '../../records/issue.ts'
import { printDay } from '../dates.ts'

/** What a pack prints of its issue; a draft prints nothing of the kind. */
export interface IssuedAs {
  version: number
  kind: IssueKind
  on?: Day | undefined
  changes: IssueChange[]
}

/** `Version 2, issued on 28 October 2016` */
export const versionWords = ({ version, on }: Pick<Issue, 'version' | 'on'>): string =>
  `Version ${version}${on === undefined ? '' : `, issued on ${printDay(on)}`}`

/** `2 paragraphs changed, 1 added`; empty where no paragraph did. */
export function paragraphWords({ paragraphs }: Pick<IssueChange, 'paragraphs'>): string {
  if (!paragraphs) return ''
  const { changed, added, removed } = paragraphs
  const counted = [
    { count: changed, what: 'changed' },
    { count: added, what: 'added' },
    { count: removed, what: 'taken out' },
  ].filter(({ count }) => count > 0)
  return counted
    .map(
      ({ count, what }, i) =>
        `${count}${i === 0 ? ` ${count === 1 ? 'paragraph' : 'paragraphs'}` : ''} ${what}`,
    )
    .join(', ')
}
