import type { PackChoiceKept } from '../../../shared/briefcase/case-file.ts'
import { type DocumentRequestInput, documentRequest } from '../../../shared/document-request.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Programme } from '../../../shared/interchange.ts'
import type { Day, Id } from '../../../shared/records/basics.ts'
import type { BlockId } from '../../../shared/rich-text.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { longMeeting } from '../../../shared/rules/meeting-words.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { planDocument } from '../../../shared/rules/plan-document.ts'
import { annotationsFor } from '../../../shared/rules/recipients/annotations-for.ts'
import { hiddenIn, labelsOfEveryCopy, onlyThere } from '../../../shared/rules/recipients/plan-copy.ts'
import { programmeFor } from '../../../shared/rules/recipients/programme-for.ts'
import { recipientOf, sightOf } from '../../../shared/rules/recipients/recipient.ts'
import { withheldFrom } from '../../../shared/rules/recipients/withheld.ts'
import type { Case } from '../../briefcase/case-file.ts'
import type { ReadStore } from '../../store/store.ts'
import { frozenFor } from '../frozen.ts'
import { faultsOf } from '../zod-faults.ts'
import { planCase } from './plan-case.ts'

export interface CaseWanted {
  meeting: Id
  /** Default: the meeting's chair. */
  person?: Id | undefined
  numbering?: PackChoiceKept['numbering'] | undefined
  without?: string[] | undefined
  order?: string[] | undefined
  asOf?: Day | undefined
}

type Read = Pick<
  ReadStore,
  'programme' | 'annotationChanges' | 'identity' | 'recordState' | 'openedCase' | 'issues' | 'withheld'
>

/**
 * A meeting's pack for somebody to read and annotate, as `programmeFor` and `annotationsFor` have it. Throws `not-found`,
 * `wrong-document` and `faults`.
 */
export function makeCase(store: Read, wanted: CaseWanted): Case {
  const { meeting: id, person } = wanted
  if (store.openedCase())
    throw new AppError('wrong-document', {
      document: 'pack for reading',
      reason: 'This is a pack for reading itself: its notes can be sent back, the pack cannot be passed on.',
    })
  const programme = store.programme()
  const indexed = indexProgramme(programme)
  const recipient = recipientOf(indexed, id, person)
  const meeting = indexed.meetings.get(id)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id })
  const sight = sightOf(recipient)
  const withheld = withheldFrom(store.withheld(), recipient.person)
  const request = packRequest(wanted, sight.briefs)
  const went = frozenFor(store, request)
  const hidesSome = hiddenIn(id, indexed, sight, withheld).length > 0
  const frozen =
    hidesSome && request.numbering === 'through'
      ? labelsOfEveryCopy(planDocument(programme, request, went).plan, request, went.frozen)
      : went.frozen
  const records = programmeFor(programme, {
    meeting: id,
    recipient,
    withheld,
    without: request.without,
    asOf: request.asOf,
    numbers: went.numbers,
  })
  const labels = frozen && labelsIn(records, frozen)
  const { document: _, meeting: _2, for: _3, comments: _4, ...pack } = onlyThere(request, records, indexed)
  const made: Case = {
    programme: { id: store.identity(), name: programme.programme.name },
    meeting: { id, name: longMeeting(meeting, indexed), day: firstDay(meeting) },
    for: recipient,
    state: store.recordState(),
    pack: { ...pack, ...(labels && { frozen: labels }) },
    records,
    annotations: annotationsFor(store.annotationChanges(), records, { meeting: id, recipient }),
  }
  // Whatever cannot be put together from it is told now, not on the other side.
  planCase(made)
  return made
}

/** Of the labels that went out those of blocks that the recipient may see. */
function labelsIn(records: Programme, frozen: ReadonlyMap<BlockId, string>): Record<BlockId, string> {
  const bodies = [
    ...records.papers.flatMap(({ body, annexes }) => [body ?? [], ...annexes.map((annex) => annex.body)]),
    ...records.updates.map(({ body }) => body),
    ...records.meetings.flatMap(({ minutes }) => (minutes?.paragraphs ?? []).map(({ body }) => body)),
  ]
  const there = bodies.flat().flatMap(({ id }): [BlockId, string][] => {
    const label = frozen.get(id)
    return label === undefined ? [] : [[id, label]]
  })
  return Object.fromEntries(there)
}

function packRequest({ meeting, numbering, without, order, asOf }: CaseWanted, chair: boolean) {
  const asked: DocumentRequestInput = { document: 'pack', meeting, numbering, chair, without, order, asOf }
  const parsed = documentRequest.safeParse(asked)
  if (!parsed.success) throw new AppError('faults', { what: 'pack', faults: faultsOf(parsed.error) })
  if (parsed.data.document !== 'pack') throw new Error('a pack was asked for')
  return parsed.data
}
