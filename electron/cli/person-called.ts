import { AppError } from '../../shared/errors.ts'
import type { Person } from '../../shared/records/person.ts'

/**
 * Somebody on file by their id, else by their name or address, whatever the case; `meant` says who of several is meant. Throws
 * `not-found` for nobody and for more than one.
 */
export function personCalled(
  people: readonly Person[],
  typed: string,
  meant: (several: Person[]) => Person[] = (several) => several,
): Person {
  const same = (words: string | undefined): boolean => words?.toLowerCase() === typed.trim().toLowerCase()
  const byId = people.find(({ id }) => id === typed)
  const called = byId ? [byId] : people.filter(({ name, email }) => same(name) || same(email))
  const [one, another] = called.length > 1 ? meant(called) : called
  if (!one || another) throw new AppError('not-found', { what: 'person', id: typed })
  return one
}
