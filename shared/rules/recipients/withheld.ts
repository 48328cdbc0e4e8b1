import type { Id } from '../../records/basics.ts'

/** A paper that is kept from a person. */
export interface Withheld {
  paper: Id
  person: Id
}

/** The papers that are kept from a person; none for a reader who is nobody in particular. */
export const withheldFrom = (withheld: readonly Withheld[], person: Id): Set<Id> =>
  new Set(withheld.flatMap((one) => (one.person === person ? [one.paper] : [])))
