import type { Programme } from '../../interchange.ts'
import type { Id, Ref } from '../../records/basics.ts'

/** Gathers whoever is printed, so that nobody else goes out. */
export interface Printed {
  /** Notes whom `ref` names, and gives it back. */
  whom<R extends Ref | undefined>(ref: R): R
  /** Notes a person who is printed with where they are from. */
  withOrganisation(person: Id): void
  /** Notes a group whose short name is printed. */
  shortly(group: Id): void
  /** The records of everybody who was noted, with what is printed of them. */
  records(): Pick<Programme, 'people' | 'organisations' | 'groups'>
}

export function printedPeople(programme: Programme): Printed {
  const [people, organisations, groups] = [new Set<Id>(), new Set<Id>(), new Set<Id>()]
  const [placed, short] = [new Set<Id>(), new Set<Id>()]
  return {
    whom(ref) {
      if (typeof ref === 'string') people.add(ref)
      else if (ref && 'organisation' in ref) organisations.add(ref.organisation)
      else if (ref && 'group' in ref) groups.add(ref.group)
      return ref
    },
    withOrganisation(person) {
      people.add(person)
      placed.add(person)
    },
    shortly(group) {
      groups.add(group)
      short.add(group)
    },
    records() {
      const found = programme.people
        .filter(({ id }) => people.has(id))
        .map(({ id, name, organisation }) => {
          if (organisation === undefined || !placed.has(id)) return { id, name }
          organisations.add(organisation)
          return { id, name, organisation }
        })
      return {
        people: found,
        organisations: programme.organisations
          .filter(({ id }) => organisations.has(id))
          .map(({ id, name }) => ({ id, name })),
        groups: programme.groups
          .filter(({ id }) => groups.has(id))
          .map(({ id, name, shortName }) => ({
            ...plainGroup,
            id,
            name,
            ...(shortName !== undefined && short.has(id) && { shortName }),
          })),
      }
    },
  }
}

const plainGroup: Omit<Programme['groups'][number], 'id' | 'name'> = {
  papersIssuedDaysBefore: 5,
  frontSheet: 'block',
  minutesTitle: 'Minutes',
  askedTo: 'The group is invited to',
  members: [],
}
