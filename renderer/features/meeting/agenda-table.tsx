import type { ReactNode } from 'react'
import type { MeetingPage } from '../../../shared/api.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Table, type TableColumn, type TableRow } from '../../ui/table.tsx'
import { capitalised, counted } from '../../words.ts'
import './agenda-table.css'

type Agenda = MeetingPage['agenda']
type End = MeetingPage['ends'][number]

const columns: TableColumn[] = [
  { id: 'number', label: 'Item', width: '44px' },
  { id: 'starts', label: 'Starts', width: '76px' },
  { id: 'title', label: 'Title', width: 'minmax(0, 1fr)', rowHeader: true },
  { id: 'purpose', label: 'Purpose', width: '120px', extra: true },
  { id: 'minutes', label: 'Minutes', width: '64px', align: 'end' },
  { id: 'paper', label: 'Paper', width: '170px', align: 'end' },
]

/** The agenda with its running clock: when each item starts, and how late each day ends. */
export const AgendaTable = ({
  programme,
  agenda,
  ends,
}: {
  programme: string
  agenda: Agenda
  ends: End[]
}) => <Table label="Agenda" columns={columns} rows={rowsOf(programme, agenda, ends)} />

/** The items, with the line of each day's end after its last. */
function rowsOf(programme: string, agenda: Agenda, ends: End[]): TableRow[] {
  const daysLeft = [...ends]
  const rows = agenda.flatMap((item, i): TableRow[] => {
    const end = item.newDay !== null && i > 0 ? daysLeft.shift() : undefined
    return [
      ...(end ? [endRow(end)] : []),
      ...(item.newDay === null ? [] : [dayRow(item.id, item.newDay)]),
      itemRow(programme, item),
    ]
  })
  return [...rows, ...daysLeft.map(endRow)]
}

const itemRow = (programme: string, item: Agenda[number]): TableRow => ({
  id: item.id,
  name: item.title,
  className: item.kind === 'break' ? 'agenda-break' : 'agenda-item',
  cells: {
    number: item.kind === 'break' ? <Icon name="cup" size={16} /> : item.number,
    starts: item.starts,
    title: (
      <>
        <span className="agenda-title">{item.title}</span>
        {item.presenters.length > 0 && <span className="agenda-who">{item.presenters.join(', ')}</span>}
      </>
    ),
    purpose: item.outcome === null ? purposeOf(item.purpose) : outcomeOf(item.outcome),
    minutes: item.minutes === 0 ? null : item.minutes,
    paper: papersOf(programme, item),
  },
})

function purposeOf(purpose: string | null): ReactNode {
  if (purpose === null) return null
  const words = capitalised(purpose.replace(/^for /i, ''))
  return <Chip tone={/decision|agreement/i.test(words) ? 'accent' : 'plain'}>{words}</Chip>
}

const outcomes = {
  taken: ['Taken', 'done'],
  deferred: ['Deferred', 'soon'],
  'not reached': ['Not reached', 'soon'],
} as const

function outcomeOf(outcome: keyof typeof outcomes): ReactNode {
  const [words, tone] = outcomes[outcome]
  return <Chip tone={tone}>{words}</Chip>
}

const papersOf = (programme: string, { papers, paperNote, paperMissing }: Agenda[number]): ReactNode => (
  <span className="agenda-papers">
    {papers.map((paper) => (
      <Link
        key={paper.id}
        href={places.paper(programme, paper.id)}
        className="agenda-paper"
        label={`${paper.number ?? 'Paper'}: ${paper.title}`}
      >
        <Icon name="paper" size={16} />
        {paper.number ?? 'Paper'}
      </Link>
    ))}
    {paperNote !== null && (
      <span className={paperMissing ? 'agenda-note agenda-missing' : 'agenda-note'}>
        {paperMissing && <Icon name="warning" size={16} />}
        {paperNote}
      </span>
    )}
  </span>
)

const dayRow = (id: string, day: string): TableRow => ({
  id: `day ${id}`,
  name: day,
  className: 'agenda-day',
  cells: { title: day },
})

const endRow = ({ day, at, lateBy, minutes }: End): TableRow => ({
  id: `end ${day}`,
  name: endInWords(at, lateBy),
  className: lateBy > 0 ? 'agenda-end agenda-late' : 'agenda-end',
  cells: { starts: at, title: endInWords(at, lateBy), minutes: minutes === 0 ? null : minutes },
})

function endInWords(at: string | null, lateBy: number): string {
  if (lateBy > 0) return `Ends ${counted(lateBy, 'minute')} late`
  return at === null ? 'Ends; no time is set for the start' : 'Ends in time'
}
