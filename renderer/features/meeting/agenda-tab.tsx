import type { MeetingPage } from '../../../shared/api.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DocumentButtons } from '../documents/document-buttons.tsx'
import { AgendaTable } from './agenda-table.tsx'
import './agenda-tab.css'

export const AgendaTab = ({ programme, page }: { programme: string; page: MeetingPage }) => (
  <div className="agenda-tab">
    <Card>
      {page.agenda.length === 0 ? (
        <EmptyState>This meeting has no agenda yet.</EmptyState>
      ) : (
        <AgendaTable programme={programme} agenda={page.agenda} ends={page.ends} />
      )}
    </Card>
    {/* The pack has a tab of its own. */}
    <DocumentButtons
      programme={programme}
      offers={page.documents.filter(({ request }) => request.document !== 'pack')}
    />
  </div>
)
