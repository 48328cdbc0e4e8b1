import { Icon } from '../icon.tsx'
import type { GridColumn, Sorting } from './grid-types.ts'

interface GridHeadProps<T> {
  columns: readonly GridColumn<T>[]
  sorting: Sorting | null
  isAllChosen: boolean
  /** The column that Tab comes to, where that is here. */
  focusAt: number | null
  onFocus: (column: number) => void
  onSort: (column: string) => void
  onChooseAll: () => void
}

/** The headings of a grid: each sorts by its column, the first selects all rows. */
export function GridHead<T>({
  columns,
  sorting,
  isAllChosen,
  focusAt,
  onFocus,
  onSort,
  onChooseAll,
}: GridHeadProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: most rows of a long list are not there, and a table cannot say so
    <div role="rowgroup" className="grid-head">
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above; its cells take the focus */}
      <div role="row" aria-rowindex={1} className="grid-row">
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          role="columnheader"
          aria-colindex={1}
          aria-label="Select all"
          className="grid-cell grid-box-cell"
          tabIndex={focusAt === 0 ? 0 : -1}
          data-cell=" 0"
          onFocus={() => onFocus(0)}
          onClick={onChooseAll}
          onKeyDown={() => undefined}
        >
          <span className="grid-box" aria-hidden="true">
            {isAllChosen && <Icon name="tick" size={14} />}
          </span>
        </div>
        {columns.map((column, i) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={i + 2}
            aria-sort={sorting?.column !== column.id ? 'none' : sorting.down ? 'descending' : 'ascending'}
            className="grid-cell"
            tabIndex={focusAt === i + 1 ? 0 : -1}
            data-cell={` ${i + 1}`}
            onFocus={() => onFocus(i + 1)}
            onClick={() => onSort(column.id)}
            onKeyDown={() => undefined}
          >
            {column.label}
            {sorting?.column === column.id && (
              <span className={sorting.down ? 'grid-sort' : 'grid-sort grid-sort-up'}>
                <Icon name="down" size={14} />
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
