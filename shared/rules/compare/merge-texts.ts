import type { Block, RichText } from '../../rich-text.ts'

/** What stands where both changed one block: mine, theirs, or mine with theirs below it. */
export type Side = 'mine' | 'theirs' | 'both'

/** A block that both changed, each in another way; null where one took it out and the other changed it. */
export interface Clash {
  id: string
  mine: Block | null
  theirs: Block | null
}

export interface Merged {
  text: RichText
  clashes: Clash[]
}

interface MergeHow {
  /** For each clash by its id; mine where nothing is said, and what was changed where the other took it out. */
  choices?: ReadonlyMap<string, Side>
  /** For theirs below mine: a block's id is its own. */
  freshId?: () => string
}

/**
 * Two texts that were made from one: what only one side changed, added, moved or took out is as that side has it.
 * Where it is not known from what (`base` is empty) nothing of either is left out.
 */
export function mergeTexts(
  base: RichText,
  mine: RichText,
  theirs: RichText,
  { choices = new Map(), freshId }: MergeHow = {},
): Merged {
  const [was, my, their] = [byId(base), byId(mine), byId(theirs)]
  const clashes: Clash[] = []
  const settled = new Map<string, Block[]>()
  for (const id of new Set([...my.keys(), ...their.keys(), ...was.keys()])) {
    const one = my.get(id) ?? null
    const other = their.get(id) ?? null
    const before = was.get(id) ?? null
    if (isSame(one, other) || isSame(other, before)) settled.set(id, one ? [one] : [])
    else if (isSame(one, before)) settled.set(id, other ? [other] : [])
    else {
      clashes.push({ id, mine: one, theirs: other })
      settled.set(id, chosen(one, other, choices.get(id), freshId))
    }
  }
  const order = mergeOrder(base, mine, theirs, (id) => (settled.get(id)?.length ?? 0) > 0)
  return { text: order.flatMap((id) => settled.get(id) ?? []), clashes }
}

function chosen(
  mine: Block | null,
  theirs: Block | null,
  side: Side | undefined,
  freshId: (() => string) | undefined,
): Block[] {
  if (mine === null || theirs === null) {
    const left = mine ?? theirs
    const isTakenOut = (side === 'mine' && mine === null) || (side === 'theirs' && theirs === null)
    return left === null || isTakenOut ? [] : [left]
  }
  if (side === 'theirs') return [theirs]
  if (side === 'both' && freshId) return [mine, { ...theirs, id: freshId() }]
  return [mine]
}

/** In the order of who changed it, or else mine; what only the other has follows what it follows there. */
function mergeOrder(
  base: RichText,
  mine: RichText,
  theirs: RichText,
  stands: (id: string) => boolean,
): string[] {
  const [was, one, other] = [base, mine, theirs].map(idsOf) as [string[], string[], string[]] // of the three given
  const mineMoved = !isSameOrder(was, one)
  const [first, second] = mineMoved ? [one, other] : [other, one]
  const known = new Set(first)
  const order = first.filter(stands)
  const present = new Set(order)
  let before: string | null = null
  let isAdding = false
  for (const id of second) {
    if (present.has(id)) {
      before = id
      isAdding = false
      continue
    }
    if (!stands(id) || known.has(id)) continue
    let place = before === null ? 0 : order.indexOf(before) + 1
    // Mine stands before theirs where both added at one place.
    if (mineMoved && !isAdding) {
      const old = new Set(was)
      while (place < order.length && !old.has(order[place] ?? '') && !second.includes(order[place] ?? ''))
        place++
    }
    order.splice(place, 0, id)
    present.add(id)
    before = id
    isAdding = true
  }
  return order
}

/** Whether what both have stands in one order. */
function isSameOrder(was: readonly string[], now: readonly string[]): boolean {
  const [before, after] = [new Set(was), new Set(now)]
  const common = was.filter((id) => after.has(id))
  return now.filter((id) => before.has(id)).every((id, i) => id === common[i])
}

const idsOf = (text: RichText): string[] => text.map(({ id }) => id)
const byId = (text: RichText) => new Map(text.map((block) => [block.id, block]))
const isSame = (one: Block | null, other: Block | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
