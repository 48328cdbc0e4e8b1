import type { PackChoiceKept } from '../../../shared/briefcase/case-file.ts'
import { type DocumentRequestInput, documentRequest } from '../../../shared/document-request.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Day, Id } from '../../../shared/records/basics.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { longMeeting } from '../../../shared/rules/meeting-words.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { planDocument } from '../../../shared/rules/plan-document.ts'
import { annotationsFor } from '../../../shared/rules/recipients/annotations-for.ts'
import { programmeFor } from '../../../shared/rules/recipients/programme-for.ts'
import { recipientOf, sightOf } from '../../../shared/rules/recipients/recipient.ts'
import type { Case } from '../../briefcase/case-file.ts'
import type { ReadStore } from '../../store/store.ts'
import { faultsOf } from '../zod-faults.ts'

export interface CaseWanted {
  meeting: Id
  /** Default: the meeting's chair. */
  person?: Id | undefined
  numbering?: PackChoiceKept['numbering'] | undefined
  without?: string[] | undefined
  order?: string[] | undefined
  asOf?: Day | undefined
  /** Papers that are kept from this person. */
  withheld?: ReadonlySet<Id> | undefined
}

type Read = Pick<ReadStore, 'programme' | 'annotationChanges' | 'identity' | 'recordState' | 'openedCase'>

/**
 * A meeting's pack for somebody to read and annotate, as `programmeFor` and `annotationsFor` have it. Throws `not-found`,
 * `wrong-document` and `faults`.
 */
export function makeCase(store: Read, wanted: CaseWanted): Case {
  const { meeting: id, person, withheld } = wanted
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
  const { briefs } = sightOf(recipient)
  const { document, meeting: _, ...pack } = packRequest(wanted, briefs)
  const records = programmeFor(programme, {
    meeting: id,
    recipient,
    withheld,
    without: pack.without,
    asOf: pack.asOf,
  })
  // Whatever cannot be put together from it is told now, not on the other side.
  planDocument(records, { document, meeting: id, ...pack })
  return {
    programme: { id: store.identity(), name: programme.programme.name },
    meeting: { id, name: longMeeting(meeting, indexed), day: firstDay(meeting) },
    for: recipient,
    state: store.recordState(),
    pack,
    records,
    annotations: annotationsFor(store.annotationChanges(), records, { meeting: id, recipient }),
  }
}

function packRequest({ meeting, numbering, without, order, asOf }: CaseWanted, chair: boolean) {
  const asked: DocumentRequestInput = { document: 'pack', meeting, numbering, chair, without, order, asOf }
  const parsed = documentRequest.safeParse(asked)
  if (!parsed.success) throw new AppError('faults', { what: 'pack', faults: faultsOf(parsed.error) })
  if (parsed.data.document !== 'pack') throw new Error('a pack was asked for')
  return parsed.data
}
