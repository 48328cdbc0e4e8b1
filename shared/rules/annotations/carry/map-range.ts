import type { Inline } from '../../../rich-text.ts'
import { compareWords } from '../../compare/compare-words.ts'
import { inlineText } from '../block-text.ts'
import { saysLittle, tellingWords, wordsOf } from './words.ts'

export interface Range {
  start: number
  end: number
}

/** A stretch that stayed, or that other words took the place of: any of the two may be empty. */
interface Stretch {
  stayed: boolean
  was: Range
  now: Range
}

/**
 * Where words of a text are after it was edited word by word: shrunk by what was taken out of them, grown by what was put
 * between, other words where these took their place. Null where nothing of them is left.
 */
export function mapRange(was: string, now: string, range: Range): Range | null {
  const quote = was.slice(range.start, range.end)
  const untouched = throughEnds(was, now, range)
  if (untouched) return untouched
  const mapped = throughEdit(stretchesOf(was, now), was, now, range)
  if (mapped && now.slice(mapped.start, mapped.end) === quote) return mapped
  return exactly(was, now, range, quote) ?? mapped
}

/** What lies wholly in the common beginning or the common end needs no comparison, nor what only had something put round it. */
function throughEnds(was: string, now: string, { start, end }: Range): Range | null {
  const shift = now.length - was.length
  const [head, tail] = [commonHead(was, now), commonTail(was, now)]
  const atStart = head >= end && !continues(was, end) && !continues(now, end)
  const atEnd = tail >= was.length - start && !continues(was, start) && !continues(now, start + shift)
  // Where the two run into each other the longer says it.
  const isHead = atStart && (end <= now.length - tail || head >= tail)
  const isTail = atEnd && (start + shift >= head || tail > head)
  if (isHead && !(isTail && tail > head)) return { start, end }
  if (isTail) return { start: start + shift, end: end + shift }
  const whole = was.length > end - start ? now.indexOf(was) : -1
  return whole > 0 && whole === now.lastIndexOf(was) ? { start: whole + start, end: whole + end } : null
}

function commonHead(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}
function commonTail(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at)) at++
  return at
}

const inWord = /[\p{L}\p{N}\p{M}]/u
/** Whether a word goes on across this place. */
const continues = (text: string, at: number): boolean =>
  at > 0 && at < text.length && inWord.test(charBefore(text, at)) && inWord.test(charAt(text, at))
const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)
const charBefore = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.slice(at - 1, at)
}

function stretchesOf(was: string, now: string): Stretch[] {
  const stretches: Stretch[] = []
  let [from, to] = [0, 0]
  const lengthOf = (text: readonly Inline[]) => inlineText(text).length
  for (const piece of compareWords([was], [now])) {
    if (piece.kind === 'restyled' || piece.kind === 'note') continue // plain text has neither
    const length = lengthOf(piece.text)
    const wasEnd = piece.kind === 'added' ? from : from + length
    const nowEnd = piece.kind === 'removed' ? to : to + length
    const last = stretches.at(-1)
    if (piece.kind !== 'same' && last && !last.stayed) {
      last.was.end = wasEnd
      last.now.end = nowEnd
    } else
      stretches.push({
        stayed: piece.kind === 'same',
        was: { start: from, end: wasEnd },
        now: { start: to, end: nowEnd },
      })
    ;[from, to] = [wasEnd, nowEnd]
  }
  return stretches
}

function throughEdit(stretches: readonly Stretch[], was: string, now: string, range: Range): Range | null {
  const touched = stretches.filter(({ was: { start, end } }) => start < range.end && end > range.start)
  const stayed = touched.filter((stretch) => stretch.stayed && !isByChance(stretch, was, stretches.length))
  const kept = stayed.map(({ was: { start, end } }) =>
    was.slice(Math.max(start, range.start), Math.min(end, range.end)),
  )
  const quote = was.slice(range.start, range.end)
  const [first, last] = [stayed[0], stayed.at(-1)]
  const isLeft =
    kept.some((text) => wordsOf(text).some((word) => !saysLittle(word))) ||
    // All that it ever said.
    (tellingWords(wordsOf(quote)) === 0 && kept.join('').trim() !== '')
  if (!first || !last || !isLeft) return replacement(touched, was, now, range)
  let start = first.now.start + Math.max(0, range.start - first.was.start)
  let end = last.now.end - Math.max(0, last.was.end - range.end)
  const [head, tail] = [touched[0], touched.at(-1)]
  if (head && !head.stayed && isMostlyIn(head, range)) start = head.now.start
  if (tail && !tail.stayed && isMostlyIn(tail, range)) end = tail.now.end
  return tidy(was, now, range, { start, end })
}

