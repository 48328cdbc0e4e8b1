import type { Anchor, AnchorSubject } from '../../../records/annotation.ts'
import { makeAnchor } from '../make-anchor.ts'
import { byBookmark, type Found } from './by-bookmark.ts'
import { byWords, searchWords, type WordSearch } from './by-words.ts'
import { type Home, subjectKey } from './home-text.ts'
import { mapRange } from './map-range.ts'
import type { ReturnedComment, ReturnedDocument, ReturnedPlace } from './returned.ts'
import { subjectAt, titleAt } from './whole-subject.ts'

/** How a comment's place was found; null where it was not. */
export type FoundBy = 'bookmark' | 'words' | 'title' | null

export interface PlacedComment {
  /** To be placed by hand where `by` is null, see `to-place.ts`. */
  anchor: Anchor
  by: FoundBy
  /** The words that it stands on: of several paragraphs, those in the first. */
  quoted: string
  /** It went on over further paragraphs. */
  goesOn: boolean
  /** It stands in a note of that paragraph. */
  inNote: boolean
}

const longestQuote = 20_000

/** Where each comment of a returned document belongs in the present text, one for each, in their order. */
export function placeComments({ units, comments }: ReturnedDocument, home: Home): PlacedComment[] {
  const search = searchWords(units, home)
  return comments.map((comment) => placeComment(comment, search))
}

function placeComment(comment: ReturnedComment, search: WordSearch): PlacedComment {
  const { home, units } = search
  const range = comment.range && begun(comment.range, search)
  if (!range) {
    const quoted = cut(comment.quoted)
    return {
      anchor: toPlace(home.whole, quoted, quoted, home),
      by: null,
      quoted,
      goesOn: false,
      inNote: false,
    }
  }
  const { from, goesOn, noted } = range
  const unit = units[from.unit]
  const words = unit?.words ?? ''
  const to = goesOn ? words.length : range.to.offset
  const quoted = cut(noted ?? words.slice(from.offset, to))
  const rest = { quoted, goesOn, inNote: noted !== null }
  const marked = unit ? byBookmark(unit, from.offset, search) : null
  const isText = marked !== null || search.index.exact(search.keyOf(from.unit)).length > 0
  const title = isText ? null : titleAt(from, search)
  if (title) return { anchor: onWhole(title, quoted, home), by: 'title', ...rest }
  const place = marked ? marked.place : byWords(from.unit, { from: from.offset, to }, search)
  if (place === null) {
    const of = subjectAt(from.unit, search)
    return { anchor: toPlace(of, quoted, cut(words, longestText), home), by: null, ...rest }
  }
  const found = marked ?? { place, start: 0, end: words.length }
  const stands = noted === null && from.offset < to ? { start: from.offset, end: to } : null
  const anchor = anchorOn(found, words, stands, home)
  return { anchor, by: marked ? 'bookmark' : 'words', ...rest }
}

const longestText = 200_000
const cut = (text: string, most = longestQuote): string =>
  text.slice(0, most).toWellFormed().replaceAll('\uFFFD', '')

interface Begun {
  from: ReturnedPlace
  to: ReturnedPlace
  goesOn: boolean
  /** The words of a note, whose paragraph's mark `from` leads to. */
  noted: string | null
}

/** Where it really begins: one that takes in the end of a paragraph, and no word of it, begins with the next. */
function begun({ from, to }: { from: ReturnedPlace; to: ReturnedPlace }, { units }: WordSearch): Begun {
  let start = from
  while (start.unit < to.unit && (units[start.unit]?.words ?? '').slice(start.offset).trim() === '')
    start = { unit: start.unit + 1, offset: 0 }
  const goesOn = to.unit > start.unit && !(to.unit === start.unit + 1 && to.offset === 0)
  const close = to.unit > start.unit ? (units[start.unit]?.words.length ?? 0) : to.offset
  const unit = units[start.unit]
  if (unit?.kind !== 'note' || unit.marked === null)
    return { from: start, to: { unit: start.unit, offset: close }, goesOn, noted: null }
  const at = { unit: unit.marked, offset: 0 }
  return { from: at, to: at, goesOn: false, noted: unit.words.slice(start.offset, close) }
}

/**
 * On the words where they still stand in the block; else on the paragraph as it came back, so that what becomes of its place is
 * worked out from what it was made on.
 */
function anchorOn(
  { place, start, end }: Found,
  words: string,
  stands: { start: number; end: number } | null,
  home: Home,
): Anchor {
  const block = home.blocks[place]
  const { of, block: id, label, text } = block ?? { of: home.whole, block: '', label: null, text: '' }
  const all = home.texts.get(subjectKey(of)) ?? []
  const where = { meeting: home.meeting, of, block: id, label }
  const said = words.slice(start, end)
  const inSaid = stands && {
    start: Math.max(stands.start - start, 0),
    end: Math.min(stands.end, end) - start,
  }
  const range = inSaid && inSaid.start < inSaid.end ? mapRange(said, inSaid, text) : null
  const anchor = makeAnchor(all, { ...where, ...(range && { range }) })
  if (!anchor) return toPlace(of, cut(words.slice(stands?.start, stands?.end)), cut(words, longestText), home)
  if (range || !inSaid || inSaid.start >= inSaid.end) return anchor
  return {
    ...anchor,
    range: inSaid,
    quote: cut(said.slice(inSaid.start, inSaid.end)),
    text: cut(said, longestText),
  }
}

const onWhole = (of: AnchorSubject, quote: string, { meeting }: Home): Anchor => ({
  meeting,
  of,
  quote,
  text: '',
  before: '',
  after: '',
})

/** On the whole until somebody says where it belongs. */
const toPlace = (of: AnchorSubject, quote: string, text: string, home: Home): Anchor => ({
  ...onWhole(of, quote, home),
  text: text === '' ? quote || '…' : text,
})
