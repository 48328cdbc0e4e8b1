import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActionRow } from '../../../shared/api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { counted } from '../../words.ts'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useAddress, useAddressChoice } from '../registers/use-address.ts'
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
  const [show, setShow] = useAddressChoice('show', ['open', 'all'])
  const { status } = useAddress().fields
  // Who looks for closed ones by their status wants to see them.
  const onlyOpen = show === 'open' && status === undefined
  const { asOf, rows } = register
  const columns = useMemo(() => actionColumns(programme, options, asOf), [programme, options, asOf])
  const shown = useMemo(
    () => rows.filter((row) => row.revision === 0 || !onlyOpen || row.open),
    [rows, onlyOpen],
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
        narrowedTo={onlyOpen ? ['open ones only'] : []}
        sortedBy={{ column: 'due', down: false }}
        empty="An action is something that somebody was asked to do: say what, who and by when."
        none={
          onlyOpen && rows.length > 0
            ? `Nothing is open: ${counted(rows.length, 'action')} in all.`
            : undefined
        }
        tools={
          <Segmented
            label="Show"
            options={[
              { value: 'open', label: 'Open' },
              { value: 'all', label: 'All' },
            ]}
            value={onlyOpen ? 'open' : 'all'}
            onChange={setShow}
          />
        }
      />
    </>
  )
}
