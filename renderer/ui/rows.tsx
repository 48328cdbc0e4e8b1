import type { KeyboardEvent, ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { Link } from './link.tsx'
import './rows.css'

/** Where a row stands in a list of which only a part is there. */
export interface RowPlace {
  /** From 0. */
  index: number
  count: number
  measure: (row: HTMLElement | null) => void
}

export interface RowProps {
  /** Where the row leads; the whole of it can be pressed. */
  href?: string
  /** What stands before the words: a sign or a number. */
  start?: ReactNode
  title: ReactNode
  /** A second, quieter line. */
  under?: ReactNode
  /** What stands at the end: chips, counts, buttons. */
  end?: ReactNode
  current?: boolean
  id?: string
  /** Alt with an arrow moves the row. */
  onMove?: (step: 1 | -1) => void
  place?: RowPlace | undefined
}

/** A list of things one can open; `j` and `k` or the arrows move through it (`use-row-keys.ts`). */
export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className="rows" aria-label={label}>
    {children}
  </ul>
)

export const Row = ({ href, start, title, under, end, current, id, onMove, place }: RowProps) => (
  <li
    className={joinClasses('row', href !== undefined && 'row-opens', current && 'row-current')}
    {...(id ? { id } : {})}
    {...(onMove && { onKeyDown: movedBy(onMove) })}
    {...(place && {
      ref: place.measure,
      'data-index': place.index,
      'aria-posinset': place.index + 1,
      'aria-setsize': place.count,
    })}
  >
    {start !== undefined && <span className="row-start">{start}</span>}
    <span className="row-words">
      <span className="row-title">
        {href === undefined ? (
          title
        ) : (
          <Link href={href} look="row" {...(current ? { current } : {})}>
            {title}
          </Link>
        )}
      </span>
      {under !== undefined && <span className="row-under">{under}</span>}
    </span>
    {end !== undefined && <span className="row-end">{end}</span>}
  </li>
)

const movedBy = (move: (step: 1 | -1) => void) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  event.stopPropagation()
  move(event.key === 'ArrowUp' ? -1 : 1)
}
