import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Icon } from '../icon.tsx'
import { joinClasses } from '../join-classes.ts'
import { CellForm } from './cell-form.tsx'
import { CellText } from './cell-text.tsx'
import type { CellProblem, GridColumn, GridRecord } from './grid-types.ts'
import { Picker } from './picker.tsx'

export interface CellActs<T> {
  onPut: (row: T, column: GridColumn<T>) => void
  onEdit: (row: string, column: number) => void
  onLeave: (step: -1 | 0 | 1 | null) => void
  onSelect: (row: string, extend: boolean) => void
  onFocusCell: (row: string, column: number) => void
}

interface GridRowProps<T> {
  row: T
  columns: readonly GridColumn<T>[]
  rowIndex: number
  selected: boolean
  /** The column that Tab comes to, in this row; 0 is the box that selects it. */
  focusAt: number | null
  editAt: number | null
  problems: readonly CellProblem[]
  acts: CellActs<T>
}

/** One record, a cell for each column after the box that selects it. */
const PlainGridRow = <T extends GridRecord>({
  row,
  columns,
  rowIndex,
  selected,
  focusAt,
  editAt,
  problems,
  acts,
}: GridRowProps<T>) => {
  const name = columns.find(({ rowHeader }) => rowHeader)?.text(row) || 'new row'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells of a grid take the focus, not its rows
    // biome-ignore lint/a11y/useSemanticElements: rows that are not all there, over each other, cannot be a table's
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className={joinClasses('grid-row', selected && 'grid-selected')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="gridcell"
        aria-colindex={1}
        className="grid-cell grid-box-cell"
        tabIndex={focusAt === 0 ? 0 : -1}
        data-cell={`${row.id} 0`}
        aria-label={`Select ${name}${selected ? ', selected' : ''}`}
        onFocus={() => acts.onFocusCell(row.id, 0)}
        onClick={({ shiftKey }) => acts.onSelect(row.id, shiftKey)}
        onKeyDown={() => undefined}
      >
        <span className="grid-box" aria-hidden="true">
          {selected && <Icon name="tick" size={14} />}
        </span>
      </div>
      {columns.map((column, i) => (
        <Cell
          key={column.id}
          row={row}
          name={name}
          column={column}
          at={i + 1}
          isTabStop={focusAt === i + 1}
          isEdited={editAt === i + 1}
          problem={problems.find((one) => one.column === column.id)?.words}
          acts={acts}
        />
      ))}
    </div>
  )
}
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow // `memo` forgets that the row is generic

interface CellProps<T> {
  row: T
  name: string
  column: GridColumn<T>
  at: number
  isTabStop: boolean
  isEdited: boolean
  problem: string | undefined
  acts: CellActs<T>
}

function Cell<T extends GridRecord>({
  row,
  name,
  column,
  at,
  isTabStop,
  isEdited,
  problem,
  acts,
}: CellProps<T>) {
  const anchor = useRef<HTMLDivElement>(null)
  const { edit } = column
  // What lies over the grid gives the focus back to what had it: that is to be the cell.
  const isOver = isEdited && edit?.kind !== 'text'
  const [isReady, setReady] = useState(false)
  useLayoutEffect(() => {
    if (isOver) anchor.current?.focus({ preventScroll: true })
    setReady(isOver)
  }, [isOver])
  const isText = isEdited && edit?.kind === 'text'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two that a grid's cell may have
    <div
      ref={anchor}
      {...{
        role: column.rowHeader ? 'rowheader' : 'gridcell',
        'aria-colindex': at + 1,
        'aria-readonly': !edit,
      }}
      className={joinClasses('grid-cell', edit && 'grid-edits', problem !== undefined && 'grid-amiss')}
      tabIndex={isTabStop ? 0 : -1}
      data-cell={`${row.id} ${at}`}
      onFocus={(event) => event.target === anchor.current && acts.onFocusCell(row.id, at)}
      onClick={() => edit && !isEdited && acts.onEdit(row.id, at)}
      onKeyDown={() => undefined}
    >
      {isText ? (
        <CellText
          label={`${column.label} of ${name}`}
          value={edit.value(row)}
          long={edit.long ?? false}
          onKeep={(words) => acts.onPut(edit.put(row, words), column)}
          onLeave={acts.onLeave}
        />
      ) : (
        <Shown row={row} column={column} />
      )}
      {problem !== undefined && <span className="grid-problem">{problem}</span>}
      {isOver && isReady && edit?.kind === 'pick' && (
        <Picker
          label={`${column.label} of ${name}`}
          anchor={anchor}
          options={edit.options}
          chosen={edit.chosen(row)}
          many={edit.many ?? false}
          clears={edit.clears ?? false}
          {...(edit.read ? { read: edit.read } : {})}
          {...(edit.hint === undefined ? {} : { hint: edit.hint })}
          onChoose={(chosen) => acts.onPut(edit.put(row, chosen), column)}
          onClose={() => acts.onLeave(0)}
        />
      )}
      {isOver && isReady && edit?.kind === 'form' && (
        <CellForm label={`${column.label} of ${name}`} anchor={anchor} onClose={() => acts.onLeave(0)}>
          {edit.form(row, (changed) => acts.onPut(changed, column))}
        </CellForm>
      )}
    </div>
  )
}

function Shown<T extends GridRecord>({ row, column }: { row: T; column: GridColumn<T> }): ReactNode {
  if (column.show) return column.show(row)
  return column.text(row)
}
