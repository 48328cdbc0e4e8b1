import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Entry } from './arrange-rows.ts'
import type { GridRecord } from './grid-types.ts'

/** A cell: row '' is the headings, column 0 the box that selects. */
export interface Place {
  row: string
  column: number
}

interface Around<T extends GridRecord> {
  body: RefObject<HTMLDivElement | null>
  virtual: Virtualizer<HTMLDivElement, Element>
  entries: readonly Entry<T>[]
  shown: readonly T[]
  columns: number
  /** Whether a cell is being written in: the focus is its own affair. */
  isBusy: boolean
}

/** Where in the grid the focus is, and its ways; a row that is out of sight is brought in first. */
export function useGridPlace<T extends GridRecord>({
  body,
  virtual,
  entries,
  shown,
  columns,
  isBusy,
}: Around<T>) {
  const [focus, setFocus] = useState<Place | null>(null)
  const wantsFocus = useRef(false)
  const place: Place | null =
    focus && (focus.row === '' || shown.some(({ id }) => id === focus.row))
      ? focus
      : shown[0]
        ? { row: shown[0].id, column: 1 }
        : null

  useEffect(() => {
    if (!wantsFocus.current || isBusy || !place) return
    const cell = body.current?.querySelector<HTMLElement>(
      `[data-cell="${CSS.escape(place.row)} ${place.column}"]`,
    )
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const goTo = (row: string, column: number) => {
    const at = entries.findIndex(({ key }) => key === row)
    if (at >= 0) virtual.scrollToIndex(at)
    wantsFocus.current = true
    setFocus({ row, column })
  }
  return {
    place,
    goTo,
    /** As the browser has moved it. */
    focused: (row: string, column: number) =>
      setFocus((now) => (now?.row === row && now.column === column ? now : { row, column })),
    step(rowsOn: number, columnsOn = 0) {
      if (!place) return
      const at = place.row === '' ? -1 : shown.findIndex(({ id }) => id === place.row)
      const next = Math.min(Math.max(at + rowsOn, -1), shown.length - 1)
      const column = Math.min(Math.max(place.column + columnsOn, 0), columns)
      goTo(next < 0 ? '' : (shown[next]?.id ?? ''), column)
    },
  }
}
export type GridPlace = ReturnType<typeof useGridPlace>
