import type { GridColumn, GridRecord } from './grid-types.ts'

export interface Sorting {
  column: string
  down: boolean
}

export type Entry<T> =
  | { kind: 'group'; key: string; label: string; count: number }
  | { kind: 'row'; key: string; record: T }

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** What a grid shows: the records that hold every word, in order, under the headings of their groups. Empty cells come last. */
export function arrangeRows<T extends GridRecord>(
  records: readonly T[],
  columns: readonly GridColumn<T>[],
  { words, sorting, group }: { words: string; sorting: Sorting | null; group: string | null },
): Entry<T>[] {
  const found = sorted(holding(records, columns, words), columns, sorting)
  const by = columns.find(({ id }) => id === group)
  if (!by) return found.map(rowEntry)
  const order = by.order ?? by.text
  const groups = [...Map.groupBy(found, by.text)].sort(([aLabel, [a]], [bLabel, [b]]) =>
    aLabel === '' || bLabel === '' || !a || !b
      ? Number(aLabel === '') - Number(bLabel === '')
      : collator.compare(order(a), order(b)),
  )
  return groups.flatMap(([label, rows]) => [
    {
      kind: 'group' as const,
      key: `group ${label}`,
      label: label === '' ? `No ${by.label.toLowerCase()}` : label,
      count: rows.length,
    },
    ...rows.map(rowEntry),
  ])
}

const rowEntry = <T extends GridRecord>(record: T): Entry<T> => ({ kind: 'row', key: record.id, record })

function holding<T>(records: readonly T[], columns: readonly GridColumn<T>[], words: string): readonly T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return records
  return records.filter((record) => {
    const all = columns
      .map(({ text }) => text(record))
      .join(' ')
      .toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}

function sorted<T>(
  records: readonly T[],
  columns: readonly GridColumn<T>[],
  sorting: Sorting | null,
): readonly T[] {
  const column = columns.find(({ id }) => id === sorting?.column)
  if (!column || !sorting) return records
  const order = column.order ?? column.text
  const keyed = records.map((record) => ({ record, key: order(record) }))
  keyed.sort((a, b) =>
    a.key === '' || b.key === ''
      ? Number(a.key === '') - Number(b.key === '')
      : collator.compare(a.key, b.key) * (sorting.down ? -1 : 1),
  )
  return keyed.map(({ record }) => record)
}
