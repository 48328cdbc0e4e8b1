import { useQuery } from '@tanstack/react-query'
import type { MeetingPage } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { daysBetween } from '../../../shared/rules/days.ts'
import { workingDaysUntil } from '../../../shared/rules/working-days.ts'
import { Chip } from '../../ui/chip.tsx'
import { counted } from '../../words.ts'
import { todayQuery } from '../programme/today-query.ts'

/** Said no sooner than this many days before, and no longer than this after. */
const within = 60
const soon = 5

/** How long there is until a meeting's papers go out; nothing once they have, or the meeting is past. */
export const PapersDueChip = ({ programme, page }: { programme: string; page: MeetingPage }) => {
  const today = useQuery(todayQuery(programme)).data?.asOf
  const { status, day } = page.meeting
  const { papersDue } = page.edit
  if (today === undefined || day < today || (status !== 'planned' && status !== 'agenda issued')) return null
  if (Math.abs(daysBetween(today, papersDue.day)) > within) return null
  const left = workingDaysUntil(today, papersDue.day)
  const tone = left < 0 ? 'late' : left <= soon ? 'soon' : 'plain'
  return (
    <Chip tone={tone} {...(left < 0 && { icon: 'warning' as const })}>
      {dueInWords(today, papersDue.day, left)}
    </Chip>
  )
}

function dueInWords(today: Day, due: Day, left: number): string {
  if (today === due) return 'Papers due today'
  if (left < 0) return `Papers were due ${counted(-left, 'working day')} ago`
  return left === 0
    ? 'Papers due before the next working day'
    : `Papers due in ${counted(left, 'working day')}`
}
