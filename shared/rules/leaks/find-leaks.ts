/** Words, and where they stand, in plain English. */
export interface Said {
  where: string
  text: string
}

/** Words of something withheld that stand in a file. */
export interface Leak {
  words: string
  /** Where they are withheld. */
  from: string
  /** Where in the file they stand. */
  at: string
}

/** As many words together tell something; of what is shorter the whole does. */
const together = 5
const mostTold = 50

interface Looked {
  /** Everything that can be read in the file. */
  file: Iterable<Said>
  /** What its recipient may read; gone through once. */
  allowed: Iterable<string>
  /** What its recipient may not read; gone through twice. */
  withheld: () => Iterable<Said>
}

interface Found {
  at: string
  words: string[]
}

/** Any five words together of something withheld that stand in a file and that its recipient may not read elsewhere; 50 at the most. */
export function findLeaks({ file, allowed, withheld }: Looked): Leak[] {
  const allowedTexts = new Set(allowed)
  // Most of a file says word for word what its recipient may read: only the rest is looked at run by run.
  const rest = [...file].flatMap(({ where, text }): Found[] =>
    allowedTexts.has(text) ? [] : [{ at: where, words: wordsOf(text) }],
  )
  const kept = function* (): Iterable<{ from: string; words: string[] }> {
    for (const { where, text } of withheld())
      if (!allowedTexts.has(text)) yield { from: where, words: wordsOf(text) }
  }
  const leaks: Leak[] = []
  const told = new Set<string>()
  const tell = (words: string[], from: string, at: string): void => {
    const key = `${from}\n${at}`
    if (leaks.length < mostTold && !told.has(key)) leaks.push({ words: words.join(' '), from, at })
    told.add(key)
  }
  for (const { words, from, at } of shortLeaks(rest, kept(), allowedTexts)) tell(words, from, at)

  const unknown = new Map<number, Found>()
  for (const { at, words } of rest)
    eachRun(words, together, (key, i) => {
      if (!unknown.has(key)) unknown.set(key, { at, words: words.slice(i, i + together) })
    })
  withoutAllowed(unknown, [together], allowedTexts)
  if (unknown.size > 0)
    for (const { from, words } of kept())
      eachRun(words, together, (key, i) => {
        const found = unknown.get(key)
        if (found && isSame(found.words, words.slice(i, i + together))) tell(found.words, from, found.at)
      })
  return leaks
}

/** What is withheld and has fewer words than five, wherever the whole of it stands. */
function shortLeaks(
  rest: readonly Found[],
  kept: Iterable<{ from: string; words: string[] }>,
  allowedTexts: ReadonlySet<string>,
): (Found & { from: string })[] {
  const shorter = new Map<number, { from: string; words: string[] }>()
  for (const { from, words } of kept)
    if (words.length > 0 && words.length < together && words.some(hasLetters))
      eachRun(words, words.length, (key) => shorter.set(key, { from, words }))
  const hits: (Found & { from: string; key: number })[] = []
  for (const { at, words } of shorter.size > 0 ? rest : [])
    for (let n = 1; n < together; n++)
      eachRun(words, n, (key, i) => {
        const found = shorter.get(key)
        if (found && isSame(found.words, words.slice(i, i + n))) hits.push({ ...found, at, key })
      })
  const unknown = new Map(hits.map(({ key, ...hit }) => [key, hit]))
  withoutAllowed(unknown, new Set(hits.map(({ words }) => words.length)), allowedTexts)
  return hits.filter(({ key }) => unknown.has(key))
}

/** Takes out the runs of these lengths that stand in what may be read. */
function withoutAllowed(
  runs: Map<number, unknown>,
  lengths: Iterable<number>,
  allowedTexts: ReadonlySet<string>,
): void {
  const wanted = [...lengths]
  for (const text of allowedTexts) {
    if (runs.size === 0) return
    const words = wordsOf(text)
    for (const n of wanted) eachRun(words, n, (key) => runs.delete(key))
  }
}

/** However they are written: case, marks and what stands between them tell nothing. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const hasLetters = (word: string): boolean => /\p{L}{2}/u.test(word)

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, i) => word === other[i])

/** A number for every `n` words together: two runs may share one, so that what is found is looked at itself. */
function eachRun(words: readonly string[], n: number, hear: (key: number, at: number) => void): void {
  if (words.length < n) return
  const hashes = words.map(hashOf)
  for (let i = 0; i + n <= hashes.length; i++) {
    let [high, low] = [0x811c9dc5, 0x1b873593 ^ n]
    for (let j = i; j < i + n; j++) {
      const hash = hashes[j] ?? 0
      high = Math.imul(high ^ hash, 0x01000193)
      low = Math.imul(low ^ (hash >>> 7) ^ (hash << 11), 0x85ebca6b)
      low ^= low >>> 13
      high ^= high >>> 15
    }
    hear((high >>> 0) * 2 ** 21 + (low >>> 11), i)
  }
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 16)
}
