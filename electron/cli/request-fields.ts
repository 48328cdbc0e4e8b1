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
  'notes',
  'comments',
] as const

/** The fields of a document request from the options that were typed. Throws `UsageError`. */
export function requestFields(values: Call['values']): Record<string, unknown> {
  const request: Record<string, unknown> = {}
  for (const field of fields) if (values[field] !== undefined) request[field] = values[field]
  if (values['as-of'] !== undefined) request.asOf = values['as-of']
  if (values['notes-of'] !== undefined) request.notesOf = values['notes-of']
  for (const list of ['workstreams', 'without', 'order']) {
    const typed = values[list]
    if (typeof typed !== 'string') continue
    const names = typed
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    if (names.length === 0) throw new UsageError(`--${list} names none.`)
    request[list] = names
  }
  return request
}
