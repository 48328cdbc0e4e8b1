import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { ListName } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { isPasteList } from '../../../shared/rules/paste/columns.ts'
import { Grid } from '../../ui/grid/grid.tsx'
import type { CellProblem, GridColumn, GridRecord, PickOption, Sorting } from '../../ui/grid/grid-types.ts'
import { plainView } from '../../ui/grid/grid-view.ts'
import { PasteButton } from '../paste/paste-button.tsx'
import { CsvButton } from './csv-button.tsx'
import { PrintButton } from './print-button.tsx'
import { NothingHere } from './register-screen.tsx'
import { useListView } from './use-list-view.ts'

interface RegisterProps<T> {
  label: string
  nouns: [string, string]
  columns: readonly GridColumn<T>[]
  register: {
    programme: string
    list: ListName
    asOf: Day
    rows: T[]
    problems: CellProblem[]
    put: (row: T, column: GridColumn<T>) => void
    putMany: (rows: T[], column: GridColumn<T>, chosen: PickOption[]) => void
    remove: (rows: T[]) => void
    add: () => string
    leaveNew: (row: string) => void
  }
  /** Those of its rows that are looked at now. */
  shown?: readonly T[]
  sortedBy?: Sorting
  groupedBy?: string
  tools?: ReactNode
  forChosen?: (chosen: T[]) => ReactNode
  /** What it is for, while there is nothing in it. */
  empty: string
  none?: string | undefined
  /** What `shown` leaves out, for paper: `open ones only`. */
  narrowedTo?: readonly string[]
}

/** A register's grid; while it is empty, what to do first. */
export function Register<T extends GridRecord>({
  register,
  shown,
  empty,
  none,
  tools,
  sortedBy,
  groupedBy,
  narrowedTo = [],
  ...rest
}: RegisterProps<T>) {
  const [column, down] = [sortedBy?.column, sortedBy?.down ?? false]
  const usual = useMemo(
    () => plainView(column === undefined ? undefined : { column, down }, groupedBy),
    [column, down, groupedBy],
  )
  const { view, onView } = useListView(rest.columns, usual)
  const [begun, setBegun] = useState(false)
  const { rows, list } = register
  const pastes = isPasteList(list) ? list : null
  if (rows.length === 0 && !begun)
    return (
      <NothingHere
        noun={rest.nouns[0]}
        onAdd={() => setBegun(true)}
        {...(pastes && {
          also: <PasteButton programme={register.programme} list={pastes} nouns={rest.nouns} full />,
        })}
      >
        {empty}
      </NothingHere>
    )
  return (
    <Grid
      {...rest}
      view={view}
      onView={onView}
      printedUnder={[printDay(register.asOf), ...narrowedTo]}
      {...(none === undefined ? {} : { none })}
      tools={
        <>
          {tools}
          {pastes && <PasteButton programme={register.programme} list={pastes} nouns={rest.nouns} />}
          <CsvButton programme={register.programme} list={register.list} />
          <PrintButton />
        </>
      }
      rows={shown ?? rows}
      problems={register.problems}
      onPut={register.put}
      onPutMany={register.putMany}
      onRemove={register.remove}
      onAdd={register.add}
      onLeaveNew={(row) => {
        register.leaveNew(row)
        setBegun(false)
      }}
      startsNew={begun && rows.length === 0}
    />
  )
}
