import type { ReadingNote } from '../../../../shared/api.ts'
import type { AnnotationKind, AnnotationScope } from '../../../../shared/records/annotation.ts'
import type { IconName } from '../../../ui/icon.tsx'

export const kindWords: Record<AnnotationKind, { label: string; icon: IconName }> = {
  note: { label: 'Note', icon: 'update' },
  highlight: { label: 'Highlight', icon: 'marker' },
  raise: { label: 'Raise at the meeting', icon: 'raise' },
}
export const scopeWords: Record<AnnotationScope, string> = {
  self: 'For me',
  secretariat: 'For the secretariat',
  shared: 'Shared',
}

/** `paragraph 12`, `the paper`: where it was put. */
export const placeWords = ({ label, block }: Pick<ReadingNote, 'label' | 'block'>): string =>
  block === null ? 'the whole' : label === null ? 'a paragraph' : `paragraph ${label}`

/** `Note on paragraph 12`: how undo calls it. */
export const noteName = (note: ReadingNote): string =>
  `${note.answers === null ? kindWords[note.kind].label : 'Reply'} on ${placeWords(note)}`
