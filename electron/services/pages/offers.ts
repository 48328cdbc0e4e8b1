import type { DocumentOffer } from '../../../shared/api.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { Paper } from '../../../shared/records/paper.ts'

/** The documents that a meeting, a paper, a workstream or the programme has to offer, the likeliest first. */
export function offersOfMeeting({ id, minutes }: Meeting, hasActions: boolean): DocumentOffer[] {
  return [
    {
      label: 'Pack',
      request: { document: 'pack', meeting: id, numbering: 'by-paper', chair: false },
    },
    {
      label: 'Chair’s pack',
      request: { document: 'pack', meeting: id, numbering: 'by-paper', chair: true },
    },
    { label: 'Agenda', request: { document: 'agenda', meeting: id } },
    { label: 'Annotated agenda', request: { document: 'annotated-agenda', meeting: id } },
    ...(minutes ? [{ label: 'Minutes', request: { document: 'minutes' as const, meeting: id } }] : []),
    ...(hasActions
      ? [{ label: 'Note of actions', request: { document: 'note-of-actions' as const, meeting: id } }]
      : []),
    { label: 'Briefing', request: { document: 'briefing', meeting: id } },
  ]
}

export function offersOfPaper({ id, kind }: Paper): DocumentOffer[] {
  const paper: DocumentOffer = { label: 'Paper', request: { document: 'paper', paper: id } }
  if (kind === 'written') return [paper]
  return [
    { label: 'Progress update', request: { document: 'progress-update', paper: id } },
    { ...paper, label: 'Paper with its front sheet' },
  ]
}

export const offersOfWorkstream = (id: string): DocumentOffer[] => [
  { label: 'Briefing', request: { document: 'briefing', workstream: id } },
]

export const offersOfProgramme = (): DocumentOffer[] => [
  { label: 'Update note', request: { document: 'update-note' } },
  { label: 'Action tracker', request: { document: 'actions', filter: 'open' } },
]
