import { z } from 'zod'
import type { Annotator } from '../../../shared/records/annotation.ts'

/** As the name on notes is kept on this computer. */
const kept = z.object({
  name: z.string().min(1).max(500),
  people: z.record(z.string(), z.string()).default({}),
})

/** Who says where a note belongs: the name that stands on notes of this computer, where one was given. */
export function whoPlaces(programme: string): Annotator {
  try {
    const { name, people } = kept.parse(JSON.parse(localStorage.getItem('sederunt.name-on-notes') ?? 'null'))
    const person = people[programme]
    return { name, ...(person !== undefined && { person }) }
  } catch {
    return { name: 'Secretariat' }
  }
}
