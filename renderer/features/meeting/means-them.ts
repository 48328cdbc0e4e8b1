/** Whether what is typed means somebody: every word begins one of theirs. */
export function meansThem(typed: string, name: string): boolean {
  const theirs = wordsOf(name)
  return wordsOf(typed).every((word) => theirs.some((one) => one.startsWith(word)))
}

/** The one whom a part of a name can only mean, `morag` for Morag Reid; a whole name that is on no list means nobody here. */
export function onlyOneMeant<T extends { name: string }>(typed: string, all: readonly T[]): T | undefined {
  const words = wordsOf(typed)
  if (words.length === 0) return undefined
  const meant = all.filter(({ name }) => words.length < wordsOf(name).length && meansThem(typed, name))
  return meant.length === 1 ? meant[0] : undefined
}

const wordsOf = (words: string): string[] =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
