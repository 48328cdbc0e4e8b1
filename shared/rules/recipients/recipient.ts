import { AppError } from '../../errors.ts'
import type { Id } from '../../records/basics.ts'
import type { Member } from '../../records/group.ts'
import type { Meeting } from '../../records/meeting.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { firstDay } from '../meetings-in-order.ts'
import { chairOn, seatsOn } from '../membership.ts'

/** What somebody is at a meeting; `in attendance`: without a seat of the group. */
export const recipientRoles = [
  'chair',
  'secretariat',
  'deputy',
  'member',
  'adviser',
  'observer',
  'in attendance',
] as const
export type RecipientRole = (typeof recipientRoles)[number]

/** Whoever a pack is for. */
export interface Recipient {
  person: Id
  name: string
  role: RecipientRole
  /** Whether this person chairs this meeting. */
  chairs: boolean
}

/** Readers who are nobody in particular. */
export const anyMember: Recipient = { person: '', name: 'members', role: 'member', chairs: false }
const whoeverChairs: Recipient = { person: '', name: 'the chair', role: 'chair', chairs: true }

/** Whoever chairs a meeting, by their name where they are on file. Throws `not-found`. */
export function chairReader(indexed: Indexed, meetingId: Id): Recipient {
  const meeting = indexed.meetings.get(meetingId)
  const chair = meeting ? chairOf(meeting, indexed) : null
  return chair !== null && indexed.people.has(chair) ? recipientOf(indexed, meetingId, chair) : whoeverChairs
}

/** What a recipient may see beyond what every member may. */
export interface Sight {
  /** The chair's briefs, and the interests with how they are handled. */
  briefs: boolean
  /** Papers that are for internal readers only. */
  internal: boolean
}

/** Who chairs a meeting: as it says, else whoever holds the group's chair on its first day; null where nobody on file does. */
export function chairOf(meeting: Meeting, { groups }: Pick<Indexed, 'groups'>): Id | null {
  if (meeting.chair !== undefined) return typeof meeting.chair === 'string' ? meeting.chair : null
  const group = groups.get(meeting.group)
  return group ? chairOn(group, firstDay(meeting)) : null
}

/**
 * Whoever a meeting's pack is for, by their seat in the group on the meeting's first day; default: the meeting's chair.
 * Throws `not-found`, and `wrong-document` where no chair is on file.
 */
export function recipientOf(indexed: Indexed, meetingId: Id, person?: Id | undefined): Recipient {
  const meeting = indexed.meetings.get(meetingId)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: meetingId })
  const chair = chairOf(meeting, indexed)
  const id = person ?? chair
  if (id === null)
    throw new AppError('wrong-document', {
      document: 'pack for reading',
      reason: 'Nobody on file chairs this meeting. Say whom it is for.',
    })
  if (!indexed.people.has(id)) throw new AppError('not-found', { what: 'person', id })
  return { person: id, name: nameOf(id, indexed), role: roleAt(meeting, id, indexed), chairs: id === chair }
}

/** Whoever a meeting's pack is likely to be for: its chair, then whoever has a seat on its first day. Throws `not-found`. */
export function recipientsOf(indexed: Indexed, meetingId: Id): Recipient[] {
  const meeting = indexed.meetings.get(meetingId)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: meetingId })
  const group = indexed.groups.get(meeting.group)
  const seated = group
    ? seatsOn(group, firstDay(meeting)).flatMap(({ person, substitutes }) => [person, ...substitutes])
    : []
  const people = new Set([chairOf(meeting, indexed), ...seated].filter((id) => id != null))
  return [...people].filter((id) => indexed.people.has(id)).map((id) => recipientOf(indexed, meetingId, id))
}

function roleAt(meeting: Meeting, person: Id, indexed: Indexed): RecipientRole {
  if (meeting.chair === person) return 'chair'
  const group = indexed.groups.get(meeting.group)
  const roles = new Set(
    group ? seatsOn(group, firstDay(meeting)).flatMap((seat) => roleIn(seat, person) ?? []) : [],
  )
  return recipientRoles.find((role) => roles.has(role)) ?? 'in attendance'
}

/** Whoever may sit in for somebody reads what a member reads, whatever the seat. */
function roleIn({ person: holder, role = 'member', substitutes }: Member, person: Id): RecipientRole | null {
  if (holder === person) return role
  if (!substitutes.includes(person)) return null
  return role === 'adviser' || role === 'observer' ? role : 'member'
}

export function sightOf({ role, chairs }: Pick<Recipient, 'role' | 'chairs'>): Sight {
  const leads = role === 'chair' || role === 'secretariat' || (role === 'deputy' && chairs)
  return { briefs: leads, internal: leads || role === 'deputy' }
}
