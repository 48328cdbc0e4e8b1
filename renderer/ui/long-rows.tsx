import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type Key, type ReactNode, useRef } from 'react'
import { usePrinting } from './grid/use-printing.ts'
import type { RowPlace } from './rows.tsx'
import { usePlaceOnPage } from './use-place-on-page.ts'
import './rows.css'

interface LongRowsProps<T> {
  label: string
  items: readonly T[]
  keyOf: (item: T) => Key
  /** A `Row`, to which its place among all of them is passed on. */
  children: (item: T, place: RowPlace) => ReactNode
}

const rowHeight = 53
/** So many rows are there above and below what is in sight. */
const around = 12

/**
 * A list as long as it likes on a page that scrolls: only the rows around what is in sight are there, and each says which
 * of how many it is. The row that has the focus stays, wherever one scrolls to; on paper all of them are there.
 */
export function LongRows<T>({ label, items, keyOf, children }: LongRowsProps<T>) {
  const list = useRef<HTMLUListElement>(null)
  const isPrinting = usePrinting()
  const margin = usePlaceOnPage(list)
  const focused = useRef<number | null>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => document.getElementById('page'),
    estimateSize: () => rowHeight,
    getItemKey: (i) => keyOf(items[i] as T), // there are that many
    scrollMargin: margin,
    overscan: around,
    initialRect: { width: 1000, height: 800 },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      const at = focused.current
      if (at === null || shown.includes(at)) return shown
      // With its neighbours: the arrows go on from it.
      const kept = { ...range, startIndex: at, endIndex: Math.min(at, range.count - 1) }
      return [...new Set([...shown, ...defaultRangeExtractor(kept)])].sort((one, other) => one - other)
    },
  })
  const rows = isPrinting
    ? items.map((_, index) => ({ index, start: 0, end: 0 }))
    : virtual.getVirtualItems().map(({ index, start, end }) => ({ index, start, end }))
  return (
    <ul
      className="rows"
      aria-label={label}
      ref={list}
      onFocus={({ target }) => {
        focused.current = placeOf(target)
      }}
      onBlur={() => {
        focused.current = null
      }}
    >
      {rows.map(({ index, start }, i) => {
        const item = items[index] as T // there are that many
        // What is left out before this row: all of it, or what lies between it and the row before.
        const above = isPrinting ? 0 : start - (rows[i - 1]?.end ?? margin)
        return (
          <Fragment key={keyOf(item)}>
            {above > 0 && <li aria-hidden="true" style={{ height: above }} />}
            {children(item, { index, count: items.length, measure: virtual.measureElement })}
          </Fragment>
        )
      })}
      {!isPrinting && (
        <li
          aria-hidden="true"
          style={{ height: Math.max(0, virtual.getTotalSize() + margin - (rows.at(-1)?.end ?? margin)) }}
        />
      )}
    </ul>
  )
}

function placeOf(target: Element): number | null {
  const index = target.closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? null : Number(index)
}
