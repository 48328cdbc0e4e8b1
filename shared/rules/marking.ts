import { type Tier, tiers } from '../records/basics.ts'

const rank = (tier: Tier | null | undefined): number => (tier ? tiers.indexOf(tier) : -1)

/** The highest of several markings; null where none is given. */
export const highest = (markings: (Tier | null | undefined)[]): Tier | null =>
  markings.reduce<Tier | null>((top, tier) => (tier && rank(tier) > rank(top) ? tier : top), null)

export const isLower = (tier: Tier | null | undefined, than: Tier | null | undefined): boolean =>
  rank(tier) < rank(than)
