import { plainKey } from '../annotations/place-comments/word-index.ts'
import { align } from '../compare/align.ts'
import { countedWords, likeness } from '../compare/block-words.ts'
import { wordsIn } from '../compare/word-tokens.ts'

/** A paragraph, or a row of a table with its cells between tabs. */
export interface PackLine {
  /** What its part is called. */
  part: string
  words: string
}

/** Something that reads otherwise in a returned pack where nothing is taken in from. */
export interface OutsideChange {
  part: string
  /** `part` where all of it came or went: then `was` or `now` is how it begins. */
  kind: 'changed' | 'added' | 'removed' | 'part added' | 'part removed'
  was: string
  now: string
}

/** How alike two lines are at the least of which one became the other. */
const alike = 0.4
/** Lines from which on a part that came or went is said in one. */
const manyLines = 4

/** How what came back differs from what went out, line by line; a list of contents counts no paragraphs here. */
export function outsideChanges(sent: readonly PackLine[], came: readonly PackLine[]): OutsideChange[] {
  const [was, now] = [sent, came].map((lines) => lines.filter(({ words }) => keyOf(words) !== ''))
  if (!was || !now) return []
  const pairs = align(
    was.map(({ words }) => keyOf(words)),
    now.map(({ words }) => keyOf(words)),
  )
  const gaps: Gap[] = []
  let [i, j] = [0, 0]
  for (const [at, to] of [...pairs, [was.length, now.length] as const]) {
    if (i < at || j < to) gaps.push({ gone: was.slice(i, at), fresh: now.slice(j, to) })
    ;[i, j] = [at + 1, to + 1]
  }
  return asParts(gaps.flatMap(changesIn), was, now)
}

interface Gap {
  gone: PackLine[]
  fresh: PackLine[]
}

/** The range of a paper's paragraphs in the contents follows from its text. */
const keyOf = (words: string): string =>
  plainKey(words.replace(/\t[A-Z]*\d+[A-Z]*(?: (?:to|and) [A-Z]*\d+[A-Z]*)?\s*$/, ''))

/** Pairs of lines that are held against each other at the most: beyond that one went and another came. */
const mostPairs = 40_000

function changesIn({ gone, fresh }: Gap): OutsideChange[] {
  const isMany = gone.length * fresh.length > mostPairs
  const left = fresh.map((line) => ({ line, words: isMany ? null : countedWords(wordsIn(line.words)) }))
  const becameOf = (words: string): PackLine | undefined => {
    if (isMany) return undefined
    const own = countedWords(wordsIn(words))
    const at = left.findIndex((other) => other.words !== null && likeness(own, other.words) >= alike)
    return at < 0 ? undefined : left.splice(at, 1)[0]?.line
  }
  return [
    ...gone.map(({ part, words }): OutsideChange => {
      const now = becameOf(words)
      return { part, kind: now ? 'changed' : 'removed', was: words, now: now?.words ?? '' }
    }),
    ...left.map(({ line: { part, words } }): OutsideChange => ({ part, kind: 'added', was: '', now: words })),
  ]
}

/** A part all of whose lines came or went, said once. */
function asParts(
  changes: readonly OutsideChange[],
  was: readonly PackLine[],
  now: readonly PackLine[],
): OutsideChange[] {
  const count = (lines: readonly { part: string }[]) => {
    const counts = new Map<string, number>()
    for (const { part } of lines) counts.set(part, (counts.get(part) ?? 0) + 1)
    return counts
  }
  const isAll = (kind: 'added' | 'removed', lines: readonly PackLine[]): Set<string> => {
    const changed = count(changes.filter((change) => change.kind === kind))
    return new Set(
      [...count(lines)].flatMap(([part, all]) => (all >= manyLines && changed.get(part) === all ? part : [])),
    )
  }
  const [gone, fresh] = [isAll('removed', was), isAll('added', now)]
  const said = new Set<string>()
  return changes.flatMap((change): OutsideChange[] => {
    const { part, kind } = change
    const isPart = (kind === 'removed' && gone.has(part)) || (kind === 'added' && fresh.has(part))
    if (!isPart || (kind !== 'added' && kind !== 'removed')) return [change]
    const key = `${kind} ${part}`
    if (said.has(key)) return []
    said.add(key)
    return [{ ...change, kind: `part ${kind}` }]
  })
}
