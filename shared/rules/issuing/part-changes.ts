import { paperOfPart } from '../../pack-part-keys.ts'
import type { Issue, IssueChange } from '../../records/issue.ts'
import type { RichText } from '../../rich-text.ts'
import { compareTexts } from '../compare/compare-texts.ts'
import type { PlanPart } from '../plan.ts'

/** What a part says, without what depends on where it stands in the document. */
export const saidBy = ({ title, marking, status, footer, blocks }: PlanPart): string =>
  JSON.stringify({ title, marking, status, footer, blocks }, (key, value) =>
    key === 'bookmark' || key === 'list' ? undefined : value,
  )

/** Made anew for every issue; what changes in them is told by what changes elsewhere. */
const isOutside = ({ kind, key }: Pick<PlanPart, 'kind' | 'key'>): boolean =>
  kind === 'cover' || kind === 'contents' || key === 'changes'

interface Now {
  parts: readonly PlanPart[]
  hashes: Readonly<Record<string, string>>
  /** The printed number of a paper's part; empty for what has none. */
  numberOf: (part: string) => string
  /** What the papers say and said, by their ids. */
  texts: Readonly<Record<string, RichText>>
  textsWere: Readonly<Record<string, RichText>>
}

/** What is other than in the issue before, in printed order; what went stands last. */
export function partChanges(
  { parts, hashes, numberOf, texts, textsWere }: Now,
  before: Pick<Issue, 'parts' | 'papers'>,
): IssueChange[] {
  const changed = parts
    .filter((part) => !isOutside(part) && hashes[part.key] !== before.parts[part.key])
    .map(({ key, title }): IssueChange => {
      const of = { part: key, number: numberOf(key), title }
      if (before.parts[key] === undefined) return { ...of, what: 'new' }
      const paper = paperOfPart(key) ?? ''
      const [was, now] = [textsWere[paper], texts[paper]]
      return { ...of, what: 'replaced', ...(was && now && { paragraphs: countParagraphs(was, now) }) }
    })
  const printed = new Set(parts.map(({ key }) => key))
  const gone = before.papers
    .filter(({ id }) => before.parts[`paper/${id}`] !== undefined && !printed.has(`paper/${id}`))
    .map(
      ({ id, title, number = '' }): IssueChange => ({
        part: `paper/${id}`,
        number,
        title,
        what: 'withdrawn',
      }),
    )
  return [...changed, ...gone]
}

function countParagraphs(was: RichText, now: RichText): NonNullable<IssueChange['paragraphs']> {
  const changes = compareTexts(was, now)
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length
  return { changed: count('changed'), added: count('added'), removed: count('removed') }
}
