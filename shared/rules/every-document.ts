import { type DocumentRequest, type DocumentRequestInput, documentRequest } from '../document-request.ts'
import type { Programme } from '../interchange.ts'
import { indexProgramme } from './index-programme.ts'
import { leadsOf } from './updates-request.ts'

/** Every document that a programme has to give: each of its meetings', papers' and workstreams', and an update note. */
export function everyDocument(programme: Programme): DocumentRequest[] {
  const { actionsOf } = indexProgramme(programme)
  const requests: DocumentRequestInput[] = [
    ...programme.meetings.flatMap(({ id: meeting, minutes }): DocumentRequestInput[] => [
      { document: 'agenda', meeting },
      { document: 'annotated-agenda', meeting },
      { document: 'briefing', meeting },
      ...(minutes === undefined ? [] : [{ document: 'minutes' as const, meeting }]),
      ...(actionsOf.has(meeting) ? [{ document: 'note-of-actions' as const, meeting }] : []),
      { document: 'pack', meeting },
      { document: 'pack', meeting, numbering: 'through' },
      { document: 'pack', meeting, chair: true },
    ]),
    ...programme.papers.flatMap(({ id: paper, kind }): DocumentRequestInput[] => [
      { document: 'paper', paper },
      ...(kind === 'progress-update' ? [{ document: 'progress-update' as const, paper }] : []),
    ]),
    ...programme.workstreams.map(
      ({ id: workstream }): DocumentRequestInput => ({ document: 'briefing', workstream }),
    ),
    { document: 'update-note' },
    ...leadsOf(programme).map(
      ({ id: person }): DocumentRequestInput => ({ document: 'updates-request', person }),
    ),
    { document: 'actions' },
    { document: 'actions', filter: 'all' },
    ...programme.groups.map(({ id: group }): DocumentRequestInput => ({ document: 'actions', group })),
  ]
  return requests.map((request) => documentRequest.parse(request))
}
