import { useSuspenseQuery } from '@tanstack/react-query'
import type { MeetingSummary, PaperSummary } from '../../../shared/api.ts'
import { queries } from '../../api/queries.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Table, type TableColumn, type TableRow } from '../../ui/table.tsx'
import { NothingYet } from '../programme/nothing-yet.tsx'
import { ChooseWord } from '../word/choose-word.tsx'
import { kindInWords, StageChip } from './paper-row.tsx'
import { shortMeeting } from './short-meeting.ts'
import './papers-screen.css'

const columns: TableColumn[] = [
  { id: 'number', label: 'Number', width: '116px' },
  { id: 'title', label: 'Title', width: 'minmax(0, 1.6fr)', rowHeader: true },
  { id: 'meeting', label: 'Meeting', width: 'minmax(0, 1fr)', extra: true },
  { id: 'kind', label: 'Kind', width: '128px', extra: true },
  { id: 'stage', label: 'Stage', width: '116px' },
]

/** All papers, as their meetings come. */
export const PapersScreen = ({ programme }: { programme: string }) => {
  const { papers, meetings } = useSuspenseQuery(queries.programme(programme)).data
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return (
    <>
      <PageHead title="Papers" actions={<ChooseWord programme={programme} words="Bring in Word papers" />} />
      <Card>
        {papers.length === 0 ? (
          <NothingYet what="papers" />
        ) : (
          <Table
            label="Papers"
            columns={columns}
            rows={papers.map((paper) => rowOf(programme, paper, meetingOf.get(paper.meeting ?? '')))}
          />
        )}
      </Card>
    </>
  )
}

const rowOf = (programme: string, paper: PaperSummary, meeting: MeetingSummary | undefined): TableRow => ({
  id: paper.id,
  name: paper.title,
  href: places.paper(programme, paper.id),
  cells: {
    number: paper.number,
    title: <span className="paper-title">{paper.title}</span>,
    meeting: meeting && shortMeeting(meeting),
    kind: kindInWords(paper.kind),
    stage: <StageChip stage={paper.stage} />,
  },
})
