import { type Homes, isSort } from './homes.ts'
import { isExtract, likenessOf } from './words.ts'

/** From here on the one block that is left between two known ones is the one that was there. */
const likely = 0.45

/**
 * Between two neighbours that are known, what stands there now is what stood there: as many of the same words in the same
 * order, or one that is alike. Only for a text that is known as a whole.
 */
export function homesInGaps(homes: Homes): void {
  const { sources, of, present } = homes
  const known = sources.filter(({ place }) => place !== null).length
  let source = 0
  while (source < known) {
    if (of[source] !== -1) {
      source++
      continue
    }
    let end = source
    while (end < known && of[end] === -1) end++
    const from = source === 0 ? 0 : (of[source - 1] ?? -1) + 1
    const to = end === known ? present.texts.length : (of[end] ?? 0)
    if (from < to && to - from <= 200 && end - source <= 200)
      fill(
        homes,
        range(source, end),
        range(from, to).filter((place) => !homes.isTaken(place)),
      )
    source = end
  }
}

function fill(homes: Homes, sources: readonly number[], places: readonly number[]): void {
  const { present } = homes
  for (const [said, twins] of Map.groupBy(sources, (source) => homes.folded(source))) {
    const there = places.filter((place) => present.folded(place) === said)
    if (there.length === twins.length)
      for (const [i, source] of twins.entries()) homes.take(source, there[i] ?? 0)
  }
  const left = sources.filter((source) => homes.of[source] === -1)
  const free = places.filter((place) => !homes.isTaken(place))
  const [source, place] = [left[0], free[0]]
  if (left.length !== 1 || free.length !== 1 || source === undefined || place === undefined) return
  if (!isSort(homes, source, place)) return
  const like = likenessOf(homes.bag(source), present.bag(place), present.weigh)
  if (like.both >= likely || isExtract(like, homes.sources[source]?.text ?? '', present.texts[place] ?? ''))
    homes.take(source, place)
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
