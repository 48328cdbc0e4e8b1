import type { PackPart } from '../../../../shared/rules/compose-pack.ts'

/** What a pack's request says of its composition. */
export interface Composed {
  without?: string[] | undefined
  order?: string[] | undefined
}

/** Only what differs from the usual stands in a request, and so in its address. */
export const composed = ({ without = [], order = [] }: Composed) => ({
  ...(without.length > 0 ? { without } : {}),
  ...(order.length > 0 ? { order } : {}),
})

export function tick({ without = [], order }: Composed, key: string, isIn: boolean): Composed {
  const others = without.filter((one) => one !== key)
  return composed({ without: isIn ? others : [...others, key], order })
}

/** One place up or down; null where there is nowhere to go. */
export function step(parts: PackPart[], now: Composed, key: string, by: 1 | -1): Composed | null {
  const beside = parts[parts.findIndex((part) => part.key === key) + by]
  return beside ? place(parts, now, key, beside.key, by === 1) : null
}

/** Puts a part before or after another one. */
export function place(
  parts: PackPart[],
  { without }: Composed,
  key: string,
  beside: string,
  after: boolean,
): Composed {
  const others = parts.map((part) => part.key).filter((one) => one !== key)
  const at = others.indexOf(beside)
  return composed({ without, order: at < 0 ? [] : others.toSpliced(at + (after ? 1 : 0), 0, key) })
}

/** Of the other copy: a members' pack cannot name the annotated agenda, not even to leave it out. */
export function forMembers({ without = [], order = [] }: Composed): Composed {
  const public_ = (keys: string[]) => keys.filter((key) => key !== 'annotated-agenda')
  return composed({ without: public_(without), order: public_(order) })
}
