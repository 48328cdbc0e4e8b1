import type { Day } from '../../../shared/records/basics.ts'
import { printDay, printWhen } from '../../../shared/rules/dates.ts'
import { addDays, daysBetween } from '../../../shared/rules/days.ts'
import { layOutMarks } from '../../../shared/rules/lay-out-marks.ts'
import type { Timeline, TimelineMark } from '../../../shared/rules/timeline.ts'
import { places } from '../../places.ts'
import { Link } from '../../ui/link.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { counted } from '../../words.ts'
import './timeline-picture.css'

/** About how much of the line a sign of a label takes, the line being 1. */
const perSign = 0.0066
const longestLabel = 0.3
const mostRows = 7

/** The months around a day: a line for each group with its meetings, and below them the key dates, each a link. */
export const TimelinePicture = ({ programme, of }: { programme: string; of: Timeline }) => {
  const { from, to, asOf, lanes, keyDates } = of
  if (lanes.length === 0 && keyDates.length === 0) return null
  const length = daysBetween(from, to) + 1
  const at = (day: Day) => daysBetween(from, day) / length
  const months = monthsOf(from, to)
  const rooms = keyDates.map((mark) => keyDateRoom(mark, at))
  const rows = layOutMarks(rooms, 0.008)
  const shown = keyDates.filter((_, i) => (rows[i] ?? 0) < mostRows)
  const more = keyDates.length - shown.length
  const height = Math.min(mostRows, Math.max(0, ...rows.map((row) => row + 1)))
  return (
    <figure
      className="timeline"
      aria-label={`Meetings and key dates from ${printWhen(from.slice(0, 7))} to ${printWhen(to.slice(0, 7))}`}
    >
      <div className="tl-scroll">
        <div className="tl-months" aria-hidden="true">
          {months.map((month) => (
            <span key={month} className="tl-month" style={{ left: percent(at(month)) }}>
              {nameOfMonth(month, month === from)}
            </span>
          ))}
        </div>
        <div className="tl-lines" aria-hidden="true">
          {months.slice(1).map((month) => (
            <span key={month} className="tl-line" style={{ left: percent(at(month)) }} />
          ))}
          <span className="tl-now" style={{ left: percent(at(asOf)) }}>
            <span className="tl-now-words">{printDay(asOf)}</span>
          </span>
        </div>
        {lanes.map(({ title, meetings }) => (
          <Lane key={title} title={title} rows={1}>
            {meetings.map((mark) => (
              <li key={mark.id} className="tl-at" style={{ left: percent(at(mark.first)) }}>
                <MeetingMark programme={programme} mark={mark} length={length} />
              </li>
            ))}
          </Lane>
        ))}
        {shown.length > 0 && (
          <Lane title="Key dates" rows={height}>
            {keyDates.map((mark, i) => {
              const row = rows[i] ?? 0
              if (row >= mostRows) return null
              return (
                <li
                  key={mark.id}
                  className={rooms[i]?.isBefore ? 'tl-at tl-before' : 'tl-at'}
                  style={{
                    ...(rooms[i]?.isBefore
                      ? { right: percent(1 - at(addDays(mark.last, 1))) }
                      : { left: percent(at(mark.first)) }),
                    top: `${row * 1.625}rem`,
                  }}
                >
                  <KeyDateMark programme={programme} mark={mark} length={length} />
                </li>
              )
            })}
          </Lane>
        )}
      </div>
      {more > 0 && (
        <figcaption className="tl-more">
          <Link href={places.register(programme, 'key-dates')}>and {counted(more, 'more key date')}</Link>
        </figcaption>
      )}
    </figure>
  )
}

const Lane = ({ title, rows, children }: { title: string; rows: number; children: React.ReactNode }) => (
  <div className="tl-lane">
    <span className="tl-title" title={title}>
      {title}
    </span>
    <ul className="tl-track" aria-label={title} style={{ height: `${rows * 1.625 + 0.25}rem` }}>
      {children}
    </ul>
  </div>
)

interface MarkProps {
  programme: string
  mark: TimelineMark
  /** Of the whole line, in days. */
  length: number
}

const MeetingMark = ({ programme, mark }: MarkProps) => (
  <Tooltip words={`${mark.title}, ${mark.words}`}>
    <Link
      href={places.meeting(programme, mark.id)}
      look="bare"
      className={mark.over ? 'tl-meeting tl-over' : 'tl-meeting'}
      label={`${daysInFigures(mark)}: ${mark.title}, ${mark.words}`}
    >
      {daysInFigures(mark)}
    </Link>
  </Tooltip>
)

const KeyDateMark = ({ programme, mark, length }: MarkProps) => {
  const days = daysBetween(mark.first, mark.last) + 1
  return (
    <Tooltip words={`${mark.title}, ${mark.words}`}>
      <Link
        href={places.register(programme, 'key-dates')}
        look="bare"
        className={mark.over ? 'tl-key tl-over' : 'tl-key'}
        label={`${mark.title}, ${mark.words}${mark.over ? ', done' : ''}`}
      >
        <span
          className={days > 1 ? 'tl-sign tl-span' : 'tl-sign'}
          style={days > 1 ? { width: `calc(var(--tl-track) * ${days / length})` } : undefined}
        />
        <span className="tl-words">{mark.title}</span>
      </Link>
    </Tooltip>
  )
}

function keyDateRoom(mark: TimelineMark, at: (day: Day) => number) {
  const [start, end] = [at(mark.first), at(addDays(mark.last, 1))]
  const width = end - start + 0.014 + Math.min(longestLabel, mark.title.length * perSign)
  // Near the right edge the words stand before the sign.
  const isBefore = start + width > 1
  return { start: isBefore ? end - width : start, width, isBefore }
}

/** `4`, `21–22` */
const daysInFigures = ({ first, last }: TimelineMark): string =>
  first === last ? String(Number(first.slice(8))) : `${Number(first.slice(8))}–${Number(last.slice(8))}`

function monthsOf(from: Day, to: Day): Day[] {
  const months: Day[] = []
  for (let month = from; month <= to; month = `${addDays(month, 32).slice(0, 7)}-01`) months.push(month)
  return months
}

/** `October 2016` at the left edge and in January, `November` elsewhere. */
function nameOfMonth(month: Day, isFirst: boolean): string {
  const words = printWhen(month.slice(0, 7))
  return isFirst || month.slice(5, 7) === '01' ? words : words.replace(/ \d+$/, '')
}

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`
