import type { PackRequest } from '../../document-request.ts'
import { paperOfPart } from '../../pack-part-keys.ts'
import type { Issue, IssueChange, IssueCopy } from '../../records/issue.ts'
import type { Indexed } from '../index-programme.ts'
import type { DocumentPlan } from '../plan.ts'
import { type PlanOptions, planDocument } from '../plan-document.ts'
import { onlyThere } from '../recipients/plan-copy.ts'
import { programmeFor } from '../recipients/programme-for.ts'
import { anyMember, chairReader, type Recipient, recipientOf, sightOf } from '../recipients/recipient.ts'
import { type Withheld, withheldFrom } from '../recipients/withheld.ts'
import type { IssuedAs } from './issued-as.ts'
import { recipientsOf } from './recipients-of.ts'

export interface PlannedCopy {
  copy: IssueCopy
  reader: Recipient
  plan: DocumentPlan
  /** Of the issue's changes those that this reader may be told of. */
  changes: IssueChange[]
}

interface OfIssue {
  meeting: string
  kind: Issue['kind']
  /** Every copy's, but for what one reader has and another has not. */
  request: Omit<PackRequest, 'chair' | 'for'> & { without: string[] }
  options: Pick<PlanOptions, 'numbers' | 'frozen'>
  issued: Omit<IssuedAs, 'changes'>
  changes: readonly IssueChange[]
  /** Of the whole pack. */
  papers: readonly string[]
  withheld: readonly Withheld[]
  /** The issue before. */
  last: Issue | undefined
}

/**
 * An issue's copies: the members', the chair's, and one for each person who may not see some paper of it; and whom they go to. Of a
 * supplementary pack there is no copy for readers of whose papers none has changed.
 */
export function planCopies(
  indexed: Indexed,
  of: OfIssue,
): { copies: PlannedCopy[]; recipients: Issue['recipients'] } {
  const { meeting, papers, changes, withheld } = of
  const hasOwnCopy = (person: string): boolean => {
    const kept = withheldFrom(withheld, person)
    return papers.some((id) => kept.has(id)) || changes.some(({ part }) => kept.has(paperOfPart(part) ?? ''))
  }
  const recipients = recipientsOf(meeting, indexed, hasOwnCopy)
  const wanted = new Set<IssueCopy>(['members', 'chair', ...recipients.map(({ copy }) => copy)])
  const copies = [...wanted].flatMap((copy) => planOne(copy, indexed, of))
  const made = new Set(copies.map(({ copy }) => copy))
  return { copies, recipients: recipients.filter(({ copy }) => made.has(copy)) }
}

function planOne(
  copy: IssueCopy,
  indexed: Indexed,
  { meeting, kind, request, options, issued, changes, withheld, last }: OfIssue,
): PlannedCopy[] {
  const reader = readerOf(copy, meeting, indexed)
  const kept = withheldFrom(withheld, reader.person)
  const seen = changes.filter((change) => maySee(change, reader, kept, indexed, last))
  if (kind === 'supplementary' && seen.length === 0) return []
  const { without, asOf } = request
  const visible = programmeFor(indexed.programme, {
    ...{ meeting, recipient: reader, withheld: kept, without, asOf },
  })
  const wanted = {
    ...{ ...request, chair: copy === 'chair' },
    ...(copy.startsWith('for-') && { for: reader.person }),
  }
  const how = { ...options, issued: { ...issued, changes: seen } }
  const { plan } = planDocument(visible, onlyThere(wanted, visible, indexed), how)
  return [{ copy, reader, changes: seen, plan }]
}

/** Whom a copy is made for: any member, whoever chairs, a person. */
function readerOf(copy: IssueCopy, meeting: string, indexed: Indexed): Recipient {
  if (copy === 'members') return anyMember
  if (copy === 'chair') return chairReader(indexed, meeting)
  return recipientOf(indexed, meeting, copy.slice('for-'.length))
}

/** Whether a reader may be told of a change: of a paper that they could never see, not even that it went. */
function maySee(
  { part }: IssueChange,
  reader: Recipient,
  kept: ReadonlySet<string>,
  { papers }: Indexed,
  last: Issue | undefined,
): boolean {
  const id = paperOfPart(part) ?? ''
  const isInternal =
    papers.get(id)?.audience === 'internal' ||
    last?.papers.find((paper) => paper.id === id)?.internal === true
  return !kept.has(id) && (!isInternal || sightOf(reader).internal)
}
