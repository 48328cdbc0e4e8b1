import type { Anchor, AnchorSubject } from '../../records/annotation.ts'
import type { BlockId, RichText } from '../../rich-text.ts'
import { blockText } from './block-text.ts'

/** In characters, of what stands before and after. */
const neighbourhood = 300
const firstWords = 200

interface Where {
  meeting: string
  of: AnchorSubject
  block?: BlockId | undefined
  range?: { start: number; end: number } | undefined
  label?: string | null | undefined
  revision?: string | null | undefined
}

/** An anchor on a block of `text` (of the subject, see `subjectText`) or on words of it; null where they are not there. */
export function makeAnchor(
  text: RichText,
  { meeting, of, block, range, label, revision }: Where,
): Anchor | null {
  const whole: Anchor = {
    meeting,
    of,
    quote: '',
    text: '',
    before: '',
    after: '',
    ...(revision != null && { revision }),
  }
  if (block === undefined) return range === undefined ? whole : null
  const place = text.findIndex(({ id }) => id === block)
  const found = text[place]
  if (!found) return null
  const said = blockText(found)
  if (range && !(range.start >= 0 && range.start < range.end && range.end <= said.length)) return null
  return {
    ...whole,
    block,
    ...(range && { range }),
    quote: wellFormed(range ? said.slice(range.start, range.end) : said.slice(0, firstWords)),
    text: said,
    ...beside(text, place),
    ...(label != null && label !== '' && { label }),
  }
}

/** The ends of what stands before and after a block, as an anchor keeps them. */
export function beside(text: RichText, place: number): Pick<Anchor, 'before' | 'after'> {
  const [before, after] = [text[place - 1], text[place + 1]]
  return {
    before: before ? wellFormed(wellFormed(blockText(before)).slice(-neighbourhood)) : '',
    after: after ? wellFormed(wellFormed(blockText(after)).slice(0, neighbourhood)) : '',
  }
}

/** A cut may fall into the middle of a character. */
const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\uFFFD', '')
