import type { Anchor } from '../../../records/annotation.ts'
import type { Block, BlockId, RichText } from '../../../rich-text.ts'
import { blockText } from '../block-text.ts'

/** A block as it stood when something was written on it. */
export interface Source {
  id: BlockId
  text: string
  /** The ends of what stood beside it. */
  before: string
  after: string
  /** Its place in the text that it was read in, where that is known. */
  place: number | null
  block: Block | null
}

export interface Mark {
  source: Source
  /** Null for the whole block. */
  range: { start: number; end: number } | null
}

const neighbourhood = 300

/**
 * What each anchor stood on; null for one on the whole. Where the text is known all its blocks are sources, so that none
 * is taken for another; an anchor that does not fit it brings what it keeps of its own.
 */
export function sourcesOf(
  anchors: readonly Anchor[],
  was: RichText | undefined,
): { sources: Source[]; marks: (Mark | null)[] } {
  const sources = (was ?? []).map((block, place): Source => {
    const [before, after] = [was?.[place - 1], was?.[place + 1]]
    return {
      id: block.id,
      text: blockText(block),
      before: before ? blockText(before).slice(-neighbourhood) : '',
      after: after ? blockText(after).slice(0, neighbourhood) : '',
      place,
      block,
    }
  })
  const known = new Map(sources.map((source) => [source.id, source]))
  const kept = new Map<string, Source>()
  const marks = anchors.map((anchor): Mark | null => {
    const { block: id, quote, range } = anchor
    if (id === undefined) return null
    const read = known.get(id)
    const text = anchor.text || read?.text || quote
    let source = read?.text === text ? read : undefined
    if (!source) {
      const { before, after } = anchor
      const key = JSON.stringify([id, text, before, after])
      source = kept.get(key) ?? { id, text, before, after, place: null, block: null }
      if (!kept.has(key)) {
        kept.set(key, source)
        sources.push(source)
      }
    }
    if (!range) return { source, range: null }
    return { source, range: rangeOf(text, range, quote) }
  })
  return { sources, marks }
}

/** The words say where they are if the counts do not fit them; never half a character. */
function rangeOf(text: string, { start, end }: { start: number; end: number }, quote: string) {
  if (quote !== '' && wellFormed(text.slice(start, end)) !== wellFormed(quote)) {
    const at = text.indexOf(quote)
    if (at >= 0) return { start: at, end: at + quote.length }
  }
  if (start >= end || end > text.length) return null
  return { start: isCut(text, start) ? start - 1 : start, end: isCut(text, end) ? end + 1 : end }
}

/** As an anchor keeps its words. */
const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\uFFFD', '')
const isCut = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
