import type { AgendaItem } from '../../records/agenda-item.ts'
import { type Band, bandOfTitle, bands, edgeOfTitle, sameTitle } from './agenda-bands.ts'
import type { ProposedItem } from './proposed-item.ts'

/**
 * The agenda with the chosen items in it: what opens a meeting before what is there, what closes it after, and what is
 * there in the order that somebody gave it. `proposals` are all that were offered, so that what stands is known as such.
 */
export function placeItems(
  agenda: AgendaItem[],
  chosen: { item: AgendaItem; band: Band }[],
  proposals: ProposedItem[],
): AgendaItem[] {
  const known = new Map(proposals.map(({ item, band }) => [sameTitle(item.title), band]))
  const bandOf = (title: string): number =>
    bands.indexOf(bandOfTitle(title) ?? known.get(sameTitle(title)) ?? edgeOfTitle(title) ?? 'business')
  const placed = agenda.map((item) => ({ item, at: bandOf(item.title) }))
  const business = bands.indexOf('business')
  for (const { item, band } of chosen) {
    const at = bands.indexOf(band)
    const isAfter = ({ at: other }: (typeof placed)[number]): boolean => other > at
    // Before business it goes after the run that opens the agenda; from there on before the run that closes it.
    const place =
      at < business ? placed.findIndex(isAfter) : placed.findLastIndex((other) => !isAfter(other)) + 1
    placed.splice(place < 0 ? placed.length : place, 0, { item, at })
  }
  return placed.map(({ item }) => item)
}
