import { useMemo, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { chosenFilters, filterOptions, filtersOf, readFilter } from './filter-options.ts'
import type { GridColumn, GridView } from './grid-types.ts'
import { Picker } from './picker.tsx'

interface GridFiltersProps<T> {
  columns: readonly GridColumn<T>[]
  rows: readonly T[]
  filters: GridView['filters']
  onFilters: (filters: GridView['filters']) => void
}

/** One button for all filters: values of every column that narrows, and a time as it is typed. */
export function FilterButton<T>({ columns, rows, filters, onFilters }: GridFiltersProps<T>) {
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <span ref={anchor}>
      <Button look="quiet" icon="down" onPress={() => setOpen(true)}>
        Filter
      </Button>
      {isOpen && (
        <FilterPicker
          columns={columns}
          rows={rows}
          filters={filters}
          onFilters={onFilters}
          anchor={anchor}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  )
}

function FilterPicker<T>({
  columns,
  rows,
  filters,
  onFilters,
  anchor,
  onClose,
}: GridFiltersProps<T> & { anchor: React.RefObject<HTMLSpanElement | null>; onClose: () => void }) {
  const options = useMemo(() => filterOptions(columns, rows), [columns, rows])
  const chosen = chosenFilters(columns, filters)
  const dated = columns.find(({ days }) => days !== undefined)
  return (
    <Picker
      label="Filter by"
      anchor={anchor}
      options={options}
      chosen={chosen.map((one) => options.find(({ id }) => id === one.id) ?? one)}
      many
      read={readFilter(columns)}
      hint={dated ? 'A word, or Q4 2016, from Nov 2016 …' : 'Type to find'}
      onChoose={(picked) => onFilters(filtersOf(picked))}
      onClose={onClose}
    />
  )
}

/** What a list is narrowed by; a press takes it away. */
export function FilterChips<T>({ columns, filters, onFilters }: Omit<GridFiltersProps<T>, 'rows'>) {
  const chosen = chosenFilters(columns, filters)
  if (chosen.length === 0) return null
  return (
    <ul className="grid-filters" aria-label="Filters">
      {chosen.map(({ id, label, under }) => (
        <li key={id}>
          <button
            type="button"
            className="grid-filter"
            aria-label={`${under}: ${label}, take this filter away`}
            onClick={() => onFilters(filtersOf(chosen.filter((one) => one.id !== id)))}
          >
            {under}: <strong>{label}</strong>
            <Icon name="cross" size={14} />
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Button look="quiet" onPress={() => onFilters({})}>
            No filters
          </Button>
        </li>
      )}
    </ul>
  )
}
