import type { ReadingNote } from '../../../../shared/api.ts'
import type { AnnotationKind, AnnotationScope } from '../../../../shared/records/annotation.ts'
import {
  annotationName,
  kindNames,
  placeWords,
} from '../../../../shared/rules/annotations/annotation-words.ts'
import type { IconName } from '../../../ui/icon.tsx'

export const kindWords: Record<AnnotationKind, { label: string; icon: IconName }> = {
  note: { label: kindNames.note, icon: 'update' },
  highlight: { label: kindNames.highlight, icon: 'marker' },
  raise: { label: kindNames.raise, icon: 'raise' },
}
export const scopeWords: Record<AnnotationScope, string> = {
  self: 'For me',
  secretariat: 'For the secretariat',
  shared: 'Shared',
}

export { placeWords }

/** `Note on paragraph 12`: how undo calls it. */
export const noteName = (note: ReadingNote): string => annotationName(note)
