import type { GridColumn, GridRecord, GridView, Sorting } from './grid-types.ts'
import { narrowRows } from './narrow-rows.ts'

export type Entry<T> =
  | { kind: 'group'; key: string; label: string; count: number }
  | { kind: 'row'; key: string; record: T }

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** What a grid shows: the records that are looked for, in order, under the headings of their groups. Empty cells come last. */
export const arrangeRows = <T extends GridRecord>(
  records: readonly T[],
  columns: readonly GridColumn<T>[],
  view: GridView,
): Entry<T>[] =>
  groupRows(narrowRows(sortRows(records, columns, view.sorting), columns, view), columns, view.group)

/** The rows under the headings of their groups. */
export function groupRows<T extends GridRecord>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  group: string | null,
): Entry<T>[] {
  const by = columns.find(({ id }) => id === group)
  if (!by) return rows.map(rowEntry)
  const order = by.order ?? by.text
  const groups = [...Map.groupBy(rows, by.text)].sort(([aLabel, [a]], [bLabel, [b]]) =>
    aLabel === '' || bLabel === '' || !a || !b
      ? Number(aLabel === '') - Number(bLabel === '')
      : collator.compare(order(a), order(b)),
  )
  return groups.flatMap(([label, held]) => [
    {
      kind: 'group' as const,
      key: `group ${label}`,
      label: label === '' ? `No ${by.label.toLowerCase()}` : label,
      count: held.length,
    },
    ...held.map(rowEntry),
  ])
}

const rowEntry = <T extends GridRecord>(record: T): Entry<T> => ({ kind: 'row', key: record.id, record })

/** Days are in order as they are written, which a collator is slow to find out. */
const isDay = (key: string): boolean => key === '' || /^\d{4}-\d\d-\d\d$/.test(key)
const plainly = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function sortRows<T>(
  records: readonly T[],
  columns: readonly GridColumn<T>[],
  sorting: Sorting | null,
): readonly T[] {
  const column = columns.find(({ id }) => id === sorting?.column)
  if (!column || !sorting) return records
  const order = column.order ?? column.text
  const keyed = records.map((record) => ({ record, key: order(record) }))
  const compare = keyed.every(({ key }) => isDay(key)) ? plainly : collator.compare
  keyed.sort((a, b) =>
    a.key === '' || b.key === ''
      ? Number(a.key === '') - Number(b.key === '')
      : compare(a.key, b.key) * (sorting.down ? -1 : 1),
  )
  return keyed.map(({ record }) => record)
}
