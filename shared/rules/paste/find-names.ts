import type { Programme } from '../../interchange.ts'
import type { Ref } from '../../records/basics.ts'

const titles = /^(dr|mr|mrs|ms|miss|prof|professor|sir|dame|lord|lady|cllr|councillor|rev)\.?\s+/i

/** A name as it is compared: without capitals, titles, dots and the odd space. */
export const plainName = (name: string): string =>
  name.trim().replace(titles, '').toLowerCase().replace(/[.’']/g, '').replace(/\s+/g, ' ').trim()

export interface Names {
  /** Whom a name means: one person, organisation or group; null where nobody, or more than one. */
  find(name: string): Ref | null
  person(name: string): string | null
  organisation(name: string): string | null
}

/** Looks names up among the records, once for all rows. */
export function namesIn({ people, organisations, groups }: Programme): Names {
  const persons = new Map<string, string | null>()
  const bodies = new Map<string, string | null>()
  const sets = new Map<string, string | null>()
  const add = (to: Map<string, string | null>, name: string | undefined, id: string): void => {
    const plain = plainName(name ?? '')
    if (plain === '') return
    const before = to.get(plain)
    to.set(plain, before === undefined || before === id ? id : null)
  }
  for (const { id, name } of people) {
    add(persons, name, id)
    const [first = '', ...rest] = plainName(name).split(' ')
    const last = rest.at(-1)
    if (last === undefined) continue
    add(persons, `${last}, ${first}`, id)
    add(persons, `${first.slice(0, 1)} ${last}`, id)
  }
  for (const { id, name, shortName } of organisations)
    for (const one of [name, shortName]) add(bodies, one, id)
  for (const { id, name, shortName } of groups) for (const one of [name, shortName]) add(sets, one, id)

  const among = (names: Map<string, string | null>) => (name: string) => names.get(plainName(name)) ?? null
  const [person, organisation, group] = [among(persons), among(bodies), among(sets)]
  return {
    person,
    organisation,
    find(name) {
      const id = person(name)
      if (id !== null) return id
      const body = organisation(name)
      if (body !== null) return { organisation: body }
      const set = group(name)
      return set === null ? null : { group: set }
    },
  }
}

/**
 * The owners that a cell names: on lines or between semicolons; and between commas, slashes, `&` and `and` where one of the
 * pieces is known, as `Health and Social Care` is one.
 */
export function ownersIn(cell: string, names: Names): { owners: Ref[]; unknown: string[] } {
  const owners: Ref[] = []
  const unknown: string[] = []
  const take = (plain: string): void => {
    const found = names.find(plain)
    owners.push(found ?? { name: plain })
    if (found === null) unknown.push(plain)
  }
  for (const line of piecesOf(cell, /[;\n\r]+/)) {
    const pieces = names.find(line) === null ? piecesOf(line, /\/|&|,|\band\b/) : [line]
    if (pieces.some((piece) => names.find(piece) !== null)) pieces.forEach(take)
    else take(line)
  }
  return { owners, unknown }
}

const piecesOf = (words: string, cut: RegExp): string[] =>
  words
    .split(cut)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
