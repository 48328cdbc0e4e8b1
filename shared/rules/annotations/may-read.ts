import type { Annotation, AnnotationScope } from '../../records/annotation.ts'

/** Whoever a copy is for: by name on file, or as the secretariat, or as anybody who is given papers. */
export interface Reader {
  person?: string | null
  isSecretariat?: boolean
}

/** Whether a note may stand in a copy for `reader`: their own always, else by its scope. */
export const mayRead = (
  { for: scope, author }: Pick<Annotation, 'for' | 'author'>,
  reader: Reader,
): boolean => (reader.person != null && author.person === reader.person) || mayReadScope(scope, reader)

/** What is shared is for all, what is the secretariat's for the secretariat. */
export const mayReadScope = (scope: AnnotationScope, { isSecretariat = false }: Reader): boolean =>
  scope === 'shared' || (scope === 'secretariat' && isSecretariat)
