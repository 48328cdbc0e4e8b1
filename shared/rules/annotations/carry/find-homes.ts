import { homesInGaps } from './by-gaps.ts'
import { homesByIdentity, lastByIdentity } from './by-identity.ts'
import { homesByLikeness } from './by-likeness.ts'
import { homesBySameWords } from './by-same-words.ts'
import { type Homes, makeHomes } from './homes.ts'
import type { PresentText } from './present-text.ts'
import type { Source } from './sources.ts'

/** The block that each source became: by its id, then by the same words, then by like words and what stands beside it. */
export function findHomes(present: PresentText, sources: readonly Source[]): Homes {
  const homes = makeHomes(present, sources)
  const isCertain = homesByIdentity(homes)
  homesBySameWords(homes)
  homesInGaps(homes)
  homesByLikeness(homes)
  homesInGaps(homes)
  if (isCertain) lastByIdentity(homes)
  return homes
}
