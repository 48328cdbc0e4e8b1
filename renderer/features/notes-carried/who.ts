import type { Annotator } from '../../../shared/records/annotation.ts'
import { annotatorIn, me } from '../reading/notes/me.ts'

/** Who says where a note belongs: the name that stands on notes of this computer, where one was given. */
export function whoPlaces(programme: string): Annotator {
  const one = me.get()
  return one ? annotatorIn(programme, one) : { name: 'Secretariat' }
}
