import type { Block, BlockId, Inline, RichText } from '../../../../shared/rich-text.ts'
import type { Conversion } from './conversion.ts'
import type { Draft, DraftInline, DraftShape } from './draft.ts'

/** Gives every draft its id: that of our own bookmark where it is to be kept, else a fresh one. */
export function giveIds(
  drafts: readonly Draft[],
  { keeps, fresh }: { keeps: (id: BlockId) => boolean; fresh: (ordinal: number) => BlockId },
): BlockId[] {
  const used = new Set<BlockId>()
  return drafts.map(({ bookmarks }, i) => {
    const own = bookmarks.map(ownId).find((id) => id !== null && keeps(id) && !used.has(id))
    const id = own ?? fresh(i)
    used.add(id)
    return id
  })
}

/** The block that a bookmark of ours names; none where the block was printed before. */
export const ownId = (bookmark: string): BlockId | null =>
  /^sd_([a-z0-9]{1,32})$/i.exec(bookmark)?.[1]?.toLowerCase() ?? null

/** Blocks whose links within the file lead to what they led to, where that is a block or a paper by now. */
export function placeAnchors(
  drafts: readonly Draft[],
  ids: readonly BlockId[],
  conversion: Conversion,
  {
    isKnown = () => false,
    paperAt = () => undefined,
  }: {
    isKnown?: (id: BlockId) => boolean
    paperAt?: (bookmark: string) => string | undefined
  } = {},
): RichText {
  const byBookmark = new Map<string, { id: BlockId; type: string }>()
  drafts.forEach(({ bookmarks, shape }, i) => {
    for (const name of bookmarks)
      if (!byBookmark.has(name.toLowerCase()))
        byBookmark.set(name.toLowerCase(), { id: ids[i] ?? '', type: shape.type })
  })
  const placed = (inline: DraftInline, place: string): Inline => {
    if (typeof inline !== 'object') return inline
    if ('footnote' in inline) return { footnote: inline.footnote.map((one) => placed(one, place)) }
    if (!('anchor' in inline)) return inline
    const { anchor, isNumber, text } = inline
    const own = /^sd_([a-z0-9]{1,32}?)(_\d+)?$/i.exec(anchor)?.[1]?.toLowerCase()
    const found =
      byBookmark.get(anchor.toLowerCase()) ?? (own === undefined ? undefined : byBookmark.get(`sd_${own}`))
    if (found && (own !== undefined || (isNumber && found.type === 'numbered')))
      return { ref: 'block', id: found.id }
    if (own !== undefined && isKnown(own)) return { ref: 'block', id: own }
    const paper = paperAt(anchor.toLowerCase())
    if (paper !== undefined) return { ref: 'paper', id: paper }
    conversion.remarks.changed('links within the document became their words', place)
    return text
  }
  return drafts.map(({ shape, place }, i): Block => {
    const id = ids[i] ?? ''
    return { id, ...withTexts(shape, (text) => joined(text.map((one) => placed(one, place)))) }
  })
}

type Settled<S> = S extends { text: DraftInline[] }
  ? Omit<S, 'text'> & { text: Inline[] }
  : S extends { rows: unknown }
    ? Omit<S, 'rows'> & { rows: { text: Inline[]; across?: number; down?: number }[][] }
    : S

function withTexts(shape: DraftShape, change: (text: DraftInline[]) => Inline[]): Settled<DraftShape> {
  if (shape.type === 'image') return shape
  if (shape.type === 'table')
    return {
      ...shape,
      rows: shape.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
    }
  return { ...shape, text: change(shape.text) }
}

/** Words that stand together as one piece. */
function joined(text: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const one of text) {
    const last = out.at(-1)
    if (typeof one === 'string' && typeof last === 'string') out[out.length - 1] = last + one
    else if (one !== '') out.push(one)
  }
  return out
}
