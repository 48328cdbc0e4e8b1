import type { KeyboardEvent } from 'react'
import type { GridRecord } from './grid-types.ts'
import type { ChosenRows } from './use-chosen-rows.ts'
import type { GridPlace, Place } from './use-grid-place.ts'

interface Around<T extends GridRecord> {
  place: Place
  step: GridPlace['step']
  shown: readonly T[]
  columns: readonly { id: string }[]
  rows: ChosenRows<T>
  /** How many rows are in sight. */
  page: number
  sort: (column: string) => void
  edit: (row: string, column: number) => void
  add: (() => void) | undefined
  remove: ((rows: T[]) => void) | undefined
}

/** What a key does in a grid; false where it is none of the grid's. */
export function moveInGrid<T extends GridRecord>(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  around: Around<T>,
): boolean {
  const { place, step, shown, columns, rows, page } = around
  const { key, shiftKey } = event
  const together = event.ctrlKey || event.metaKey
  const ends = together ? shown.length : 0
  if (together && key.toLowerCase() === 'a') rows.selectAll()
  else if (together && !['Home', 'End'].includes(key)) return false
  else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp') && place.row !== '')
    chooseOn(around, key === 'ArrowDown' ? 1 : -1)
  else if (key === 'ArrowDown' || key === 'j') step(1)
  else if (key === 'ArrowUp' || key === 'k') step(-1)
  else if (key === 'ArrowRight') step(0, 1)
  else if (key === 'ArrowLeft') step(0, -1)
  else if (key === 'PageDown') step(page)
  else if (key === 'PageUp') step(-page)
  else if (key === 'Home') step(-ends, -columns.length)
  else if (key === 'End') step(ends, columns.length)
  else return place.row === '' ? actOnHead(key, around) : actOnRow(key, shiftKey, around)
  return true
}

/** Selects this row and the next one, and goes there. */
function chooseOn<T extends GridRecord>({ place, shown, rows, step }: Around<T>, on: 1 | -1): void {
  const at = shown.findIndex(({ id }) => id === place.row)
  const next = shown[at + on]
  rows.select([...rows.selected, place.row, ...(next ? [next.id] : [])])
  step(on)
}

function actOnHead<T extends GridRecord>(key: string, { place, columns, sort, rows }: Around<T>): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  const column = columns[place.column - 1]
  if (column) sort(column.id)
  else rows.selectAllOrNone()
  return true
}

function actOnRow<T extends GridRecord>(key: string, extend: boolean, around: Around<T>): boolean {
  const { place, rows, shown, add, remove } = around
  const isBox = place.column === 0
  if (key === ' ' || (isBox && (key === 'Enter' || key === 'F2'))) rows.selectRow(place.row, extend)
  else if (key === 'Enter' || key === 'F2') around.edit(place.row, place.column)
  else if (key === 'n' && add) add()
  else if (remove && (key === 'Delete' || key === 'Backspace'))
    remove(rows.chosen.length > 0 ? rows.chosen : shown.filter(({ id }) => id === place.row))
  else if (key === 'Escape' && rows.selected.size > 0) rows.select([])
  else return false
  return true
}
