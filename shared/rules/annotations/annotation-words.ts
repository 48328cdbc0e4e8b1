import type { Annotation, AnnotationKind } from '../../records/annotation.ts'

/** What a kind of annotation is called. */
export const kindNames: Record<AnnotationKind, string> = {
  note: 'Note',
  highlight: 'Highlight',
  raise: 'Raise at the meeting',
}

/** `paragraph 12`, `the whole`: where it was put. */
export const placeWords = ({ label, block }: { label: string | null; block: string | null }): string =>
  block === null ? 'the whole' : label === null ? 'a paragraph' : `paragraph ${label}`

/** `Note on paragraph 12`: how undo calls it. */
export const annotationName = ({
  kind,
  answers,
  ...place
}: Pick<Annotation, 'kind' | 'answers'> & Parameters<typeof placeWords>[0]): string =>
  `${answers === null ? kindNames[kind] : 'Reply'} on ${placeWords(place)}`

/** The same of an annotation as the file has it. */
export const nameOfAnnotation = ({
  kind,
  answers,
  on,
}: Pick<Annotation, 'kind' | 'answers' | 'on'>): string =>
  annotationName({ kind, answers, label: on.label ?? null, block: on.block ?? null })
