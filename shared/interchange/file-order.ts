import type { Path } from './fault-path.ts'

/** Sorts by where each path stands in `root`; what is missing comes after what is there. */
export function inFileOrder<T extends { path: Path }>(root: unknown, found: readonly T[]): T[] {
  const places = new Map<object, Map<string, number>>()
  const placeOf = (holder: object, step: string | number): number => {
    if (typeof step === 'number') return step
    let keys = places.get(holder)
    if (!keys) {
      keys = new Map(Object.keys(holder).map((key, i) => [key, i]))
      places.set(holder, keys)
    }
    return keys.get(step) ?? keys.size
  }
  const rank = (path: Path): number[] => {
    const ranks: number[] = []
    let value = root
    for (const step of path) {
      if (typeof value !== 'object' || value === null) break
      ranks.push(placeOf(value, step))
      value = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined
    }
    return ranks
  }
  const ranked = found.map((fault) => ({ fault, rank: rank(fault.path) }))
  ranked.sort((a, b) => {
    const i = a.rank.findIndex((place, depth) => place !== b.rank[depth])
    return i < 0 ? a.rank.length - b.rank.length : (a.rank[i] ?? 0) - (b.rank[i] ?? -1)
  })
  return ranked.map(({ fault }) => fault)
}
