import { type DocumentRequest, documentRequest } from '../../shared/document-request.ts'
import { AppError } from '../../shared/errors.ts'
import { faultsOf } from '../services/zod-faults.ts'

/** A document's request from a query: its fields by name, a list separated by commas, `chair=true` or `comments=true`. */
export function requestFromQuery(query: Record<string, string[]>): DocumentRequest {
  const fields = Object.fromEntries(Object.entries(query).map(([name, values]) => [name, read(name, values)]))
  const parsed = documentRequest.safeParse(fields)
  if (!parsed.success) throw new AppError('faults', { what: 'request', faults: faultsOf(parsed.error) })
  return parsed.data
}

const flags = new Set(['chair', 'notes', 'comments'])
const lists = new Set(['workstreams', 'without', 'order'])

function read(name: string, values: string[]): unknown {
  const [value, another] = values
  if (value === undefined || another !== undefined) return values
  if (lists.has(name)) return value === '' ? [] : value.split(',')
  if (flags.has(name)) return value === 'true' ? true : value === 'false' ? false : value
  return value
}
