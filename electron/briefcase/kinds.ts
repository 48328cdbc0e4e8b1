const mebibyte = 2 ** 20

/** The two files, with the most that either may hold; in bytes. */
export const briefcaseKinds = {
  case: {
    word: 'sederunt-case',
    extension: '.sederunt-case',
    called: 'pack for reading',
    version: 1,
    mostBytes: 256 * mebibyte,
    mostPlain: 384 * mebibyte,
  },
  notes: {
    word: 'sederunt-notes',
    extension: '.sederunt-notes',
    called: 'notes file',
    version: 1,
    mostBytes: 32 * mebibyte,
    mostPlain: 128 * mebibyte,
  },
} as const
export type BriefcaseKind = keyof typeof briefcaseKinds

/** How many times its size a body may become; one that would become more is written as it is. */
export const mostRatio = 200
/** Below this a body may become anything: it costs nothing. */
export const freeBytes = mebibyte
/** Of the head, in bytes. */
export const longestHead = 2048

/** By the ending of a file's name; null for another one. */
export function briefcaseKindOf(name: string): BriefcaseKind | null {
  const kinds = Object.keys(briefcaseKinds) as BriefcaseKind[] // the keys of the literal
  return kinds.find((kind) => name.toLowerCase().endsWith(briefcaseKinds[kind].extension)) ?? null
}
