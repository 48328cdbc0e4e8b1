import type { Ref } from '../../../../shared/records/basics.ts'
import type { Names } from '../use-names.ts'

/** A field of an item as the notice of a conflict says it. */
export function valueInWords(value: unknown, names: Names): string {
  if (value === undefined || value === '') return 'nothing'
  if (typeof value === 'string') return `“${value}”`
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nobody'
    return value.map((ref: Ref) => names.of(ref)).join(', ')
  }
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((one) => valueInWords(one, names))
      .join(', ')
  return String(value)
}
