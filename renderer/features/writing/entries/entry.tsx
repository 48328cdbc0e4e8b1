import type { KeyboardEvent, PointerEvent } from 'react'
import type { UpdateRow } from '../../../../shared/api.ts'
import { whyNot } from '../../../../shared/rules/arrange-entries.ts'
import { isCleared } from '../../../../shared/rules/choose-entries.ts'
import { places } from '../../../places.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Link } from '../../../ui/link.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'

interface EntryProps {
  programme: string
  row: UpdateRow
  /** What is printed above it. */
  heading: string | null
  readOnly: boolean
  drop: 'before' | 'after' | null
  onMove: (by: 1 | -1) => void
  onTakeOut: () => void
  onGrab: (event: PointerEvent<HTMLElement>) => void
}

/** An update where it is printed; its own words are a step away. */
export const Entry = ({ programme, row, heading, readOnly, drop, onMove, onTakeOut, onGrab }: EntryProps) => {
  const { title } = row.workstream
  const pressed = (event: KeyboardEvent) => {
    const act = readOnly ? undefined : actionOf(event, onMove, onTakeOut)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <li
      data-item={row.id}
      className={joinClasses('entry', drop !== null && `drop-${drop}`)}
      onKeyDownCapture={pressed}
    >
      {heading !== null && <span className="entry-heading">{heading}</span>}
      <span className="entry-line">
        {!readOnly && (
          <span
            className="drag-dots"
            title="Drag to move, or Alt ↑ ↓"
            aria-hidden="true"
            onPointerDown={onGrab}
          />
        )}
        <span className="entry-words">
          <Link
            href={places.writeUpdate(programme, row.id)}
            className="entry-name"
            label={`${title}, ${row.day}`}
          >
            {title}
          </Link>
          <small>
            {row.day}
            {row.words === '' ? '' : `. ${row.words}`}
          </small>
        </span>
        {!isCleared(row) && (
          <Chip tone="late" icon="warning">
            {whyNot(row)}
          </Chip>
        )}
        {!readOnly && (
          <Tooltip words="Take it out" keys="Delete">
            <IconButton icon="cross" label={`Take out: ${title}, ${row.day}`} onPress={onTakeOut} />
          </Tooltip>
        )}
      </span>
    </li>
  )
}

function actionOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  onMove: EntryProps['onMove'],
  onTakeOut: () => void,
): (() => void) | undefined {
  if (altKey && key === 'ArrowUp') return () => onMove(-1)
  if (altKey && key === 'ArrowDown') return () => onMove(1)
  return key === 'Delete' && !ctrlKey && !metaKey ? onTakeOut : undefined
}
