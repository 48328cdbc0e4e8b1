import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { MeetingSummary, PaperSummary } from '../../../shared/api.ts'
import { queries } from '../../api/queries.ts'
import { stepOrTell } from '../../api/step-or-tell.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Table, type TableColumn, type TableRow } from '../../ui/table.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useNewKey } from '../meeting/use-new-key.ts'
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
  const { papers, meetings, programme: file } = useSuspenseQuery(queries.programme(programme)).data
  const field = useRef<HTMLInputElement>(null)
  useNewKey(() => field.current?.focus())
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return (
    <>
      <PageHead
        title="Papers"
        actions={
          !file.readOnly && (
            <>
              <ChooseWord programme={programme} words="Bring in Word papers" />
              <Tooltip words="New paper" keys="n">
                <Button icon="plus" onPress={() => field.current?.focus()}>
                  New paper
                </Button>
              </Tooltip>
            </>
          )
        }
      />
      <Card>
        {papers.length === 0 ? (
          <EmptyState>This programme has no papers yet.</EmptyState>
        ) : (
          <Table
            label="Papers"
            columns={columns}
            rows={papers.map((paper) => rowOf(programme, paper, meetingOf.get(paper.meeting ?? '')))}
          />
        )}
        {!file.readOnly && (
          <AddLine
            label="Begin a paper"
            placeholder="Begin a paper: its title"
            field={field}
            onAdd={(title) => void beginPaper(programme, title)}
          />
        )}
      </Card>
    </>
  )
}

/** A new paper goes straight to where it is written; its place on an agenda is given there. */
async function beginPaper(programme: string, title: string): Promise<void> {
  const id = crypto.randomUUID()
  const done = await stepOrTell(programme, {
    label: `New paper “${title}”`,
    puts: [{ list: 'papers', id, value: { id, title, kind: 'written', stage: 'received' }, base: null }],
  })
  if (done) go(places.writePaper(programme, id))
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
