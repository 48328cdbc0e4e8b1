import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Ref } from '../../../shared/records/basics.ts'
import type { Group } from '../../../shared/records/group.ts'
import type { Organisation } from '../../../shared/records/organisation.ts'
import type { Person } from '../../../shared/records/person.ts'
import { nameOf } from '../../../shared/rules/index-programme.ts'
import { queries } from '../../api/queries.ts'

export interface Names {
  people: Map<string, Person>
  organisations: Map<string, Organisation>
  groups: Map<string, Group>
  of: (ref: Ref) => string
}

/** Everybody whom a record may point to, by id and by name. */
export function useNames(programme: string): Names {
  const people = useList<Person>(programme, 'people')
  const organisations = useList<Organisation>(programme, 'organisations')
  const groups = useList<Group>(programme, 'groups')
  return useMemo(() => {
    const names = { people, organisations, groups }
    return { ...names, of: (ref) => nameOf(ref, names) }
  }, [people, organisations, groups])
}

function useList<T extends { id: string }>(
  programme: string,
  list: 'people' | 'organisations' | 'groups',
): Map<string, T> {
  const { records } = useSuspenseQuery(queries.records(programme, list)).data
  return useMemo(
    () => new Map(records.map(({ record }) => record as T).map((record) => [record.id, record])),
    [records],
  ) // the list's own
}
