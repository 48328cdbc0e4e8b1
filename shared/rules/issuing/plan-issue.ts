import { AppError } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import type { Day } from '../../records/basics.ts'
import type { Issue, IssueChange, IssueCopy, IssueKind } from '../../records/issue.ts'
import type { RichText } from '../../rich-text.ts'
import { subjectText } from '../annotations/subject-text.ts'
import { type Indexed, indexProgramme } from '../index-programme.ts'
import { numberedLabels } from '../labels.ts'
import type { DocumentPlan } from '../plan.ts'
import { planDocument } from '../plan-document.ts'
import { onlyThere } from '../recipients/plan-copy.ts'
import { programmeFor } from '../recipients/programme-for.ts'
import { anyMember, chairReader, type Recipient, recipientOf, sightOf } from '../recipients/recipient.ts'
import { type Withheld, withheldFrom } from '../recipients/withheld.ts'
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
  copies: {
    copy: IssueCopy
    reader: Recipient
    plan: DocumentPlan
    /** Of the issue's changes those that this reader may be told of. */
    changes: IssueChange[]
  }[]
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
  withheld: readonly Withheld[],
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
  const frozen = new Map([...frozenLabels(issues), ...labels])
  const planCopy = (copy: IssueCopy): PlannedIssue['copies'] => {
    const reader = readerOf(copy, meeting, indexed)
    const kept = withheldFrom(withheld, reader.person)
    const seen = changes.filter((change) => maySee(change, reader, kept, programme, last))
    // Nothing that this reader has is other than it was.
    if (kind === 'supplementary' && seen.length === 0) return []
    const visible = programmeFor(programme, {
      meeting,
      recipient: reader,
      withheld: kept,
      without: left,
      asOf,
    })
    const wanted = {
      ...{ ...request, without: left, chair: copy === 'chair' },
      ...(copy.startsWith('for-') && { for: reader.person }),
    }
    const options = { numbers, frozen, issued: { version, kind, on, changes: seen } }
    return [
      {
        copy,
        reader,
        changes: seen,
        plan: planDocument(visible, onlyThere(wanted, visible, indexed), options).plan,
      },
    ]
  }
  const hasOwnCopy = (person: string): boolean => {
    const kept = withheldFrom(withheld, person)
    return papers.some(({ id }) => kept.has(id)) || changes.some(({ part }) => kept.has(paperOf(part)))
  }
  const recipients = recipientsOf(meeting, indexed, hasOwnCopy)
  const wanted = new Set<IssueCopy>(['members', 'chair', ...recipients.map(({ copy }) => copy)])
  const copies = [...wanted].flatMap(planCopy)
  const made = new Set(copies.map(({ copy }) => copy))
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
        const number = numberOf(id)
        return {
          ...{ id, title, ...(number !== undefined && { number }), hash: hash(JSON.stringify(texts[id])) },
          ...(audience === 'internal' && { internal: true as const }),
        }
      }),
      parts: hashes,
      labels: Object.fromEntries(labels),
      changes,
      recipients: recipients.filter(({ copy }) => made.has(copy)),
    },
    copies,
    texts,
  }
}

const paperOf = (part: string): string => (part.startsWith('paper/') ? part.slice('paper/'.length) : '')

/** Whether a reader may be told of a change: of a paper that they could never see, not even that it went. */
function maySee(
  { part }: IssueChange,
  reader: Recipient,
  kept: ReadonlySet<string>,
  { papers }: Programme,
  last: Issue | undefined,
): boolean {
  const id = paperOf(part)
  const isInternal =
    papers.find((paper) => paper.id === id)?.audience === 'internal' ||
    last?.papers.find((paper) => paper.id === id)?.internal === true
  return !kept.has(id) && (!isInternal || sightOf(reader).internal)
}

/** Whom a copy is made for: any member, whoever chairs, a person. */
function readerOf(copy: IssueCopy, meeting: string, indexed: Indexed): Recipient {
  if (copy === 'members') return anyMember
  if (copy !== 'chair') return recipientOf(indexed, meeting, copy.slice('for-'.length))
  return chairReader(indexed, meeting)
}

const refuse = (reason: string): never => {
  throw new AppError('wrong-document', { document: 'supplementary pack', reason })
}
