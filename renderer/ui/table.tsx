import type { ReactNode } from 'react'
import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table'
import { joinClasses } from './join-classes.ts'
import './table.css'

export interface TableColumn {
  id: string
  label: string
  /** A track of a CSS grid: `84px`, `minmax(0, 1fr)`. */
  width: string
  align?: 'end'
  /** The cell that names its row. */
  rowHeader?: boolean
  /** Left out where there is little width. */
  extra?: boolean
}

export interface TableRow {
  id: string
  /** What the row is called when read aloud or typed ahead. */
  name: string
  href?: string
  className?: string
  cells: Record<string, ReactNode>
}

/** A table whose rows and cells the arrow keys move through. */
export const Table = ({
  label,
  columns,
  rows,
}: {
  label: string
  columns: TableColumn[]
  rows: TableRow[]
}) => (
  <AriaTable aria-label={label} className="table" style={tracks(columns)}>
    <TableHeader className="table-head">
      {columns.map((column) => (
        <AriaColumn
          key={column.id}
          id={column.id}
          isRowHeader={column.rowHeader ?? false}
          className={cellClass(column)}
        >
          {column.label}
        </AriaColumn>
      ))}
    </TableHeader>
    <TableBody>
      {rows.map((row) => (
        <AriaRow
          key={row.id}
          id={row.id}
          textValue={row.name}
          className={joinClasses('table-row', row.className)}
          {...(row.href === undefined ? {} : { href: row.href })}
        >
          {columns.map((column) => (
            <AriaCell
              key={column.id}
              className={cellClass(column)}
              textValue={column.rowHeader ? row.name : ''}
            >
              {row.cells[column.id]}
            </AriaCell>
          ))}
        </AriaRow>
      ))}
    </TableBody>
  </AriaTable>
)

const cellClass = ({ align, extra, id }: TableColumn) =>
  joinClasses('cell', `cell-${id}`, align === 'end' && 'cell-end', extra && 'cell-extra')

const tracks = (columns: TableColumn[]): Record<string, string> => ({
  '--tracks': columns.map(({ width }) => width).join(' '),
  '--tracks-narrow': columns.flatMap(({ width, extra }) => (extra ? [] : [width])).join(' '),
})
