import type { DocumentRequest } from '../../shared/document-request.ts'

const names: Record<DocumentRequest['document'], string> = {
  'progress-update': 'progress update',
  paper: 'paper',
  agenda: 'agenda',
  'annotated-agenda': 'annotated agenda',
  minutes: 'minutes',
  'note-of-actions': 'note of actions',
  actions: 'action tracker',
  pack: 'pack',
  briefing: 'briefing',
  'update-note': 'update note',
  'updates-request': 'request for updates',
}

/** What the work is called until the document's own name is known. */
export const titleOf = ({ document }: DocumentRequest): string => `Assembling the ${names[document]}`
