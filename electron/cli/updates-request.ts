import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { leadsOf } from '../../shared/rules/updates-request.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { makeOf } from './make-document.ts'
import { typedPath } from './typed-path.ts'

/** The file that a lead is sent; a person is named by id, name or address. */
export function run(call: Call): Promise<void> {
  const store = openReadOnly(typedPath(call.positionals[0] ?? ''))
  let person: string
  try {
    person = personCalled(store.programme(), String(call.values.to))
  } finally {
    store.close()
  }
  const asOf = call.values['as-of']
  return makeOf(call, { document: call.command, person, ...(asOf !== undefined && { asOf }) })
}

function personCalled({ people, workstreams }: Programme, typed: string): string {
  const same = (words: string | undefined): boolean => words?.toLowerCase() === typed.trim().toLowerCase()
  const byId = people.find(({ id }) => id === typed)
  const called = byId ? [byId] : people.filter(({ name, email }) => same(name) || same(email))
  const leads = leadsOf({ people: called, workstreams })
  const found = called.length > 1 ? leads : called
  const [one, another] = found
  if (!one || another) throw new AppError('not-found', { what: 'person', id: typed })
  return one.id
}
