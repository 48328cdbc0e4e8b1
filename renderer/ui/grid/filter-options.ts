import { printPeriod, typedPeriod } from '../../../shared/rules/period.ts'
import type { GridColumn, GridView, PickOption } from './grid-types.ts'
import { valuesOf } from './narrow-rows.ts'
import { filterInWords } from './view-in-words.ts'

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

export const canFilter = <T>(columns: readonly GridColumn<T>[]): boolean =>
  columns.some(({ filter, days }) => filter !== undefined || days !== undefined)

/** A filter as something to pick: the column and its value. */
export const filterOption = <T>(column: GridColumn<T>, value: string): PickOption => ({
  id: `${column.id}:${value}`,
  label: filterInWords(column, value),
  under: column.label,
})

/** Everything that the rows can be narrowed to, the columns of few values first; each with how many rows have it. */
export function filterOptions<T>(columns: readonly GridColumn<T>[], rows: readonly T[]): PickOption[] {
  const byColumn = columns.flatMap((column) => {
    if (column.filter === undefined) return []
    const counts = new Map<string, { count: number; order: string }>()
    for (const row of rows)
      for (const value of new Set(valuesOf(column, row))) {
        const before = counts.get(value)
        const order = column.filter === true && column.order ? column.order(row) : value
        counts.set(value, { count: (before?.count ?? 0) + 1, order: before?.order ?? order })
      }
    return [{ column, values: [...counts] }]
  })
  return byColumn
    .sort((a, b) => a.values.length - b.values.length)
    .flatMap(({ column, values }) =>
      values
        .sort(([, a], [, b]) => collator.compare(a.order, b.order))
        .map(([value, { count }]) => ({
          ...filterOption(column, value),
          under: `${column.label}, ${count.toLocaleString('en-GB')}`,
        })),
    )
}

/** The first column that stands for days takes what was typed as a time. */
export function readFilter<T>(columns: readonly GridColumn<T>[]): (words: string) => PickOption | null {
  const column = columns.find(({ days }) => days !== undefined)
  return (words) => {
    const period = column ? typedPeriod(words) : null
    return column && period !== null
      ? { id: `${column.id}:${period}`, label: printPeriod(period), under: column.label }
      : null
  }
}

/** The filters of a view as options, and back again. */
export const chosenFilters = <T>(
  columns: readonly GridColumn<T>[],
  filters: GridView['filters'],
): PickOption[] =>
  columns.flatMap((column) => (filters[column.id] ?? []).map((value) => filterOption(column, value)))

export function filtersOf(options: readonly PickOption[]): GridView['filters'] {
  const pairs = options.map(
    ({ id }) => [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)] as const,
  )
  return Object.fromEntries(
    [...Map.groupBy(pairs, ([column]) => column)].map(([column, held]) => [
      column,
      held.map(([, value]) => value),
    ]),
  )
}
