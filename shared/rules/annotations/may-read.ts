import type { Annotation } from '../../records/annotation.ts'

/** Whoever a copy is for: by name on file, or as the secretariat, or as anybody who is given papers. */
export interface Reader {
  person?: string | null
  isSecretariat?: boolean
}

/** Whether a note may stand in a copy for `reader`: their own always, the secretariat's for the secretariat, what is shared for all. */
export function mayRead(
  { for: scope, author }: Pick<Annotation, 'for' | 'author'>,
  { person = null, isSecretariat = false }: Reader,
): boolean {
  if (scope === 'shared') return true
  if (person !== null && author.person === person) return true
  return scope === 'secretariat' && isSecretariat
}
