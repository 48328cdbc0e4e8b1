import { useMemo } from 'react'
import type { GroupRow } from '../../../shared/api.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { counted } from '../../words.ts'
import { PeopleTabs } from '../people/people-tabs.tsx'
import { Register } from '../registers/register.tsx'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { namingColumn, wordsColumn } from '../registers/words-column.ts'
import { makeGroup } from './make-group.ts'

const nouns: [string, string] = ['group', 'groups']
const isWhole = ({ record }: GroupRow) => record.name !== ''

/** The groups that meet; each is looked at by itself for its members and its ways. */
export const GroupsScreen = () => {
  const programme = useProgramme()
  const register = useRegister(programme, 'groups', { nouns, make: makeGroup, isWhole })
  const columns = useMemo(() => groupColumns(programme), [programme])
  return (
    <PeopleTabs programme={programme} current="groups">
      <Register
        label="Groups"
        nouns={nouns}
        columns={columns}
        register={register}
        empty="A meeting is always a group’s: add the first group by name."
      />
    </PeopleTabs>
  )
}

const groupColumns = (programme: string): GridColumn<GroupRow>[] => [
  namingColumn<GroupRow>('name', { label: 'Name', width: 'minmax(220px, 1fr)' }),
  wordsColumn<GroupRow>('shortName', { label: 'Short name', width: '104px' }),
  { id: 'chair', label: 'Chair', width: '160px', filter: true, text: ({ chair }) => chair ?? '' },
  {
    id: 'members',
    label: 'Members and ways',
    width: '148px',
    text: ({ seats, revision }) =>
      revision === 0
        ? ''
        : seats.length === 0
          ? 'Add members'
          : counted(seats.filter(({ state }) => state === 'now').length, 'member'),
    show: ({ id, seats, revision }) =>
      revision > 0 && (
        <a
          className="grid-open"
          href={places.group(programme, id)}
          tabIndex={-1}
          onClick={(event) => event.preventDefault()}
        >
          {seats.length === 0
            ? 'Add members'
            : counted(seats.filter(({ state }) => state === 'now').length, 'member')}
        </a>
      ),
    edit: { kind: 'open', open: ({ id, revision }) => revision > 0 && go(places.group(programme, id)) },
  },
  {
    id: 'numbers',
    label: 'Numbers',
    width: '132px',
    text: ({ paperNumberExample, actionNumberExample }) =>
      [paperNumberExample, actionNumberExample].filter((one) => one !== null).join(', '),
    show: ({ paperNumberExample, actionNumberExample }) => (
      <>
        {paperNumberExample !== null && <span className="person-seat">{paperNumberExample}</span>}
        {actionNumberExample !== null && <span className="grid-under">actions {actionNumberExample}</span>}
      </>
    ),
  },
  {
    id: 'next',
    label: 'Meetings',
    width: '176px',
    text: ({ next, last, meetings }) =>
      next ? `Next: ${next.name}` : last ? `Last: ${last.name}` : meetings === 0 ? 'None yet' : '',
    show: ({ next, last, meetings }) => (
      <>
        {meetings === 0 ? <span className="grid-quiet">None yet</span> : counted(meetings, 'meeting')}
        {(next ?? last) && (
          <span className="grid-under">
            {next ? 'next' : 'last'} {(next ?? last)?.name}
          </span>
        )}
      </>
    ),
  },
]
