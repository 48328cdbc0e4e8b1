import { useSuspenseQuery } from '@tanstack/react-query'
import type { MeetingPage } from '../../../shared/api.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import { queries } from '../../api/queries.ts'
import { useRecord } from '../../api/use-record.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DocumentButtons } from '../documents/document-buttons.tsx'
import { AgendaEditor } from './agenda/agenda-editor.tsx'
import { BringForward } from './agenda/bring-forward.tsx'
import { AgendaTable } from './agenda-table.tsx'
import './agenda-tab.css'

interface AgendaTabProps {
  programme: string
  page: MeetingPage
}

export const AgendaTab = ({ programme, page }: AgendaTabProps) => {
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  return (
    <div className="agenda-tab">
      <Card>
        {!readOnly ? (
          <EditedAgenda programme={programme} page={page} />
        ) : page.agenda.length === 0 ? (
          <EmptyState>This meeting has no agenda yet.</EmptyState>
        ) : (
          <AgendaTable programme={programme} agenda={page.agenda} ends={page.ends} />
        )}
      </Card>
      <div className="agenda-foot">
        {!readOnly && <BringForward programme={programme} meeting={page.meeting} />}
        {/* The pack has a tab of its own. */}
        <DocumentButtons
          programme={programme}
          offers={page.documents.filter(({ request }) => request.document !== 'pack')}
        />
      </div>
    </div>
  )
}

const EditedAgenda = ({ programme, page }: AgendaTabProps) => (
  <AgendaEditor
    programme={programme}
    page={page}
    papers={page.papers}
    meeting={useRecord<Meeting>(programme, 'meetings', page.meeting.id)}
  />
)
