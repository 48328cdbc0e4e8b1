import type { Entry } from './arrange-rows.ts'
import type { GridRecord } from './grid-types.ts'

/** The rows as they stood when an edit began, with what each says now; what came since is last. */
export function holdRows<T extends GridRecord>(
  arranged: Entry<T>[],
  order: readonly string[],
  rows: readonly T[],
): Entry<T>[] {
  const now = new Map(arranged.map((entry) => [entry.key, entry]))
  const records = new Map(rows.map((record) => [record.id, record]))
  const kept = order.flatMap((key): Entry<T>[] => {
    const entry = now.get(key)
    const record = records.get(key)
    return entry ? [entry] : record ? [{ kind: 'row', key, record }] : []
  })
  const known = new Set(order)
  return [...kept, ...arranged.filter(({ key }) => !known.has(key))]
}
