import type { PackRequest } from '../../document-request.ts'
import { AppError } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import type { Id } from '../../records/basics.ts'
import type { Paper } from '../../records/paper.ts'
import type { BlockId } from '../../rich-text.ts'
import { type Indexed, indexProgramme } from '../index-programme.ts'
import { numberedLabels } from '../labels.ts'
import type { DocumentPlan } from '../plan.ts'
import { type Planned, type PlanOptions, planDocument } from '../plan-document.ts'
import { papersInPack } from '../plan-pack.ts'
import { isHiddenFrom, programmeFor } from './programme-for.ts'
import { anyMember, chairReader, type Recipient, recipientOf, type Sight, sightOf } from './recipient.ts'
import { type Withheld, withheldFrom } from './withheld.ts'

export interface PlannedCopy extends Planned {
  /** Whose copy it is, where it is not the whole. */
  reader?: Recipient
}

/**
 * A meeting's pack as one copy of it: of what its reader may see, with the numbers that every copy has. What it finds is found in the
 * whole. Throws `not-found`, and `wrong-document` where the annotated agenda is asked for somebody who does not lead the meeting.
 */
export function planCopy(
  programme: Programme,
  request: PackRequest,
  options: PlanOptions,
  withheld: readonly Withheld[],
): PlannedCopy {
  const indexed = indexProgramme(programme)
  const reader = readerOf(indexed, request)
  const sight = sightOf(reader)
  if (request.chair && !sight.briefs)
    throw new AppError('wrong-document', {
      document: 'chair’s pack',
      reason: `${reader.name} does not lead this meeting, so there is no annotated agenda in this copy.`,
    })
  const whole = planDocument(programme, request, options)
  const kept = withheldFrom(withheld, reader.person)
  const hidden = new Set(hiddenIn(request.meeting, indexed, sight, kept).map(({ id }) => `paper/${id}`))
  // Where nothing is hidden the whole is what its reader may see: it prints the same.
  if (hidden.size === 0 && request.for === undefined) return whole
  const { without, asOf } = request
  const visible = programmeFor(programme, {
    meeting: request.meeting,
    recipient: reader,
    withheld: kept,
    without,
    asOf,
    numbers: options.numbers,
  })
  const frozen = labelsOfEveryCopy(whole.plan, request, options.frozen)
  const { plan } = planDocument(visible, onlyThere(request, visible, indexed), {
    ...options,
    ...(frozen && { frozen }),
  })
  const composition = whole.composition?.filter(({ key }) => !hidden.has(key))
  return { plan, findings: whole.findings, reader, ...(composition && { composition }) }
}

/** Who a pack as it is asked for is read by: a person, whoever chairs the meeting, or any member. */
function readerOf(indexed: Indexed, { for: person, chair, meeting }: PackRequest): Recipient {
  if (person !== undefined) return recipientOf(indexed, meeting, person)
  return chair ? chairReader(indexed, meeting) : anyMember
}

/** The papers of a meeting's pack that somebody may not see; withdrawn ones, which nobody reads, are not told of. */
export function hiddenIn(
  meeting: Id,
  indexed: Indexed,
  sight: Sight,
  withheld: ReadonlySet<Id>,
): readonly Paper[] {
  const of = indexed.meetings.get(meeting)
  const papers = of ? papersInPack(of, indexed) : []
  return papers.filter((paper) => paper.stage !== 'withdrawn' && isHiddenFrom(paper, sight, withheld))
}

/**
 * What paragraphs are called in every copy of a pack, whichever papers it has, by the plan of the whole. Undefined where nothing has
 * to be given, since they count from 1 in each paper.
 */
export const labelsOfEveryCopy = (
  whole: DocumentPlan,
  { numbering }: Pick<PackRequest, 'numbering'>,
  frozen: PlanOptions['frozen'] | undefined,
): ReadonlyMap<BlockId, string> | undefined =>
  numbering === 'by-paper' ? frozen : new Map([...numberedLabels(whole), ...(frozen ?? [])])

/** A paper of the pack that is not in a copy cannot be left out of it or moved. */
export function onlyThere<R extends Pick<PackRequest, 'meeting' | 'without' | 'order'>>(
  request: R,
  visible: Programme,
  whole: Indexed,
): R {
  const there = partsIn(request.meeting, indexProgramme(visible))
  const all = partsIn(request.meeting, whole)
  const isThere = (key: string): boolean => there.has(key) || !all.has(key)
  return { ...request, without: request.without?.filter(isThere), order: request.order?.filter(isThere) }
}

function partsIn(meeting: Id, indexed: Indexed): Set<string> {
  const of = indexed.meetings.get(meeting)
  return new Set((of ? papersInPack(of, indexed) : []).map(({ id }) => `paper/${id}`))
}
