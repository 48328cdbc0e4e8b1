import type { OptionsAnswer, PaperRow } from '../../../shared/api.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { capitalised } from '../../words.ts'
import { groupOfMeetingColumn, meetingColumn } from '../registers/meeting-column.tsx'
import { kindInWords, StageChip } from './paper-row.tsx'

const stages: PaperRow['record']['stage'][] = [
  'received',
  'in clearance',
  'cleared',
  'nil return',
  'withdrawn',
]

export const paperColumns = (programme: string, options: OptionsAnswer): GridColumn<PaperRow>[] => {
  const columns: GridColumn<PaperRow>[] = [
    { id: 'number', label: 'Number', width: '116px', text: ({ number }) => number ?? '' },
    {
      id: 'title',
      label: 'Title',
      width: 'minmax(200px, 1.6fr)',
      rowHeader: true,
      text: ({ record }) => record.title,
      show: ({ id, record }) => (
        <a
          className="grid-open"
          href={places.paper(programme, id)}
          tabIndex={-1}
          onClick={(event) => event.preventDefault()}
        >
          {record.title}
        </a>
      ),
    },
    {
      ...meetingColumn<PaperRow>(options, { label: 'Meeting', width: 'minmax(150px, 0.8fr)' }),
      days: ({ meeting }) => meeting && { first: meeting.day, last: meeting.day },
    },
    groupOfMeetingColumn<PaperRow>(options),
    {
      id: 'author',
      label: 'Author',
      width: 'minmax(120px, 0.6fr)',
      groups: true,
      filter: true,
      text: ({ author }) => author ?? '',
    },
    {
      id: 'kind',
      label: 'Kind',
      width: '128px',
      groups: true,
      filter: true,
      text: ({ record }) => kindInWords(record.kind),
    },
    {
      id: 'stage',
      label: 'Stage',
      width: '116px',
      groups: true,
      filter: true,
      text: ({ record }) => capitalised(record.stage),
      order: ({ record }) => String(stages.indexOf(record.stage)),
      show: ({ record }) => <StageChip stage={record.stage} />,
    },
  ]
  const open = ({ id }: PaperRow) => go(places.paper(programme, id))
  return columns.map((column) => ({ ...column, edit: { kind: 'open', open } }))
}
