/** Puts all of `more` at the end: a call takes no more than some tens of thousands of arguments, which a file may well have. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one)
}
