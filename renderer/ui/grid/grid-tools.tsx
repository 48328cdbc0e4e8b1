import { type ReactNode, useRef, useState } from 'react'
import { counted } from '../../words.ts'
import { Button } from '../button.tsx'
import { Kbd } from '../kbd.tsx'
import { Menu } from '../menu.tsx'
import { SearchField } from '../search-field.tsx'
import { Tooltip } from '../tooltip.tsx'
import { canFilter } from './filter-options.ts'
import { FilterButton, FilterChips } from './grid-filters.tsx'
import type { GridColumn, GridView, PickEdit, PickOption } from './grid-types.ts'
import { Picker } from './picker.tsx'

interface GridToolsProps<T> {
  label: string
  nouns: [string, string]
  columns: readonly GridColumn<T>[]
  rows: readonly T[]
  view: GridView
  onView: (change: Partial<GridView>) => void
  /** From the field into the rows. */
  onDown: () => void
  chosen: T[]
  count: { shown: number; all: number }
  onPutMany?: (rows: T[], column: GridColumn<T>, chosen: PickOption[]) => void
  onRemove?: () => void
  onClear: () => void
  onAdd?: () => void
  /** What else is done with the rows that are chosen. */
  forChosen?: (chosen: T[]) => ReactNode
  children?: ReactNode
}

/** Above a grid: what narrows and groups it; once rows are chosen, what is done with them. */
export function GridTools<T>(props: GridToolsProps<T>) {
  const { label, nouns, columns, rows, chosen, count, view, onView } = props
  const groups = columns.filter(({ groups }) => groups)
  const grouped = columns.find(({ id }) => id === view.group)
  if (chosen.length > 0) return <ForChosen {...props} />
  const narrowing = {
    columns,
    filters: view.filters,
    onFilters: (filters: GridView['filters']) => onView({ filters }),
  }
  return (
    <div className="grid-tools">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow only hands the focus on to the rows */}
      <div
        className="grid-find"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          props.onDown()
        }}
      >
        <SearchField
          label={`Find in ${label.toLowerCase()}`}
          value={view.words}
          onChange={(words) => onView({ words })}
          end={<Kbd keys="/" />}
        />
      </div>
      {props.children}
      <span className="grid-count" role="status">
        {count.shown === count.all
          ? counted(count.all, ...nouns)
          : `${count.shown} of ${counted(count.all, ...nouns)}`}
      </span>
      {canFilter(columns) && <FilterButton {...narrowing} rows={rows} />}
      {groups.length > 0 && (
        <Menu
          label="Group by"
          trigger={
            <Button look="quiet" icon="down">
              {grouped ? `Grouped by ${grouped.label.toLowerCase()}` : 'Group by'}
            </Button>
          }
          choices={[{ id: '', label: 'Nothing' }, ...groups.map(({ id, label }) => ({ id, label }))]}
          chosen={view.group ?? ''}
          onChoose={(id) => onView({ group: id === '' ? null : id })}
        />
      )}
      {props.onAdd && (
        <Tooltip words={`Add ${article(nouns[0])} ${nouns[0]}`} keys="n">
          <Button icon="plus" onPress={props.onAdd}>
            Add {article(nouns[0])} {nouns[0]}
          </Button>
        </Tooltip>
      )}
      <FilterChips {...narrowing} />
    </div>
  )
}

export const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a')

function ForChosen<T>({
  nouns,
  columns,
  chosen,
  onPutMany,
  onRemove,
  onClear,
  forChosen,
}: GridToolsProps<T>) {
  const picks = columns.flatMap((column) =>
    onPutMany && column.edit?.kind === 'pick' ? [{ column, edit: column.edit }] : [],
  )
  return (
    <div className="grid-tools">
      <strong role="status">{counted(chosen.length, ...nouns)} selected</strong>
      {picks.map(({ column, edit }) => (
        <PickForAll
          key={column.id}
          label={column.label}
          edit={edit}
          onChoose={(options) => onPutMany?.(chosen, column, options)}
        />
      ))}
      {forChosen?.(chosen)}
      <span className="grid-count" />
      {onRemove && (
        <Tooltip words="Remove what is selected" keys="Delete">
          <Button look="danger" onPress={onRemove}>
            Remove
          </Button>
        </Tooltip>
      )}
      <Tooltip words="Select none" keys="Esc">
        <Button look="quiet" onPress={onClear}>
          Select none
        </Button>
      </Tooltip>
    </div>
  )
}

function PickForAll<T>({
  label,
  edit,
  onChoose,
}: {
  label: string
  edit: PickEdit<T>
  onChoose: (chosen: PickOption[]) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <span ref={anchor}>
      <Button icon="down" onPress={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <Picker
          label={`${label} of all that are selected`}
          anchor={anchor}
          options={edit.options}
          chosen={[]}
          many={edit.many ?? false}
          {...(edit.read ? { read: edit.read } : {})}
          {...(edit.hint === undefined ? {} : { hint: edit.hint })}
          onChoose={onChoose}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  )
}
