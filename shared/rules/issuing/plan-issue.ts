import { AppError } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import { paperOfPart } from '../../pack-part-keys.ts'
import type { Day } from '../../records/basics.ts'
import type { Issue, IssueChange, IssueKind } from '../../records/issue.ts'
import type { RichText } from '../../rich-text.ts'
import { subjectText } from '../annotations/subject-text.ts'
import { indexProgramme } from '../index-programme.ts'
import { numberedLabels } from '../labels.ts'
import { planDocument } from '../plan-document.ts'
import type { Withheld } from '../recipients/withheld.ts'
import { frozenLabels, frozenNumbers } from './frozen-numbers.ts'
import { partChanges, saidBy } from './part-changes.ts'
import { type PlannedCopy, planCopies } from './plan-copies.ts'

export interface IssueAsked {
  meeting: string
  kind: IssueKind
  /** The day that it bears; none is printed where it is absent. */
  on?: Day | undefined
  /** Absent: as in the issue before, else the meeting’s first day. */
  asOf?: Day | undefined
  /** Of the first issue; a later one is numbered as the first was. */
  numbering: 'by-paper' | 'through'
  without: string[]
  order: string[]
}

/** Earlier issues of the meeting's pack, the first first, and what its papers said in the last of them. */
export interface Earlier {
  issues: readonly Issue[]
  texts: Readonly<Record<string, RichText>>
}

export interface PlannedIssue {
  /** All of it but its files, and when it was made. */
  issue: Omit<Issue, 'files' | 'at'>
  copies: PlannedCopy[]
  /** What every paper of the pack says. */
  texts: Record<string, RichText>
}

/**
 * A pack as it is to go out: the whole of it, or what has changed since it last did. Numbers that went out stay as they are.
 * @param hash SHA-256, in hex
 * @throws AppError `not-found` for the meeting, `wrong-document` where there is nothing to supplement or nothing has changed
 */
export function planIssue(
  programme: Programme,
  asked: IssueAsked,
  earlier: Earlier,
  withheld: readonly Withheld[],
  hash: (text: string) => string,
): PlannedIssue {
  const last = earlier.issues.at(-1)
  const { meeting, kind, on } = asked
  if (kind === 'supplementary' && !last) refuse('No pack of this meeting has been issued yet.')
  const whole = wholePack(programme, asked, earlier, hash)
  const { request, indexed, numbers, full, labels, hashes, papers, texts, changes } = whole
  if (kind === 'supplementary' && changes.length === 0)
    refuse(`Nothing in the pack has changed since version ${last?.version ?? 1}.`)
  const { without, order, numbering } = request
  const version = (last?.version ?? 0) + 1
  const touched = new Set(changes.map(({ part }) => part))
  const left =
    kind === 'full'
      ? without
      : [
          ...without,
          ...full.parts
            .filter(({ key, kind: of }) => of !== 'cover' && of !== 'contents' && !touched.has(key))
            .map(({ key, kind: of }) => (of === 'minutes' ? 'minutes' : key)),
        ]
  const { copies, recipients } = planCopies(indexed, {
    ...{ meeting, kind, changes, withheld, last },
    papers: papers.map(({ id }) => id),
    request: { ...request, without: left },
    options: { numbers, frozen: new Map([...frozenLabels(earlier.issues), ...labels]) },
    issued: { version, kind, on },
  })
  return {
    issue: {
      meeting,
      version,
      kind,
      ...(on !== undefined && { on }),
      asOf: full.asOf,
      numbering,
      without,
      order,
      papers: papers.map(({ id, title, audience }) => {
        const number = whole.numberOf(id)
        return {
          ...{ id, title, ...(number !== undefined && { number }), hash: hash(JSON.stringify(texts[id])) },
          ...(audience === 'internal' && { internal: true as const }),
        }
      }),
      parts: hashes,
      labels: Object.fromEntries(labels),
      changes,
      recipients,
    },
    copies,
    texts,
  }
}

/** What is other by now than in the last issue, were the whole pack issued as that was; nothing where there is none. */
export function changesSince(
  programme: Programme,
  meeting: string,
  earlier: Earlier,
  hash: (text: string) => string,
): IssueChange[] {
  const last = earlier.issues.at(-1)
  if (!last) return []
  const { numbering, without, order, asOf } = last
  const asked: IssueAsked = { meeting, kind: 'full', numbering, without, order, asOf }
  return wholePack(programme, asked, earlier, hash).changes
}

/** The whole pack as it is now, whoever may see what of it, and what is other in it than in the last issue. */
function wholePack(
  programme: Programme,
  asked: IssueAsked,
  { issues, texts: textsWere }: Earlier,
  hash: (text: string) => string,
) {
  const last = issues.at(-1)
  const { meeting, kind } = asked
  const asOf = asked.asOf ?? last?.asOf
  const { without, order } = kind === 'supplementary' && last ? last : asked
  const numbering = issues[0]?.numbering ?? asked.numbering
  const request = { document: 'pack', meeting, numbering, asOf, without, order } as const
  const indexed = indexProgramme(programme)
  const numbers = frozenNumbers(issues, indexed)
  const options = { numbers, frozen: frozenLabels(issues) }
  const full = planDocument(programme, { ...request, chair: false }, options).plan
  const hashes = Object.fromEntries(full.parts.map((part) => [part.key, hash(saidBy(part))]))
  const papers = full.parts.flatMap(({ kind: of, key }) => {
    const paper = of === 'paper' ? indexed.papers.get(paperOfPart(key) ?? '') : undefined
    return paper ? [paper] : []
  })
  const texts = Object.fromEntries(papers.map(({ id }) => [id, subjectText(programme, { paper: id }) ?? []]))
  const numberOf = (paper: string) => numbers.get(paper) ?? indexed.paperNumbers.get(paper)
  const now = {
    ...{ parts: full.parts, hashes, texts, textsWere },
    numberOf: (part: string) => numberOf(paperOfPart(part) ?? '') ?? '',
  }
  const changes = last ? partChanges(now, last) : []
  const labels = numberedLabels(full)
  return { request, indexed, numbers, numberOf, full, labels, hashes, papers, texts, changes }
}

const refuse = (reason: string): never => {
  throw new AppError('wrong-document', { document: 'supplementary pack', reason })
}
