import { plainName } from './find-names.ts'
import type { PasteContext, RowReader } from './paste-rows.ts'

/** Organisations of a list that somebody kept elsewhere: known by their id, name or short name. */
export function organisationReader({ programme }: PasteContext): RowReader {
  const byId = new Set(programme.organisations.map(({ id }) => id))
  const byName = new Map(
    programme.organisations.flatMap(({ id, name, shortName }) =>
      [name, shortName].flatMap((one) => (one === undefined ? [] : [[plainName(one), id] as const])),
    ),
  )
  return (cells) => {
    const name = cells.name?.trim().replace(/\s+/g, ' ') ?? ''
    const shortName = cells.shortName?.trim()
    return {
      fields: { ...(name !== '' && { name }), ...(shortName && { shortName }) },
      existing:
        (cells.id && byId.has(cells.id) ? cells.id : undefined) ?? byName.get(plainName(name)) ?? null,
      faults: name === '' ? [{ path: 'name', message: 'is missing' }] : [],
      notes: [],
      newOrganisation: null,
    }
  }
}
