import { inOrder } from '../../../../shared/rules/compose-pack.ts'

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
export function step(usual: string[], now: Composed, key: string, by: 1 | -1): Composed | null {
  const keys = inOrder(usual, now.order ?? [])
  const beside = keys[keys.indexOf(key) + by]
  return beside === undefined ? null : place(usual, now, key, beside, by === 1)
}

/** Puts a part before or after another one; those that stand where they usually do are not named. */
export function place(
  usual: string[],
  { without, order = [] }: Composed,
  key: string,
  beside: string,
  after: boolean,
): Composed {
  const others = inOrder(usual, order).filter((one) => one !== key)
  const at = others.indexOf(beside)
  const next = at < 0 ? usual : others.toSpliced(at + (after ? 1 : 0), 0, key)
  return composed({ without, order: next.filter((one, i) => one !== usual[i]) })
}

/** Of the other copy: a members' pack cannot name the annotated agenda, not even to leave it out. */
export function forMembers({ without = [], order = [] }: Composed) {
  const withoutChairs = (keys: string[]) => keys.filter((key) => key !== 'annotated-agenda')
  return composed({ without: withoutChairs(without), order: withoutChairs(order) })
}
