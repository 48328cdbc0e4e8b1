import type { DocumentRequest } from '../../../shared/document-request.ts'

export const documentNames: Record<DocumentRequest['document'], string> = {
  'progress-update': 'Progress update',
  paper: 'Paper',
  agenda: 'Agenda',
  'annotated-agenda': 'Annotated agenda',
  minutes: 'Minutes',
  pack: 'Pack',
  briefing: 'Briefing',
  'update-note': 'Update note',
}
