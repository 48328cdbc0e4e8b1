import type { AnnotationChange, AnnotationScope } from '../../../shared/records/annotation.ts'
import { notesFrom } from '../../../shared/rules/recipients/notes-from.ts'
import type { Case } from '../../briefcase/case-file.ts'
import type { Notes } from '../../briefcase/notes-file.ts'

/**
 * What whoever has a case sends back of `changes`. What is for oneself stays, unless `scopes` has it: see `notesFrom`.
 */
export function makeNotes(
  { programme, meeting, for: { person, name }, state }: Pick<Case, 'programme' | 'meeting' | 'for' | 'state'>,
  changes: Iterable<AnnotationChange>,
  scopes?: readonly AnnotationScope[],
): Notes {
  const annotations = notesFrom(changes, { meeting: meeting.id, by: { person, name }, scopes })
  return { programme, meeting, from: { person, name }, state, annotations }
}
