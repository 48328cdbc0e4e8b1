import { searchWords, type WordSearch } from '../annotations/place-comments/by-words.ts'
import type { Home } from '../annotations/place-comments/home-text.ts'
import type { ReturnedUnit } from '../annotations/place-comments/returned.ts'
import { ownSubject, startsPart } from '../annotations/place-comments/whole-subject.ts'
import { plainKey } from '../annotations/place-comments/word-index.ts'

/** A paragraph or table of a returned pack; `isTop` where it is a heading of the first level or a title. */
export type PackUnit = ReturnedUnit & { isTop: boolean }

/** A part that the pack may have. */
export interface KnownPart {
  /** As a plan has it: `agenda`, `minutes/m1`, `paper/p1`. */
  key: string
  /** What it begins with, a paragraph each, its heading last; empty where it has no heading. */
  opening: readonly string[]
}

/** Units from `from` to before `to` that are one part; `key` is null for one that nothing says the name of. */
export interface PackStretch {
  key: string | null
  from: number
  to: number
}

/**
 * A returned pack in its parts, in the order of the file: where our bookmarks say that one begins, else where its heading
 * stands. What was written between two parts belongs to the one before. `order` is the parts as they went out, where known.
 */
export function splitPack(
  units: readonly PackUnit[],
  { home, parts, order = [] }: { home: Home; parts: readonly KnownPart[]; order?: readonly string[] },
): PackStretch[] {
  const split = { units, search: searchWords(units, home), parts }
  const marked = stretches(units.length, markedStarts(split))
  nameByText(marked, split)
  nameByOrder(marked, order, units)
  const starts = new Map(marked.map((one) => [one.from, one]))
  for (const [from, key] of unmarkedStarts(marked, split))
    starts.set(from, { from, to: from, key, number: null })
  const all = stretches(units.length, [...starts.values()])
  return joined(all.map((one) => withoutForeword(one, split)))
}

interface Split {
  units: readonly PackUnit[]
  search: WordSearch
  parts: readonly KnownPart[]
}
/** `number` as the part's bookmark has it; null where none begins it. */
type Stretch = PackStretch & { number: number | null }

/** Each goes on to the next; the first has everything before it that nothing names. */
function stretches(end: number, starts: readonly Stretch[]): Stretch[] {
  const sorted = starts.toSorted((a, b) => a.from - b.from)
  const first: Stretch[] = sorted[0]?.from === 0 ? [] : [{ key: null, from: 0, to: 0, number: null }]
  const all = [...first, ...sorted]
  return all.map((one, i) => ({ ...one, to: all[i + 1]?.from ?? end }))
}

function markedStarts({ units }: Split): Stretch[] {
  return units.flatMap((unit, from): Stretch[] => {
    if (!startsPart(unit)) return []
    const names = unit.bookmarks.map(({ name }) => /^part_(\d{1,6})$/i.exec(name)?.[1])
    const number = names.find((one) => one !== undefined)
    return number === undefined ? [] : [{ key: null, from, to: from, number: Number(number) }]
  })
}

/** By whose text most of it is and by its heading; no two are one part. */
function nameByText(all: readonly Stretch[], split: Split): void {
  const used = new Set<string>()
  const found = all
    .filter(({ number }) => number !== null)
    .map((one) => ({ one, votes: votesIn(one, split), headed: headedAs(one, split) }))
  const name = (choose: (of: (typeof found)[number]) => { key: string; weight: number }[]): void => {
    const wanted = found
      .filter(({ one }) => one.key === null)
      .flatMap((of) => choose(of).map((choice) => ({ ...choice, one: of.one })))
      .sort((a, b) => b.weight - a.weight)
    for (const { one, key } of wanted) {
      if (one.key !== null || used.has(key)) continue
      one.key = key
      used.add(key)
    }
  }
  const weigh = (votes: ReadonlyMap<string, number>, keys: Iterable<string>) =>
    [...keys].map((key) => ({ key, weight: votes.get(key) ?? 0 }))
  name(({ votes, headed }) => weigh(votes, headed).filter(({ weight }) => weight > 0))
  name(({ votes, headed }) => weigh(votes, headed))
  name(({ votes }) => weigh(votes, votes.keys()))
}

/** How many units are of which text. */
function votesIn({ from, to }: Stretch, { search }: Split): Map<string, number> {
  const votes = new Map<string, number>()
  for (let unit = from; unit < to; unit++) {
    const key = keyOfUnit(unit, search)
    if (key !== null) votes.set(key, (votes.get(key) ?? 0) + 1)
  }
  return votes
}

