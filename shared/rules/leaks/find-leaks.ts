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

/** Any five words together of something withheld that stand in a file and that its recipient may not read elsewhere; 50 at the most. */
export function findLeaks({ file, allowed, withheld }: Looked): Leak[] {
  const shorter = new Map<number, { said: Said; words: string[] }>()
  for (const said of withheld()) {
    const words = wordsOf(said.text)
    if (words.length > 0 && words.length < together && words.some(hasLetters))
      shorter.set(keyOf(words, 0, words.length), { said, words })
  }
  const read = new Set<number>()
  for (const text of allowed) {
    const words = wordsOf(text)
    eachRun(words, together, (key) => read.add(key))
    for (let n = 1; n < together; n++) eachRun(words, n, (key) => shorter.delete(key))
  }
  const leaks: Leak[] = []
  const told = new Set<string>()
  const tell = (words: string[], from: string, at: string): void => {
    const leak = { words: words.join(' '), from, at }
    const key = `${leak.from}\n${leak.at}`
    if (leaks.length < mostTold && !told.has(key)) leaks.push(leak)
    told.add(key)
  }
  const unknown = new Map<number, { at: string; words: string[] }>()
  for (const { where, text } of file) {
    const words = wordsOf(text)
    eachRun(words, together, (key, i) => {
      if (!read.has(key) && !unknown.has(key))
        unknown.set(key, { at: where, words: words.slice(i, i + together) })
    })
    if (shorter.size > 0)
      for (let n = 1; n < together; n++)
        eachRun(words, n, (key, i) => {
          const found = shorter.get(key)
          if (found && isSame(found.words, words.slice(i, i + n))) tell(found.words, found.said.where, where)
        })
  }
  if (unknown.size > 0)
    for (const { where, text } of withheld()) {
      const words = wordsOf(text)
      eachRun(words, together, (key, i) => {
        const found = unknown.get(key)
        if (found && isSame(found.words, words.slice(i, i + together))) tell(found.words, where, found.at)
      })
    }
  return leaks
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

function eachRun(words: readonly string[], n: number, hear: (key: number, at: number) => void): void {
  for (let i = 0; i + n <= words.length; i++) hear(keyOf(words, i, n), i)
}

/** A number for a run of words: two runs may share one, so that what is found is looked at itself. */
function keyOf(words: readonly string[], from: number, n: number): number {
  let [high, low] = [0x811c9dc5, 0x1b873593 ^ n]
  for (let i = from; i < from + n; i++) {
    const word = words[i] ?? ''
    for (let j = 0; j < word.length; j++) {
      const code = word.charCodeAt(j)
      high = Math.imul(high ^ code, 0x01000193)
      low = Math.imul(low ^ code, 0x85ebca6b)
      low ^= low >>> 13
    }
    high = Math.imul(high ^ 0x20, 0x01000193)
    low = Math.imul(low ^ 0x20, 0xc2b2ae35)
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}
