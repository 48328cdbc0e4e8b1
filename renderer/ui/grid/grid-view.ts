import { useState } from 'react'
import type { GridView, Sorting } from './grid-types.ts'

/** How a list is looked at before anybody has said so. */
export const plainView = (sortedBy?: Sorting, groupedBy?: string): GridView => ({
  words: '',
  sorting: sortedBy ?? null,
  group: groupedBy ?? null,
  filters: {},
})

/** A view that is kept as long as its screen. */
export function useOwnView(first: GridView = plainView()) {
  const [view, setView] = useState(first)
  return { view, onView: (change: Partial<GridView>) => setView((now) => ({ ...now, ...change })) }
}

/** Up, down, and as the list comes. */
export const nextSorting = (now: Sorting | null, column: string): Sorting | null => {
  if (now?.column !== column) return { column, down: false }
  return now.down ? null : { column, down: true }
}
