import type { GroupRow, Membership, PersonRow, SeatRow } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import type { Group, Member } from '../../../shared/records/group.ts'
import type { Person } from '../../../shared/records/person.ts'
import { isOpen } from '../../../shared/rules/action-tracker.ts'
import { type Indexed, nameOf } from '../../../shared/rules/index-programme.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { chairOn, seatState } from '../../../shared/rules/membership.ts'
import { fillScheme } from '../../../shared/rules/number-scheme.ts'
import { meetingRef } from './refs.ts'

/** Every person's memberships, made once for all rows. */
export function membershipsByPerson(indexed: Indexed, asOf: Day): Map<string, Membership[]> {
  const found = new Map<string, Membership[]>()
  const add = (person: string, membership: Membership) =>
    found.set(person, [...(found.get(person) ?? []), membership])
  for (const group of indexed.programme.groups)
    for (const member of group.members) {
      const shared = {
        group: group.id,
        groupName: group.shortName ?? group.name,
        role: member.role ?? null,
        from: member.from ?? null,
        to: member.to ?? null,
        state: seatState(member, asOf),
      }
      if (member.person !== undefined) add(member.person, { ...shared, as: 'member', for: null })
      for (const substitute of member.substitutes)
        add(substitute, { ...shared, as: 'substitute', for: holderOf(member, indexed) })
    }
  return found
}

/** How many open actions each person has. */
export function openActionsByPerson({ programme }: Indexed, asOf: Day): Map<string, number> {
  const counts = new Map<string, number>()
  for (const action of programme.actions)
    if (isOpen(action, asOf))
      for (const owner of action.owners)
        if (typeof owner === 'string') counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return counts
}

export const personRow = (
  person: Person,
  revision: number,
  { organisations }: Indexed,
  memberships: Map<string, Membership[]>,
  openActions: Map<string, number>,
): PersonRow => ({
  id: person.id,
  revision,
  record: person,
  organisation: organisations.get(person.organisation ?? '')?.name ?? null,
  memberships: memberships.get(person.id) ?? [],
  openActions: openActions.get(person.id) ?? 0,
})

/** The name of whoever holds a seat: a person, or an organisation. */
function holderOf({ person, organisation }: Member, indexed: Indexed): string {
  if (person !== undefined) return nameOf(person, indexed)
  return organisation === undefined ? '' : nameOf({ organisation }, indexed)
}

function seatRow(member: Member, place: number, indexed: Indexed, asOf: Day): SeatRow {
  const own = member.person === undefined ? undefined : indexed.people.get(member.person)?.organisation
  const organisation = member.person === undefined ? undefined : (own ?? member.organisation)
  return {
    place,
    name: holderOf(member, indexed),
    organisation: organisation === undefined ? null : nameOf({ organisation }, indexed),
    substitutes: member.substitutes.map((id) => nameOf(id, indexed)),
    role: member.role ?? null,
    from: member.from ?? null,
    to: member.to ?? null,
    state: seatState(member, asOf),
  }
}

export function groupRow(group: Group, revision: number, indexed: Indexed, asOf: Day): GroupRow {
  const meetings = (indexed.meetingsOf.get(group.id) ?? []).filter(({ status }) => status !== 'cancelled')
  const last = meetings.findLast((meeting) => firstDay(meeting) < asOf)
  const next = meetings.find((meeting) => firstDay(meeting) >= asOf)
  const chair = chairOn(group, asOf)
  return {
    id: group.id,
    revision,
    record: group,
    chair: chair === null ? null : nameOf(chair, indexed),
    seats: group.members.map((member, place) => seatRow(member, place, indexed, asOf)),
    meetings: meetings.length,
    last: last ? meetingRef(last, indexed) : null,
    next: next ? meetingRef(next, indexed) : null,
    ...examples(group, next?.id, indexed, asOf),
  }
}

/** What the schemes look like at the next meeting, or at the first one a group would have. */
function examples(group: Group, next: string | undefined, { places }: Indexed, asOf: Day) {
  const place = places.get(next ?? '') ?? { year: asOf.slice(0, 4), inYear: 1, sinceStart: 1 }
  const example = (scheme: string | undefined) =>
    scheme === undefined ? null : fillScheme(scheme, { ...place, n: 1 })
  return {
    paperNumberExample: example(group.paperNumbers),
    actionNumberExample: example(group.actionNumbers),
  }
}
