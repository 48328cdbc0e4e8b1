import { z } from 'zod'
import type { Annotator } from '../../../../shared/records/annotation.ts'
import { watch } from '../../../watch.ts'

const key = 'sederunt.name-on-notes'
const kept = z.object({
  name: z.string().min(1).max(500),
  /** Who that is on file, for each programme. */
  people: z.record(z.string(), z.string()).default({}),
})
type Me = z.infer<typeof kept>

const read = (): Me | null => {
  try {
    return kept.nullable().parse(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return null
  }
}

/** Whose notes are written on this computer; null until it was asked. */
export const me = watch<Me | null>(read())

export function keepMe(name: string, programme: string, person: string | undefined): void {
  const before = me.get()
  const people = before?.name === name ? { ...before.people } : {}
  if (person !== undefined) people[programme] = person
  const now = { name, people }
  localStorage.setItem(key, JSON.stringify(now))
  me.set(now)
}

/** As it stands on a note. */
export function annotatorIn(programme: string, { name, people }: Me): Annotator {
  const person = people[programme]
  return { name, ...(person !== undefined && { person }), initials: initialsOf(name) }
}

export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .filter((letter) => letter !== '')
    .slice(0, 3)
    .join('')

/** One changes one's own notes alone; those of others one answers. */
export function isMine(author: Annotator, programme: string, one: Me | null): boolean {
  if (!one) return false
  const person = one.people[programme]
  return person !== undefined && author.person !== undefined
    ? author.person === person
    : author.name === one.name
}

/** What waits for the name to be given. */
export const asking = watch<{ then: () => void } | null>(null)

/** Does it once there is a name. */
export function withName(then: () => void): void {
  if (me.get()) then()
  else asking.set({ then })
}
