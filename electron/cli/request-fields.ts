import { type Call, UsageError } from './command.ts'

const fields = [
  'meeting',
  'paper',
  'workstream',
  'group',
  'filter',
  'numbering',
  'since',
  'to',
  'chair',
] as const

/** The fields of a document request from the options that were typed. Throws `UsageError`. */
export function requestFields(values: Call['values']): Record<string, unknown> {
  const request: Record<string, unknown> = {}
  for (const field of fields) if (values[field] !== undefined) request[field] = values[field]
  if (values['as-of'] !== undefined) request.asOf = values['as-of']
  if (typeof values.workstreams === 'string') {
    const ids = values.workstreams.split(',').map((id) => id.trim())
    request.workstreams = ids.filter((id) => id !== '')
    if (ids.every((id) => id === '')) throw new UsageError('--workstreams names none.')
  }
  return request
}
