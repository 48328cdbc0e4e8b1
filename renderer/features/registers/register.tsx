import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ListName } from '../../../shared/api.ts'
import type { Sorting } from '../../ui/grid/arrange-rows.ts'
import { Grid } from '../../ui/grid/grid.tsx'
import type { CellProblem, GridColumn, GridRecord, PickOption } from '../../ui/grid/grid-types.ts'
import { CsvButton } from './csv-button.tsx'
import { NothingHere } from './register-screen.tsx'

interface RegisterProps<T> {
  label: string
  nouns: [string, string]
  columns: readonly GridColumn<T>[]
  register: {
    programme: string
    list: ListName
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
}

/** A register's grid; while it is empty, what to do first. */
export function Register<T extends GridRecord>({
  register,
  shown,
  empty,
  none,
  tools,
  ...rest
}: RegisterProps<T>) {
  const [begun, setBegun] = useState(false)
  const { rows } = register
  if (rows.length === 0 && !begun)
    return (
      <NothingHere noun={rest.nouns[0]} onAdd={() => setBegun(true)}>
        {empty}
      </NothingHere>
    )
  return (
    <Grid
      {...rest}
      {...(none === undefined ? {} : { none })}
      tools={
        <>
          {tools}
          <CsvButton programme={register.programme} list={register.list} />
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
