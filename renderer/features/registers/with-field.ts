/** The record with that field, or without it where nothing is said. */
export function withField<R extends object, K extends keyof R>(
  record: R,
  field: K,
  value: R[K] | undefined,
): R {
  const { [field]: _, ...rest } = record
  return (value === undefined ? rest : { ...rest, [field]: value }) as R // the same record but for that field
}

/** Words, or nothing where they are empty. */
export const orNothing = (words: string): string | undefined => (words === '' ? undefined : words)
