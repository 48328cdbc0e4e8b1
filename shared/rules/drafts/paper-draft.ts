import type { DocumentRequest } from '../../document-request.ts'
import { AppError } from '../../errors.ts'
import { asOfPaper } from '../as-of.ts'
import type { Indexed } from '../index-programme.ts'
import { shortMeeting } from '../meeting-words.ts'
import { paperPart } from '../parts/paper.ts'
import { type Draft, noDay } from './draft.ts'

/** A paper by itself, with its front sheet; a progress update also without one. */
export function paperDraft(
  request: Extract<DocumentRequest, { document: 'paper' | 'progress-update' }>,
  indexed: Indexed,
): Draft {
  const paper = indexed.papers.get(request.paper)
  if (!paper) throw new AppError('not-found', { what: 'paper', id: request.paper })
  if (request.document === 'progress-update' && paper.kind !== 'progress-update')
    throw new AppError('wrong-document', {
      document: 'progress update',
      reason: `“${paper.title}” is a written paper, not a progress update.`,
    })
  const number = indexed.paperNumbers.get(paper.id)
  const meeting = indexed.placeOf.get(paper.id)?.meeting
  const unnumbered = meeting ? `${shortMeeting(meeting, indexed)} - ${paper.title}` : paper.title
  return {
    document: request.document,
    title: number === undefined ? paper.title : `${number}: ${paper.title}`,
    file: number === undefined ? unnumbered : `${number} ${paper.title}`,
    asOf: request.asOf ?? asOfPaper(paper, indexed) ?? noDay,
    identity: { SederuntPaper: paper.id, ...(meeting && { SederuntMeeting: meeting.id }) },
    sources: [paperPart(paper, indexed, { frontSheet: request.document === 'paper' })],
    through: false,
    findings: [],
  }
}
