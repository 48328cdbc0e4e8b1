import type { ReactNode } from 'react'
import type { SearchAnswer } from '../../../shared/api.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Matched } from '../search/matched.tsx'
import { keysOf, kindOfHit, placeOfHit, signOfList } from '../search/place-of-hit.ts'
import type { Command } from './commands.ts'

/** Something that Ctrl+K offers: a record to go to, or something to do. */
export interface PaletteEntry {
  id: string
  icon: IconName
  title: string
  under?: ReactNode
  kind?: string
  keys?: string
  run: () => void
}

const mostHits = 8

export const commandEntry = ({ id, icon, title, keys, run }: Command): PaletteEntry => ({
  id,
  icon,
  title,
  run,
  ...(keys === undefined ? {} : { keys }),
})

/** The best of what was found, and the way to all of it. */
export function hitEntries(programme: string, hits: SearchAnswer['hits'], words: string): PaletteEntry[] {
  const keys = keysOf(hits)
  const best = hits.slice(0, mostHits).map(
    (hit, i): PaletteEntry => ({
      id: keys[i] ?? '',
      icon: signOfList(hit.list),
      title: hit.title,
      under: <Matched pieces={hit.pieces} />,
      kind: kindOfHit(hit),
      run: () => go(placeOfHit(programme, hit, words)),
    }),
  )
  if (hits.length <= mostHits) return best
  const all: PaletteEntry = {
    id: 'all',
    icon: 'search',
    title: `All ${hits.length} that hold “${words}”`,
    run: () => go(places.search(programme, words)),
  }
  return [...best, all]
}
