import type { TodayPage } from '../../../shared/api.ts'
import { places } from '../../places.ts'
import { Link } from '../../ui/link.tsx'
import { counted } from '../../words.ts'

type Next = NonNullable<TodayPage['next']>

/** The next meeting, and how long there is until its papers go out. */
export const TodayNext = ({ programme, next }: { programme: string; next: Next | null }) => {
  if (next === null) return <p className="today-next">No meeting is planned.</p>
  const { id, group, days, daysLeft, papersDue } = next
  return (
    <div className="today-next">
      <p>
        <Link href={places.meeting(programme, id)}>
          {group.shortName ?? group.name}, {days}
        </Link>{' '}
        {daysLeft === 0 ? 'is today' : `is in ${counted(daysLeft, 'day')}`}
      </p>
      <p className="today-under">
        {dueInWords(papersDue)}
        {!papersDue.holidaysKnown && '. Bank holidays of that year are not known, so check the day'}
      </p>
    </div>
  )
}

function dueInWords({ words, workingDaysLeft: left }: Next['papersDue']): string {
  if (left === 0) return `Its papers are due today, ${words}`
  if (left < 0) return `Its papers were due ${counted(-left, 'working day')} ago, on ${words}`
  return `Its papers are due in ${counted(left, 'working day')}, on ${words}`
}
