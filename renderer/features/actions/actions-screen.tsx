import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ActionRow } from '../../../shared/api.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { counted } from '../../words.ts'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { actionColumns } from './action-columns.tsx'

const nouns: [string, string] = ['action', 'actions']
const make = (id: string): ActionRow => ({
  id,
  revision: 0,
  record: { id, text: '', owners: [], status: 'open', notes: [] },
  ref: null,
  owners: [],
  due: null,
  dueDay: null,
  open: true,
  overdue: false,
  meeting: null,
  item: null,
  latestNote: null,
})
const isWhole = ({ record }: ActionRow) => record.text !== ''

/** What was agreed to be done, by whom and by when. */
export const ActionsScreen = () => {
  const programme = useProgramme()
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const register = useRegister(programme, 'actions', { nouns, make, isWhole })
  const [show, setShow] = useState<'open' | 'all'>('open')
  const [owner, setOwner] = useState('')
  const { asOf, rows } = register
  const columns = useMemo(() => actionColumns(options, asOf), [options, asOf])
  const owners = useMemo(() => [...new Set(rows.flatMap((row) => row.owners))].sort(), [rows])
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          row.revision === 0 ||
          ((show === 'all' || row.open) && (owner === '' || row.owners.includes(owner))),
      ),
    [rows, show, owner],
  )
  const overdue = rows.filter((row) => row.overdue).length
  return (
    <>
      <PageHead
        title="Actions"
        facts={[
          `${rows.filter(({ open }) => open).length} open`,
          ...(overdue === 0
            ? []
            : [
                <span key="overdue" className="grid-late">
                  {overdue} overdue
                </span>,
              ]),
        ]}
      />
      <Register
        label="Actions"
        nouns={nouns}
        columns={columns}
        register={register}
        shown={shown}
        sortedBy={{ column: 'due', down: false }}
        empty="An action is something that somebody was asked to do: say what, who and by when."
        none={
          show === 'open' && rows.length > 0
            ? `Nothing is open${owner === '' ? '' : ` with ${owner}`}: ${counted(rows.length, 'action')} in all.`
            : undefined
        }
        tools={
          <>
            <Segmented
              label="Show"
              options={[
                { value: 'open', label: 'Open' },
                { value: 'all', label: 'All' },
              ]}
              value={show}
              onChange={setShow}
            />
            <Menu
              label="Whose actions"
              trigger={
                <Button look="quiet" icon="person">
                  {owner === '' ? 'Everybody’s' : owner}
                </Button>
              }
              choices={[
                { id: '', label: 'Everybody’s' },
                ...owners.map((name) => ({ id: name, label: name })),
              ]}
              chosen={owner}
              onChoose={setOwner}
            />
          </>
        }
      />
    </>
  )
}
