import type { GridColumn, GridRecord } from './grid-types.ts'
import type { Place } from './use-grid-place.ts'

interface Around<T extends GridRecord> {
  columns: readonly GridColumn<T>[]
  shown: readonly T[]
  editing: Place | null
  /** `order`: how the rows stand now, to stay so meanwhile. */
  begin: (place: Place) => void
  /** On to another cell of the same row. */
  goOn: (place: Place) => void
  end: () => void
  goTo: (row: string, column: number) => void
  focused: (row: string, column: number) => void
  onPut: (row: T, column: GridColumn<T>) => void
  onLeaveNew: ((row: string) => void) | undefined
}

/** Begins to edit a cell, and leaves it for the next one or for none. */
export function cellEditing<T extends GridRecord>(around: Around<T>) {
  const { columns, shown, editing, goTo } = around
  return {
    edit(row: string, column: number) {
      const record = shown.find(({ id }) => id === row)
      const { edit: how, ...rest } = columns[column - 1] ?? {}
      if (!record || !how) return
      around.focused(row, column)
      if (how.kind === 'open') how.open(record)
      else if (how.kind === 'toggle') {
        const toggled = { ...rest, edit: how } as GridColumn<T> // the column that was just taken apart
        around.onPut(how.put(record, !how.value(record)), toggled)
      } else around.begin({ row, column })
    },
    leave(on: -1 | 0 | 1 | null) {
      around.end()
      if (!editing) return
      const { row, column } = editing
      const next = on === 1 || on === -1 ? nextEditable(columns, column, on) : null
      if (next === null) {
        around.onLeaveNew?.(row)
        if (on !== null) goTo(row, column)
      } else if (['toggle', 'open'].includes(columns[next - 1]?.edit?.kind ?? '')) goTo(row, next)
      else around.goOn({ row, column: next })
    },
  }
}

function nextEditable<T>(columns: readonly GridColumn<T>[], from: number, on: -1 | 1): number | null {
  for (let at = from + on; at >= 1 && at <= columns.length; at += on) if (columns[at - 1]?.edit) return at
  return null
}
