import { useRef, useState } from 'react'
import type { GridRecord } from './grid-types.ts'

/** Which of the rows that are shown are selected. */
export function useChosenRows<T extends GridRecord>(shown: readonly T[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<string | null>(null)
  const chosen = selected.size === 0 ? [] : shown.filter(({ id }) => selected.has(id))
  const select = (ids: readonly string[]) => setSelected(new Set(ids))
  return {
    selected,
    chosen,
    isAll: shown.length > 0 && chosen.length === shown.length,
    select,
    selectAll: () => select(shown.map(({ id }) => id)),
    selectAllOrNone: () => select(chosen.length === shown.length ? [] : shown.map(({ id }) => id)),
    /** Adds or takes away one; `extend` adds all from the last one to it. */
    selectRow(id: string, extend: boolean) {
      const from = shown.findIndex((row) => row.id === anchor.current)
      const to = shown.findIndex((row) => row.id === id)
      if (extend && from >= 0) {
        const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
        select([...selected, ...range])
        return
      }
      anchor.current = id
      select(selected.has(id) ? [...selected].filter((one) => one !== id) : [...selected, id])
    },
  }
}
export type ChosenRows<T extends GridRecord> = ReturnType<typeof useChosenRows<T>>
