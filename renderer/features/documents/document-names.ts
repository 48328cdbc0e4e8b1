import type { DocumentRequest } from '../../../shared/document-request.ts'

export const documentNames: Record<DocumentRequest['document'], string> = {
  'progress-update': 'Progress update',
  paper: 'Paper',
  agenda: 'Agenda',
  'annotated-agenda': 'Annotated agenda',
  minutes: 'Minutes',
  'note-of-actions': 'Note of actions',
  actions: 'Action tracker',
  pack: 'Pack',
  briefing: 'Briefing',
  'update-note': 'Update note',
  'updates-request': 'Request for updates',
}
