import type { WordPack } from '../../api/word.ts'
import type { OutsideChange } from './outside-changes.ts'

/** What becomes of no paper of a pack that came back, a line each. */
export const packInWords = ({ unchanged, gone, outside, more, against }: WordPack): string[] => [
  ...(unchanged.length > 0 ? [`Not changed: ${unchanged.map(({ title }) => title).join('; ')}`] : []),
  ...gone.map(({ title }) => `Not in the file any more, and left as it is here: ${title}`),
  ...(outside.length > 0 ? [`${outsideHead(against)}:`] : []),
  ...outside.map((change) => `  ${outsideWords(change)}`),
  ...(more > 0 ? [`  and ${more} more`] : []),
]

/** What the list of changes outside the papers is headed. */
export const outsideHead = (against: WordPack['against']): string =>
  `Outside the papers, and not taken in: what differs from ${against === 'sent' ? 'the file that went out' : 'what would be printed now'}`

/** `Agenda: “Welcome” became “Welcome to all”` */
export function outsideWords({ part, kind, was, now }: OutsideChange): string {
  const said = (words: string): string => `“${words.replace(/\s+/g, ' ').trim()}”`
  switch (kind) {
    case 'changed':
      return `${part}: ${said(was)} became ${said(now)}`
    case 'added':
      return `${part}: ${said(now)} was written in`
    case 'removed':
      return `${part}: ${said(was)} was taken out`
    case 'part added':
      return `${part}: all of it is new`
    case 'part removed':
      return `${part}: all of it was taken out`
  }
}
