import { namesIn, plainName } from './find-names.ts'
import type { PasteContext, RowReader } from './paste-rows.ts'

/** People of a list that somebody kept elsewhere: known by their id, their address or their name. */
export function personReader({ programme }: PasteContext): RowReader {
  const names = namesIn(programme)
  const byId = new Set(programme.people.map(({ id }) => id))
  const byEmail = new Map(
    programme.people.flatMap(({ id, email }) => (email ? [[email.toLowerCase(), id]] : [])),
  )
  const byName = new Map<string, string | null>()
  for (const { id, name } of programme.people)
    byName.set(plainName(name), byName.has(plainName(name)) ? null : id)

  return (cells) => {
    const said =
      cells.name?.trim() ||
      [cells.forename, cells.surname]
        .map((one) => one?.trim() ?? '')
        .join(' ')
        .trim()
    const name = turned(said)
    const email = cells.email?.trim().replace(/^mailto:/i, '')
    const organisation = cells.organisation?.trim()
    const known = organisation ? names.organisation(organisation) : null
    const existing =
      (cells.id && byId.has(cells.id) ? cells.id : undefined) ??
      (email ? byEmail.get(email.toLowerCase()) : undefined) ??
      byName.get(plainName(name)) ??
      null
    return {
      fields: {
        ...(name !== '' && { name }),
        ...(cells.role?.trim() && { role: cells.role.trim() }),
        ...(known !== null && { organisation: known }),
        ...(email && { email }),
      },
      existing,
      faults: [
        ...(name === '' ? [{ path: 'name', message: 'is missing' }] : []),
        ...(email && !/^\S+@\S+\.\S+$/.test(email)
          ? [{ path: 'email', message: `“${email}” is not an address` }]
          : []),
      ],
      notes: organisation && known === null ? [`“${organisation}” is a new organisation`] : [],
      newOrganisation: organisation && known === null ? organisation : null,
    }
  }
}

/** `Reid, Morag` is Morag Reid. */
function turned(name: string): string {
  const plain = name.replace(/\s+/g, ' ')
  const match = /^([^,]+), ([^,]+)$/.exec(plain)
  return match ? `${match[2]} ${match[1]}` : plain
}
