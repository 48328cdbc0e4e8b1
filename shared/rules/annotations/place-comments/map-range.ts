import { align } from '../../compare/align.ts'
import { referenceMark } from '../block-text.ts'

export interface Range {
  start: number
  end: number
}

/**
 * The range of `text`, a block's (see `blockText`), that says what `range` of a printed paragraph says; null where not all of
 * those words are there, side by side. A reference counts whole, whatever it printed.
 */
export function mapRange(words: string, range: Range, text: string): Range | null {
  if (range.start >= range.end) return null
  const from = spaced(words)
  const to = spaced(text)
  return throughMarks(from, range, to) ?? throughWords(from, range, to)
}

/** One white character is as good as another; none becomes more or fewer. */
const spaced = (text: string): string => text.replace(/\s/g, ' ')

/** Where the paragraph is the block as it was printed, between its references to the letter. */
function throughMarks(words: string, range: Range, text: string): Range | null {
  const pieces = text.split(referenceMark)
  /** Where each piece of `text` begins in `words`. */
  const begins: number[] = []
  let at = 0
  for (const [i, piece] of pieces.entries()) {
    const isLast = i === pieces.length - 1
    const found = i === 0 ? 0 : isLast ? words.length - piece.length : words.indexOf(piece, at)
    if (found < at || !words.startsWith(piece, found)) return null
    // Two references with nothing between them, or one whose words say the same as what follows, could be told apart wrongly.
    if (i > 0 && !isLast && piece.trim().length < 2) return null
    begins.push(found)
    at = found + piece.length
  }
  if (at !== words.length) return null
  let offset = 0
  let start: number | null = null
  let end: number | null = null
  for (const [i, piece] of pieces.entries()) {
    const begin = begins[i] ?? 0
    const close = begin + piece.length
    if (start === null && range.start < close) start = offset + Math.max(range.start - begin, 0)
    if (end === null && range.end <= close) end = offset + Math.max(range.end - begin, 0)
    const next = begins[i + 1]
    // Within what a reference printed: the reference itself.
    if (next !== undefined && start === null && range.start < next) start = offset + piece.length
    if (next !== undefined && end === null && range.end <= next) end = offset + piece.length + 1
    offset += piece.length + 1
  }
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** The least that is aligned: a word, white space as one, a reference, any other sign. */
const tokens = /\uFFFC|\s+|[\p{L}\p{N}\p{M}]+|[^\s\uFFFC]/gu

interface Token {
  key: string
  start: number
  end: number
}
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(tokens)].map(({ 0: said, index }) => ({
    key: said.trim() === '' ? ' ' : said,
    start: index,
    end: index + said.length,
  }))

/** Word by word, where something was written into either. */
function throughWords(words: string, range: Range, text: string): Range | null {
  const [printed, own] = [tokensOf(words), tokensOf(text)]
  const pairs = align(
    printed.map(({ key }) => key),
    own.map(({ key }) => key),
  )
  const inOwn = new Map(pairs)
  const first = printed.findIndex(({ end }) => end > range.start)
  const past = printed.findIndex(({ start }) => start >= range.end)
  const last = (past < 0 ? printed.length : past) - 1
  const [from, to] = [inOwn.get(first), inOwn.get(last)]
  const [begin, close] = [printed[first], printed[last]]
  if (from === undefined || to === undefined || !begin || !close) return null
  // Side by side in both: nothing came between them, and nothing went.
  for (let i = first; i <= last; i++) if (inOwn.get(i) !== from + (i - first)) return null
  const start = (own[from]?.start ?? 0) + (range.start - begin.start)
  const end = (own[to]?.end ?? 0) - (close.end - range.end)
  return start < end ? { start, end } : null
}
