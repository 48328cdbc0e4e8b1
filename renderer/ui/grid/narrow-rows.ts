import { periodBounds } from '../../../shared/rules/period.ts'
import type { GridColumn, GridView } from './grid-types.ts'

/** The values by which a column narrows, or nothing where it does not. */
export const valuesOf = <T>({ filter, text }: GridColumn<T>, record: T): readonly string[] => {
  if (filter === undefined) return []
  return filter === true ? [text(record)].filter((value) => value !== '') : filter(record)
}

/** The records that hold every word and pass every filter: one of its values for each column that is narrowed. */
export function narrowRows<T extends object>(
  records: readonly T[],
  columns: readonly GridColumn<T>[],
  { words, filters }: Pick<GridView, 'words' | 'filters'>,
): readonly T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const passes = columns.flatMap((column) => {
    const values = filters[column.id]
    return values && values.length > 0 ? [passing(column, values)] : []
  })
  if (wanted.length === 0 && passes.length === 0) return records
  return records.filter(
    (record) =>
      passes.every((pass) => pass(record)) &&
      (wanted.length === 0 || holdsAll(wordsOf(record, columns), wanted)),
  )
}

const holdsAll = (all: string, wanted: string[]): boolean => wanted.every((word) => all.includes(word))

function passing<T>(column: GridColumn<T>, values: readonly string[]): (record: T) => boolean {
  const wanted = new Set(values)
  const { days } = column
  const times = days ? values.flatMap((value) => periodBounds(value) ?? []) : []
  return (record) => {
    if (valuesOf(column, record).some((value) => wanted.has(value))) return true
    const own = times.length > 0 ? days?.(record) : null
    return own ? times.some(({ first, last }) => own.first <= last && own.last >= first) : false
  }
}

const known = new WeakMap<object, WeakMap<object, string>>()

/** All words of a record, kept for as long as record and columns are the same: every key that is pressed asks again. */
function wordsOf<T extends object>(record: T, columns: readonly GridColumn<T>[]): string {
  const kept = known.get(columns) ?? new WeakMap<object, string>()
  known.set(columns, kept)
  const before = kept.get(record)
  if (before !== undefined) return before
  const all = columns
    .map(({ text }) => text(record))
    .join(' ')
    .toLowerCase()
  kept.set(record, all)
  return all
}
