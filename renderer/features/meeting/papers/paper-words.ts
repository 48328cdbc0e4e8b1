import type { MeetingEditing } from '../../../../shared/api.ts'
import type { Paper } from '../../../../shared/records/paper.ts'

export const stages = [
  { id: 'received', label: 'Received' },
  { id: 'in clearance', label: 'In clearance' },
  { id: 'cleared', label: 'Cleared' },
  { id: 'nil return', label: 'Nil return' },
  { id: 'withdrawn', label: 'Withdrawn' },
] as const

export const markings = [
  { id: 'none', label: 'As the programme' },
  { id: 'OFFICIAL', label: 'OFFICIAL' },
  { id: 'OFFICIAL-SENSITIVE', label: 'OFFICIAL-SENSITIVE' },
  { id: 'SECRET', label: 'SECRET' },
  { id: 'TOP SECRET', label: 'TOP SECRET' },
] as const

export const audiences = [
  { id: 'internal', label: 'Internal' },
  { id: 'members', label: 'Members' },
  { id: 'public', label: 'Public' },
] as const

/** Why a paper is late once the day that papers are due has passed; null where it is not. */
export function lateness(paper: Paper, isPastDue: boolean): string | null {
  if (!isPastDue || paper.stage === 'withdrawn' || paper.stage === 'nil return') return null
  if (paper.kind === 'written' && (paper.body ?? []).length === 0 && paper.annexes.length === 0)
    return 'Late: no text'
  return paper.stage === 'cleared' ? null : 'Late: not cleared'
}

/** Why a number cannot be: another paper of the group was given it. */
export function clashOf(typed: string, own: string, given: MeetingEditing['numbersGiven']): string | null {
  const wanted = typed.trim()
  const other = given.find(({ id, number }) => id !== own && number === wanted)
  return other ? `${wanted} is the number of “${other.title}”` : null
}
