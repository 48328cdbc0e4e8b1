import type { Issue } from '../../records/issue.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { firstDay } from '../meetings-in-order.ts'
import { chairOn, seatsOn } from '../membership.ts'

/**
 * Whom a meeting's pack goes to: who holds a seat on its first day; the chair's copy to whoever chairs it, and a copy of their own
 * to people who may not see some of it.
 */
export function recipientsOf(
  id: string,
  indexed: Indexed,
  hasOwnCopy: (person: string) => boolean,
): Issue['recipients'] {
  const meeting = indexed.meetings.get(id)
  const group = meeting && indexed.groups.get(meeting.group)
  if (!meeting || !group) return []
  const day = firstDay(meeting)
  const chair = meeting.chair ?? chairOn(group, day)
  const people = seatsOn(group, day).flatMap(({ person, organisation }): Issue['recipients'] => {
    if (person !== undefined) {
      const copy = person === chair ? 'chair' : hasOwnCopy(person) ? (`for-${person}` as const) : 'members'
      return [{ name: nameOf(person, indexed), person, copy }]
    }
    return organisation === undefined ? [] : [{ name: nameOf({ organisation }, indexed), copy: 'members' }]
  })
  if (chair === null || people.some(({ copy }) => copy === 'chair')) return people
  return [
    { name: nameOf(chair, indexed), ...(typeof chair === 'string' && { person: chair }), copy: 'chair' },
    ...people,
  ]
}
