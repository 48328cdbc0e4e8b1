import type { Anchor } from '../../records/annotation.ts'
import type { BlockId, RichText } from '../../rich-text.ts'
import { blockText } from './block-text.ts'

/**
 * What became of the place of an annotation in another text. `kept`: the same words in the same place; `moved`: the same words
 * elsewhere; `changed`: the same place with other words; `orphaned`: there is no such place any more.
 */
export const fates = ['kept', 'moved', 'changed', 'orphaned'] as const
export type Fate = (typeof fates)[number]

/** Where an annotation stands now; `block` null where it is orphaned or stands on the whole. */
export interface Place {
  fate: Fate
  block: BlockId | null
  /** Null for the whole block. */
  range: { start: number; end: number } | null
  /** The words that it stands on now. */
  quote: string
}

/**
 * Finds the place of each anchor in `now`, the text of its subject (see `subjectText`; null where that is gone). A paragraph's
 * identity says it first, then words and neighbourhood; where that is in doubt it is orphaned, never put in a wrong place.
 * `was` is the text that the anchors were made on, where it is known: it tells more than the anchors themselves do.
 */
export function carryAnchors(anchors: readonly Anchor[], now: RichText | null, _was?: RichText): Place[] {
  const byId = new Map((now ?? []).map((block) => [block.id, block]))
  return anchors.map((anchor): Place => {
    if (now === null) return orphaned
    if (anchor.block === undefined) return { fate: 'kept', block: null, range: null, quote: '' }
    const block = byId.get(anchor.block)
    if (!block) return orphaned
    const text = blockText(block)
    if (!anchor.range)
      return { fate: text === anchor.text ? 'kept' : 'changed', block: block.id, range: null, quote: text }
    const at = text.indexOf(anchor.quote)
    if (at < 0) return { fate: 'changed', block: block.id, range: null, quote: text }
    const start = text.startsWith(anchor.quote, anchor.range.start) ? anchor.range.start : at
    const range = { start, end: start + anchor.quote.length }
    return { fate: 'kept', block: block.id, range, quote: anchor.quote }
  })
}

const orphaned: Place = { fate: 'orphaned', block: null, range: null, quote: '' }
