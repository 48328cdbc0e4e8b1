import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Membership, OptionsAnswer, PersonRow } from '../../../shared/api.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { withField } from '../registers/with-field.ts'
import { namingColumn, wordsColumn } from '../registers/words-column.ts'
import { PeopleTabs } from './people-tabs.tsx'

const nouns: [string, string] = ['person', 'people']
const make = (id: string): PersonRow => ({
  id,
  revision: 0,
  record: { id, name: '' },
  organisation: null,
  memberships: [],
  openActions: 0,
})
const isWhole = ({ record }: PersonRow) => record.name !== ''

/** Everybody whom a programme names, where they are from and where they sit. */
export const PeopleScreen = () => {
  const programme = useProgramme()
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const register = useRegister(programme, 'people', { nouns, make, isWhole })
  const columns = useMemo(() => personColumns(options), [options])
  return (
    <PeopleTabs programme={programme} current="people">
      <Register
        label="People"
        nouns={nouns}
        columns={columns}
        register={register}
        sortedBy={{ column: 'name', down: false }}
        empty="Members, authors and owners of actions are people: add the first by name."
      />
    </PeopleTabs>
  )
}

const personColumns = (options: OptionsAnswer): GridColumn<PersonRow>[] => [
  namingColumn<PersonRow>('name', { label: 'Name', width: 'minmax(180px, 1fr)' }),
  wordsColumn<PersonRow>('role', { label: 'Role', width: 'minmax(140px, 0.9fr)' }),
  {
    id: 'organisation',
    label: 'Organisation',
    width: 'minmax(200px, 0.9fr)',
    groups: true,
    filter: true,
    text: ({ organisation }) => organisation ?? '',
    edit: {
      kind: 'pick',
      clears: true,
      options: options.organisations.map(({ id, name, shortName }) => ({
        id,
        label: name,
        ...(shortName === null ? {} : { under: shortName }),
      })),
      chosen: ({ record, organisation }) =>
        record.organisation === undefined ? [] : [{ id: record.organisation, label: organisation ?? '' }],
      put: (row, [option]) => ({
        ...row,
        organisation: option?.label ?? null,
        record: withField(row.record, 'organisation', option?.id),
      }),
    },
  },
  wordsColumn<PersonRow>('email', { label: 'Email', width: 'minmax(200px, 0.9fr)' }),
  {
    id: 'groups',
    label: 'Sits on',
    width: '148px',
    filter: ({ memberships }) =>
      memberships.flatMap(({ groupName, state }) => (state === 'now' ? [groupName] : [])),
    text: ({ memberships }) => memberships.map(seatInWords).join(', '),
    printed: ({ memberships }) => memberships.map(seatInWords).join('; '),
    show: ({ memberships }) =>
      memberships.map((membership) => (
        <span key={`${membership.group} ${membership.as} ${membership.from}`} className="person-seat">
          {seatInWords(membership)}
        </span>
      )),
  },
  {
    id: 'actions',
    label: 'Open actions',
    width: '92px',
    text: ({ openActions }) => (openActions === 0 ? '' : String(openActions)),
  },
]

/** `EAG, chair`, `EAG, for Lantern Children’s Trust`, `EAG, member until 2016` */
function seatInWords({ groupName, role, as, for: holder, state }: Membership): string {
  const how = as === 'substitute' ? `for ${holder}` : role !== null && role !== 'member' ? role : ''
  const time = state === 'before' ? 'formerly' : state === 'later' ? 'to come' : ''
  return [groupName, how, time].filter(Boolean).join(', ')
}
