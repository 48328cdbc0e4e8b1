import { leadsOf } from '../../shared/rules/updates-request.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { makeOf } from './make-document.ts'
import { personCalled } from './person-called.ts'
import { typedPath } from './typed-path.ts'

/** The file that a lead is sent; a person is named by id, name or address. */
export function run(call: Call): Promise<void> {
  const store = openReadOnly(typedPath(call.positionals[0] ?? ''))
  let person: string
  try {
    const { people, workstreams } = store.programme()
    const leads = (several: typeof people) => leadsOf({ people: several, workstreams })
    person = personCalled(people, String(call.values.to), leads).id
  } finally {
    store.close()
  }
  const asOf = call.values['as-of']
  return makeOf(call, { document: call.command, person, ...(asOf !== undefined && { asOf }) })
}
