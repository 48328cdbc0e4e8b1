import type { MeetingSummary } from '../../../shared/api.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Row, type RowPlace } from '../../ui/rows.tsx'
import { counted } from '../../words.ts'
import { MeetingStatus } from '../meeting/meeting-status.tsx'
import './meeting-row.css'

export const isToCome = ({ status }: MeetingSummary) => status !== 'held' && status !== 'cancelled'

/** The next first, then those after it; then those past, the last first. */
export const inOrder = (meetings: MeetingSummary[]): MeetingSummary[] => [
  ...meetings.filter(isToCome),
  ...meetings.filter((meeting) => !isToCome(meeting)).toReversed(),
]

/** The next meeting of those in order, where there is one to come. */
export const nextOf = ([first]: MeetingSummary[]): MeetingSummary | undefined =>
  first && isToCome(first) ? first : undefined

interface MeetingRowProps {
  programme: string
  meeting: MeetingSummary
  isNext?: boolean
  /** Without what a narrow card has no room for. */
  brief?: boolean
  place?: RowPlace
}

export const MeetingRow = ({ programme, meeting, isNext, brief, place }: MeetingRowProps) => (
  <Row
    place={place}
    href={places.meeting(programme, meeting.id)}
    start={<DaySign day={meeting.day} isNext={isNext ?? false} />}
    title={meeting.title ?? (brief ? (meeting.group.shortName ?? meeting.group.name) : meeting.group.name)}
    under={[
      meeting.title !== null ? (meeting.group.shortName ?? meeting.group.name) : null,
      meeting.days,
      brief ? null : meeting.times,
      brief ? null : meeting.venue,
      brief ? null : counted(meeting.items, 'item'),
      brief ? null : counted(meeting.papers, 'paper'),
    ].flatMap((words) => (words ? [<span key={words}>{words}</span>] : []))}
    end={isNext ? <Chip tone="accent">Next</Chip> : <MeetingStatus status={meeting.status} />}
  />
)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A leaf of a calendar; the row says the day in words. */
const DaySign = ({ day, isNext }: { day: string; isNext: boolean }) => (
  <span className={isNext ? 'day-sign day-sign-next' : 'day-sign'} aria-hidden="true">
    <span className="day-sign-month">{months[Number(day.slice(5, 7)) - 1]}</span>
    <span className="day-sign-day">{Number(day.slice(8))}</span>
  </span>
)
