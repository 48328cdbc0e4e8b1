import { useSuspenseQuery } from '@tanstack/react-query'
import type { MeetingPage } from '../../../../shared/api.ts'
import { queries } from '../../../api/queries.ts'
import { Card } from '../../../ui/card.tsx'
import { ChooseComments } from '../../comments-back/choose-comments.tsx'
import { MadeDocuments } from '../../documents/made/made-documents.tsx'
import { NotesChip } from '../../notes-carried/notes-chip.tsx'
import { ChooseWord } from '../../word/choose-word.tsx'
import { MeetingPapersTab } from '../meeting-papers-tab.tsx'
import { PapersEditor } from './papers-editor.tsx'

interface PapersTabProps {
  programme: string
  page: MeetingPage
}

/** The papers of a meeting, managed here; only read where the file cannot be written to. */
export const PapersTab = ({ programme, page }: PapersTabProps) => {
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  if (readOnly) return <MeetingPapersTab programme={programme} page={page} />
  const { words, holidaysKnown } = page.edit.papersDue
  return (
    <div className="agenda-tab">
      <div className="mp-head">
        <p className="mp-due">
          Papers go out on {words}
          {holidaysKnown ? '' : ', if no bank holiday moves it'}.
        </p>
        <div className="mp-does">
          <NotesChip programme={programme} meeting={page.meeting.id} />
          <ChooseWord programme={programme} meeting={page.meeting.id} words="Bring in Word papers" />
          <ChooseComments programme={programme} meeting={page.meeting.id} />
        </div>
      </div>
      <Card>
        <PapersEditor programme={programme} page={page} />
      </Card>
      <MadeDocuments
        programme={programme}
        meeting={page.meeting.id}
        only={({ document }) => document === 'paper' || document === 'progress-update'}
      />
    </div>
  )
}