/** A word like "the" that is the same amid much that is not is another one. */
const isByChance = (stretch: Stretch, was: string, stretches: number): boolean => {
  if (stretches <= 3) return false
  const words = wordsOf(was.slice(stretch.was.start, stretch.was.end))
  return words.length < 3 && tellingWords(words) === 0
}

/** Other words that stand exactly where these stood. */
function replacement(touched: readonly Stretch[], was: string, now: string, range: Range): Range | null {
  const changed = touched.filter((stretch) => !stretch.stayed && stretch.now.end > stretch.now.start)
  const [only] = changed
  if (!only || changed.length > 1 || !isMostlyIn(only, range)) return null
  const words = now.slice(only.now.start, only.now.end)
  if (words.length > 3 * (range.end - range.start) + 40 || wordsOf(words).length === 0) return null
  // With what stayed of them on either side: "by Easter" for "by the end of the year".
  const [head, tail] = [touched[0] ?? only, touched.at(-1) ?? only]
  const start = head.stayed ? head.now.start + Math.max(0, range.start - head.was.start) : head.now.start
  const end = tail.stayed ? tail.now.end - Math.max(0, tail.was.end - range.end) : tail.now.end
  return tidy(was, now, range, { start, end })
}

const isMostlyIn = ({ was }: Stretch, range: Range): boolean => {
  const inside = Math.min(was.end, range.end) - Math.max(was.start, range.start)
  return inside * 3 >= (was.end - was.start) * 2
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? '')

/** No spaces at the ends that had none, and no half of a character. */
function tidy(was: string, now: string, before: Range, { start, end }: Range): Range | null {
  if (!isSpace(was, before.start)) while (start < end && isSpace(now, start)) start++
  if (!isSpace(was, before.end - 1)) while (end > start && isSpace(now, end - 1)) end--
  while (end < now.length && /^\p{M}/u.test(now.slice(end, end + 2))) end++
  if (start > 0 && /[\uDC00-\uDFFF]/.test(now[start] ?? '') && /[\uD800-\uDBFF]/.test(now[start - 1] ?? ''))
    start--
  if (end > 0 && /[\uD800-\uDBFF]/.test(now[end - 1] ?? '') && /[\uDC00-\uDFFF]/.test(now[end] ?? '')) end++
  return start < end ? { start, end } : null
}

/** The very words, once in each and not by chance: a sentence that changed places within its paragraph. */
function exactly(was: string, now: string, { start, end }: Range, quote: string): Range | null {
  if (quote === '' || was.indexOf(quote) !== was.lastIndexOf(quote)) return null
  const at = now.indexOf(quote)
  if (at < 0 || at !== now.lastIndexOf(quote)) return null
  const words = wordsOf(quote)
  if (continues(now, at) !== continues(was, start)) return null
  if (continues(now, at + quote.length) !== continues(was, end)) return null
  const isBeside = (before: string, after: string) => before !== '' && before === after
  if (words.length < 3 || tellingWords(words) < 2) {
    const sameBefore = isBeside(lastWord(was.slice(0, start)), lastWord(now.slice(0, at)))
    const sameAfter = isBeside(firstWord(was.slice(end)), firstWord(now.slice(at + quote.length)))
    if (!(sameBefore || sameAfter)) return null
  }
  return { start: at, end: at + quote.length }
}
const lastWord = (text: string): string => /(\S+)\s*$/.exec(text.slice(-60))?.[1] ?? ''
const firstWord = (text: string): string => /^\s*(\S+)/.exec(text.slice(0, 60))?.[1] ?? ''
