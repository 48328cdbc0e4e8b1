import type { Call } from './command.ts'

const fields = ['meeting', 'paper', 'workstream', 'numbering', 'since', 'to', 'chair'] as const

/** The fields of a document request from the options that were typed. */
export function requestFields(values: Call['values']): Record<string, unknown> {
  const request: Record<string, unknown> = {}
  for (const field of fields) if (values[field] !== undefined) request[field] = values[field]
  if (values['as-of'] !== undefined) request.asOf = values['as-of']
  if (typeof values.workstreams === 'string')
    request.workstreams = values.workstreams
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '')
  return request
}
