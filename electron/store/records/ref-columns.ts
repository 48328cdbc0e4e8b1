import type { Ref } from '../../../shared/records/basics.ts'

/** The four columns of a reference, of which at most one is filled, as selected by `refColumns`. */
export type RefColumns<N extends string> = {
  [K in `${N}_person` | `${N}_organisation` | `${N}_group` | `${N}_name`]: string | null
}

export const refColumns = (name: string) =>
  [`${name}_person`, `${name}_organisation`, `${name}_group`, `${name}_name`] as const

export const refValues = (
  ref: Ref | null | undefined,
): [string | null, string | null, string | null, string | null] => {
  if (ref === null || ref === undefined) return [null, null, null, null]
  if (typeof ref === 'string') return [ref, null, null, null]
  if ('organisation' in ref) return [null, ref.organisation, null, null]
  if ('group' in ref) return [null, null, ref.group, null]
  return [null, null, null, ref.name]
}

/** The reference that the four columns hold, null where none does. */
export function refOf(
  person: string | null,
  organisation: string | null,
  group: string | null,
  name: string | null,
): Ref | null {
  if (person !== null) return person
  if (organisation !== null) return { organisation }
  if (group !== null) return { group }
  return name === null ? null : { name }
}

/** As `refOf`, for a column that the schema of the table does not let be empty. */
export const refIn = (
  person: string | null,
  organisation: string | null,
  group: string | null,
  name: string | null,
): Ref => refOf(person, organisation, group, name) ?? { name: '' }
