import { AppError } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import type { Day } from '../../records/basics.ts'
import type { Issue, IssueCopy, IssueKind } from '../../records/issue.ts'
import type { RichText } from '../../rich-text.ts'
import { subjectText } from '../annotations/subject-text.ts'
import { indexProgramme } from '../index-programme.ts'
import { labelsOf } from '../labels.ts'
import type { DocumentPlan } from '../plan.ts'
import { planDocument } from '../plan-document.ts'
import { programmeFor } from '../recipients/programme-for.ts'
import type { Recipient } from '../recipients/recipient.ts'
import { frozenLabels, frozenNumbers } from './frozen-numbers.ts'
import { partChanges, saidBy } from './part-changes.ts'
import { recipientsOf } from './recipients-of.ts'

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
  copies: { copy: IssueCopy; plan: DocumentPlan }[]
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
  { issues, texts: textsWere }: Earlier,
  hash: (text: string) => string,
): PlannedIssue {
  const last = issues.at(-1)
  if (asked.kind === 'supplementary' && !last) refuse('No pack of this meeting has been issued yet.')
  const { meeting, kind, on } = asked
  const asOf = asked.asOf ?? last?.asOf
  const { without, order } = kind === 'supplementary' && last ? last : asked
  const numbering = issues[0]?.numbering ?? asked.numbering
  const request = { document: 'pack', meeting, numbering, asOf, without, order } as const
  const indexed = indexProgramme(programme)
  const numbers = frozenNumbers(issues, indexed)
  const full = planDocument(
    programme,
    { ...request, chair: false },
    { numbers, frozen: frozenLabels(issues) },
  ).plan
  const labels = numberedLabels(full)
  const hashes = Object.fromEntries(full.parts.map((part) => [part.key, hash(saidBy(part))]))
  const papers = full.parts.flatMap(({ kind: of, key }) => {
    const paper = of === 'paper' ? indexed.papers.get(key.slice('paper/'.length)) : undefined
    return paper ? [paper] : []
  })
  const texts = Object.fromEntries(papers.map(({ id }) => [id, subjectText(programme, { paper: id }) ?? []]))
  const numberOf = (paper: string) => numbers.get(paper) ?? indexed.paperNumbers.get(paper)
  const changes = last
    ? partChanges(
        {
          parts: full.parts,
          hashes,
          texts,
          textsWere,
          numberOf: (part) => numberOf(part.slice('paper/'.length)) ?? '',
        },
        last,
      )
    : []
  if (kind === 'supplementary' && changes.length === 0)
    refuse(`Nothing in the pack has changed since version ${last?.version ?? 1}.`)

  const issued = { version: (last?.version ?? 0) + 1, kind, on, changes }
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
  const options = { numbers, frozen: new Map([...frozenLabels(issues), ...Object.entries(labels)]), issued }
  const planCopy = (copy: IssueCopy) => {
    const visible = programmeFor(programme, { meeting, recipient: readerOf(copy), without: left, asOf })
    const wanted = { ...request, without: left, chair: copy === 'chair' }
    return { copy, plan: planDocument(visible, onlyThere(wanted, visible), options).plan }
  }
  return {
    issue: {
      meeting,
      version: issued.version,
      kind,
      ...(on !== undefined && { on }),
      asOf: full.asOf,
      numbering,
      without,
      order,
      papers: papers.map(({ id, title }) => {
        const number = numberOf(id)
        return { id, title, ...(number !== undefined && { number }), hash: hash(JSON.stringify(texts[id])) }
      }),
      parts: hashes,
      labels,
      changes,
      recipients: recipientsOf(meeting, indexed),
    },
    copies: [planCopy('members'), planCopy('chair')],
    texts,
  }
}

/** Each copy is made from what its readers may see: any member, and whoever chairs. */
export const readerOf = (copy: IssueCopy): Recipient => ({
  person: '',
  name: '',
  role: copy === 'chair' ? 'chair' : 'member',
  chairs: copy === 'chair',
})

/** A paper that readers of a copy may not see cannot be left out of it or moved. */
function onlyThere<R extends { without: string[]; order: string[] }>(request: R, { papers }: Programme): R {
  const there = new Set(papers.map(({ id }) => `paper/${id}`))
  const isThere = (key: string): boolean => !key.startsWith('paper/') || there.has(key)
  return { ...request, without: request.without.filter(isThere), order: request.order.filter(isThere) }
}

const numberedLabels = (plan: DocumentPlan): Record<string, string> =>
  Object.fromEntries(
    labelsOf(plan).flatMap(({ id, label }): [string, string][] =>
      label !== null && /^[A-Z]*\d+[A-Z]*\.$/.test(label) ? [[id, label]] : [],
    ),
  )

const refuse = (reason: string): never => {
  throw new AppError('wrong-document', { document: 'supplementary pack', reason })
}
