/** Whether what is typed means somebody: every word begins one of theirs. */
export function meansThem(typed: string, name: string): boolean {
  const plain = (words: string) =>
    words
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  const theirs = plain(name)
  return plain(typed).every((word) => theirs.some((one) => one.startsWith(word)))
}
