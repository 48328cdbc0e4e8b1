import type { Block, BlockId } from '../../rich-text.ts'
import type { TextPart } from '../compare/compare-parts.ts'
import { type Clash, mergeTexts, type Side } from '../compare/merge-texts.ts'
import { anotherId } from './own-ids.ts'

/** A block, or a whole part, that was changed here and in the file, each in another way. */
export type RevisionClash = Clash & { part: string }

export interface MergedRevision {
  parts: TextPart[]
  clashes: RevisionClash[]
}

/**
 * What the paper says now together with what the file makes of the text that went out: `mine` is how the paper reads now,
 * `theirs` what follows from the decisions. Where both changed a block, mine stands unless `choices` say otherwise.
 */
export function mergeRevision(
  base: readonly TextPart[],
  mine: readonly TextPart[],
  theirs: readonly TextPart[],
  { choices, freshId }: { choices?: ReadonlyMap<string, Side>; freshId?: () => BlockId } = {},
): MergedRevision {
  const [was, one, other] = [base, mine, theirs].map(byKey) as [Keyed, Keyed, Keyed] // of the three given
  const how = { ...(choices && { choices }), ...(freshId && { freshId }) }
  const clashes: RevisionClash[] = []
  const merged = new Map<string, TextPart>()
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const [old, my, their] = [was.get(key), one.get(key), other.get(key)]
    if (my && their) {
      const { text, clashes: found } = mergeTexts(old?.text ?? [], my.text, their.text, how)
      clashes.push(...found.map((clash) => ({ ...clash, part: key })))
      merged.set(key, { key, title: old && my.title === old.title ? their.title : my.title, text })
    } else {
      const left = my ?? their
      if (left && staysAlone(left, old, clashes, { mine: my !== undefined, choices })) merged.set(key, left)
    }
  }
  const isSameOrder = sameOrder(base, mine)
  const [first, second] = isSameOrder ? [theirs, mine] : [mine, theirs]
  return { parts: withoutTwins(inOrder(first, second, merged)), clashes }
}

type Keyed = Map<string, TextPart>
const byKey = (parts: readonly TextPart[]): Keyed => new Map(parts.map((part) => [part.key, part]))

/** Whether a part stays that only one side still has: a new one does; one that the other took out only where it was changed. */
function staysAlone(
  left: TextPart,
  old: TextPart | undefined,
  clashes: RevisionClash[],
  { mine, choices }: { mine: boolean; choices: ReadonlyMap<string, Side> | undefined },
): boolean {
  if (!old) return true
  if (JSON.stringify(old.text) === JSON.stringify(left.text) && old.title === left.title) return false
  const [first] = left.text
  clashes.push({
    id: left.key,
    part: left.key,
    mine: mine ? (first ?? null) : null,
    theirs: mine ? null : (first ?? null),
  })
  const side = choices?.get(left.key)
  return side === undefined || side === 'both' || (side === 'mine') === mine
}

function sameOrder(base: readonly TextPart[], mine: readonly TextPart[]): boolean {
  const common = base.filter(({ key }) => mine.some((part) => part.key === key)).map(({ key }) => key)
  return mine.filter(({ key }) => common.includes(key)).every(({ key }, i) => key === common[i])
}

function inOrder(first: readonly TextPart[], second: readonly TextPart[], merged: Keyed): TextPart[] {
  const order = first.map(({ key }) => key).filter((key) => merged.has(key))
  second.forEach(({ key }, i) => {
    if (order.includes(key) || !merged.has(key)) return
    const before = second.slice(0, i).findLast((part) => order.includes(part.key))
    order.splice(before ? order.indexOf(before.key) + 1 : 0, 0, key)
  })
  return order.flatMap((key) => merged.get(key) ?? [])
}

/** A block that one side put into another part, and the other changed where it was, stands in both: under an id of its own. */
function withoutTwins(parts: readonly TextPart[]): TextPart[] {
  const all = new Set(parts.flatMap(({ text }) => text.map(({ id }) => id)))
  const seen = new Set<BlockId>()
  return parts.map((part) => ({
    ...part,
    text: part.text.map((block): Block => {
      if (!seen.has(block.id)) {
        seen.add(block.id)
        return block
      }
      return { ...block, id: anotherId(block.id, all) }
    }),
  }))
}
