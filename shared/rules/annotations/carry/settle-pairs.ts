import type { Homes } from './homes.ts'

/** A source and a block that may be its home. */
export interface LikelyPair {
  source: number
  place: number
  weight: number
  /** Whether it may be taken: one that may not can still speak against another. */
  isEnough: boolean
}

/** Takes the best first; where something else has as good a claim, or there is as good a home, none is taken. */
export function settlePairs(homes: Homes, pairs: readonly LikelyPair[], margin: number): void {
  const ofSource = Map.groupBy(pairs, ({ source }) => source)
  const ofPlace = Map.groupBy(pairs, ({ place }) => place)
  const stands = ({ source, place }: LikelyPair): boolean =>
    homes.of[source] === -1 && homes.isFree(source, place)
  const idOf = ({ source }: LikelyPair) => homes.sources[source]?.id
  const doubtful = new Set<number>()
  for (const pair of [...pairs].sort((a, b) => b.weight - a.weight)) {
    if (!pair.isEnough || !stands(pair) || doubtful.has(pair.source)) continue
    const rivals = (others: readonly LikelyPair[] | undefined): LikelyPair[] =>
      (others ?? []).filter((other) => other !== pair && other.weight > pair.weight - margin && stands(other))
    const isDoubtful =
      rivals(ofSource.get(pair.source)).length > 0 ||
      rivals(ofPlace.get(pair.place)).some((other) => idOf(other) !== idOf(pair))
    if (isDoubtful) doubtful.add(pair.source)
    else homes.take(pair.source, pair.place)
  }
}
