import { printPeriod } from '../../../shared/rules/period.ts'
import type { GridColumn, GridView } from './grid-types.ts'

/** A value of a filter in words: a time where it is one. */
export const filterInWords = <T>({ days }: GridColumn<T>, value: string): string =>
  days ? printPeriod(value) : value

/** How a list is narrowed, grouped and sorted: `Status: Open or In progress`, `sorted by due`. */
export function viewInWords<T>(
  { words, filters, group, sorting }: GridView,
  columns: readonly GridColumn<T>[],
): string[] {
  const label = (id: string | undefined) => columns.find((column) => column.id === id)?.label.toLowerCase()
  const grouped = label(group ?? undefined)
  const sorted = label(sorting?.column)
  return [
    ...columns.flatMap((column) => {
      const values = filters[column.id] ?? []
      if (values.length === 0) return []
      return [`${column.label}: ${values.map((value) => filterInWords(column, value)).join(' or ')}`]
    }),
    ...(words.trim() === '' ? [] : [`with “${words.trim()}”`]),
    ...(grouped === undefined ? [] : [`grouped by ${grouped}`]),
    ...(sorted === undefined ? [] : [`sorted by ${sorted}${sorting?.down ? ', last first' : ''}`]),
  ]
}
