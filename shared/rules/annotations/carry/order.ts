import { longestAscent } from '../../compare/align.ts'
import type { Homes } from './homes.ts'
import { foldText } from './words.ts'

/** Whether a source's block changed places with what stood beside it. */
export function movedFrom(homes: Homes): (source: number) => boolean {
  const { sources, of, present } = homes
  const pairs = sources.flatMap(({ place }, source): [number, number][] => {
    const home = of[source] ?? -1
    return place === null || home < 0 ? [] : [[source, home]]
  })
  const staying = new Set(longestAscent(pairs.map(([, home]) => home)).map((i) => pairs[i]?.[0]))
  let places: Map<string, number | null> | null = null
  /** The one block that says so. */
  const only = (text: string): number | null => {
    if (text.length < 12) return null
    if (!places) {
      places = new Map()
      for (const [place, said] of present.texts.entries())
        for (const end of new Set([said.slice(-300), said.slice(0, 300)]))
          places.set(foldText(end), places.has(foldText(end)) ? null : place)
    }
    return places.get(foldText(text)) ?? null
  }
  return (source) => {
    const { place, before, after } = sources[source] ?? {}
    if (place != null) return !staying.has(source)
    const home = of[source] ?? -1
    if (home < 0 || homes.beside(source, home) >= 1) return false
    const [above, below] = [only(before ?? ''), only(after ?? '')]
    return (above !== null && above > home) || (below !== null && below < home)
  }
}