function keyOfUnit(unit: number, search: WordSearch): string | null {
  const of = ownSubject(unit, search)
  if (of && 'paper' in of) return `paper/${of.paper}`
  return of && 'minutes' in of ? `minutes/${of.minutes}` : null
}

/** Units at its head among which its heading is. */
const nearHead = 8

function headedAs({ from, to }: Stretch, split: Split): string[] {
  const head = Array.from({ length: Math.min(to - from, nearHead) }, (_, i) => from + i)
  return split.parts.flatMap((part) =>
    head.some((unit) => openingAt(unit, part, split) !== null) ? part.key : [],
  )
}

/** Where the opening of a part begins whose heading is `unit`; null where that is not its heading. */
function openingAt(unit: number, { opening }: KnownPart, { units, search }: Split): number | null {
  const heading = opening.at(-1)
  if (heading === undefined || !units[unit]?.isTop || search.keyOf(unit) !== plainKey(heading)) return null
  let from = unit
  for (const line of opening.slice(0, -1).toReversed()) {
    let above = from - 1
    while (above >= 0 && search.keyOf(above) === '') above -= 1
    if (above < 0 || search.keyOf(above) !== plainKey(line)) break
    from = above
  }
  return from
}

/** What nothing in it names is what went out in its place, where everything else is where it was. */
function nameByOrder(all: readonly Stretch[], order: readonly string[], units: readonly PackUnit[]): void {
  const sent = ({ number }: Stretch): string | undefined => (number === null ? undefined : order[number - 1])
  const isAsSent = all.every((one) => one.key === null || one.number === null || sent(one) === one.key)
  if (!isAsSent) return
  for (const one of all) if (one.key === null && !isBlank(one, units)) one.key = sent(one) ?? null
}

const isBlank = ({ from, to }: PackStretch, units: readonly PackUnit[]): boolean =>
  units.slice(from, to).every(({ words }) => words.trim() === '')

/** Where parts begin whose bookmark was lost. */
function unmarkedStarts(marked: readonly Stretch[], split: Split): Map<number, string> {
  const named = new Set(marked.flatMap(({ key }) => key ?? []))
  const starts = new Map<number, string>()
  const left = split.parts.filter(({ key }) => !named.has(key))
  for (const part of left) {
    const from = headingOf(part, split) ?? (part.key.startsWith('paper/') ? textOf(part.key, split) : null)
    if (from !== null && !starts.has(from) && !marked.some((one) => one.from === from && one.key !== null))
      starts.set(from, part.key)
  }
  return starts
}

/** Of places that are headed so the one that its text follows, else the only one, or the first after all that is known. */
function headingOf(part: KnownPart, split: Split): number | null {
  const found = [...split.units.keys()].flatMap((unit) => {
    const from = openingAt(unit, part, split)
    return from === null ? [] : [{ from, unit, isWhole: from < unit || part.opening.length === 1 }]
  })
  const own = found.filter(({ unit }) => nextKey(unit, split) === part.key)
  const whole = found.filter(({ isWhole }) => isWhole)
  return (own[0] ?? (whole.length === 1 ? whole[0] : undefined))?.from ?? null
}

/** Whose text comes next. */
function nextKey(unit: number, { units, search }: Split): string | null {
  for (let i = unit + 1; i < units.length; i++) {
    const key = keyOfUnit(i, search)
    if (key !== null) return key
  }
  return null
}

/** A paper that is called otherwise now begins at the heading above its first paragraph, where no other text stands between. */
function textOf(key: string, split: Split): number | null {
  const { units, search, parts } = split
  const first = units.findIndex((_, unit) => keyOfUnit(unit, search) === key)
  for (let unit = first - 1; unit >= 0; unit--) {
    if (keyOfUnit(unit, search) !== null) return null
    if (units[unit]?.isTop) return parts.some((part) => openingAt(unit, part, split) !== null) ? null : unit
  }
  return null
}

/** Without what was written above a paper's heading, though beneath the bookmark that it begins with. */
function withoutForeword(one: Stretch, { units, parts, search }: Split): Stretch {
  const part = parts.find(({ key }) => key === one.key)
  if (!part?.key.startsWith('paper/')) return one
  const head = units.slice(one.from, Math.min(one.to, one.from + nearHead))
  const openings = head.map((_, i) => openingAt(one.from + i, part, { units, parts, search }))
  const from = openings.find((place) => place !== null)
  return from == null || from <= one.from ? one : { ...one, from }
}

/** What nothing names and says nothing, and what a part lost at its head, belongs to the part before. */
function joined(all: readonly PackStretch[]): PackStretch[] {
  const out: PackStretch[] = []
  for (const { key, from, to } of all) {
    const last = out.at(-1)
    if (last) last.to = from
    out.push({ key, from, to })
  }
  return out
}
