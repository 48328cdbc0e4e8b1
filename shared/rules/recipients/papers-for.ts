import type { Id } from '../../records/basics.ts'
import type { Paper } from '../../records/paper.ts'
import type { Indexed } from '../index-programme.ts'
import type { Printed } from './printed-people.ts'
import type { Sight } from './recipient.ts'
import { standInPaper } from './stand-ins.ts'

/** A paper of the pack, as it is printed; `entries` are the updates that it prints. */
export function paperAsPrinted(
  paper: Paper,
  entries: Id[],
  how: { indexed: Indexed; sight: Sight; hasSheet: boolean; printed: Printed },
): Paper {
  const { indexed, sight, hasSheet, printed } = how
  const { id, title, kind, meeting, author, sponsor, ask, marking, handling, forInformation, body, annexes } =
    paper
  const number = indexed.paperNumbers.get(id)
  return {
    id,
    title,
    kind,
    ...(number !== undefined && { number }),
    ...(meeting !== undefined && { meeting }),
    ...(author !== undefined && hasSheet && { author: printed.whom(author) }),
    ...(sponsor !== undefined && hasSheet && { sponsor: printed.whom(sponsor) }),
    ...(ask !== undefined && (hasSheet || sight.briefs) && { ask }),
    ...(marking !== undefined && { marking }),
    ...(handling !== undefined && hasSheet && { handling }),
    forInformation,
    stage: 'cleared',
    audience: paper.audience === 'internal' ? 'internal' : 'members',
    ...(body !== undefined && { body }),
    ...(kind === 'progress-update' && { entries }),
    annexes,
  }
}

/** Of a paper that is on the agenda and not in this pack: what the agenda says of it. */
export function leftOutPaper(paper: Paper, number: string | undefined, { briefs }: Sight): Paper {
  const { id, title, meeting, ask, forInformation } = paper
  const { number: _, ...rest } = standInPaper(id, '', briefs || number === undefined ? title : number)
  return {
    ...rest,
    ...(number !== undefined && { number }),
    ...(meeting !== undefined && { meeting }),
    ...(ask !== undefined && briefs && { ask }),
    forInformation,
  }
}
