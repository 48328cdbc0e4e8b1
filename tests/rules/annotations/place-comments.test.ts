import { describe, expect, test } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { referenceMark } from '../../../shared/rules/annotations/block-text.ts'
import { placeComments } from '../../../shared/rules/annotations/place-comments/place-comments.ts'
import type {
  ReturnedComment,
  ReturnedUnit,
} from '../../../shared/rules/annotations/place-comments/returned.ts'
import { isToPlace } from '../../../shared/rules/annotations/to-place.ts'
import { packProgramme } from '../../bench/pack-programme.ts'
import { numbers, someWords } from '../../support/commented-pack.ts'
import { remark, returned, returnedPack, withoutBookmarks } from './returned-pack.ts'

const pack = returnedPack(readProgramme(JSON.stringify(packProgramme(12))))
const { home } = pack

/** A comment with the block that it was made on. */
interface Made {
  comment: ReturnedComment
  block: string
  words: string
}

/** Comments on words here and there, always the same. */
function commented(units: readonly ReturnedUnit[], count: number, seed: number): Made[] {
  const next = numbers(seed)
  return Array.from({ length: count }, (_, i) => {
    const unit = Math.floor(next() * units.length)
    const words = units[unit]?.words ?? ''
    const range = someWords(words, next)
    return {
      comment: remark(`Comment ${i}`, unit, range),
      block: home.blocks[unit]?.block ?? '',
      words: words.slice(...range),
    }
  })
}

/** The words of a quotation: a reference stands for whatever it printed. */
const says = (quote: string, words: string): boolean => {
  const pieces = quote.split(referenceMark).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('[^]*')}$`).test(words)
}

describe('a pack in which nobody changed a word', () => {
  const made = commented(pack.units, 300, 1)
  const comments = made.map(({ comment }) => comment)

  test('every comment stands on its paragraph, on its very words', () => {
    const placed = placeComments(returned(pack.units, comments), home)
    placed.forEach(({ anchor, by }, i) => {
      expect([by, anchor.block]).toEqual(['bookmark', made[i]?.block])
      expect([anchor.quote, says(anchor.quote, made[i]?.words ?? '')]).toEqual([anchor.quote, true])
      expect(anchor.text.slice(anchor.range?.start, anchor.range?.end)).toBe(anchor.quote)
    })
    expect(placed.some(({ anchor }) => anchor.quote.includes(referenceMark))).toBe(true)
    expect(placed.some(({ anchor }) => anchor.text.includes('\t'))).toBe(true)
  })

  test('without bookmarks nearly every one does, and none stands on another paragraph', () => {
    const placed = placeComments(returned(withoutBookmarks(pack.units), comments), home)
    const right = placed.filter(({ anchor }, i) => anchor.block === made[i]?.block)
    expect(right.length).toBeGreaterThanOrEqual(Math.ceil(made.length * 0.98))
    const wrong = placed.filter(({ anchor }, i) => anchor.block && anchor.block !== made[i]?.block)
    expect(wrong).toEqual([])
    for (const { anchor, by } of placed) if (by === null) expect(isToPlace(anchor)).toBe(true)
  })
})

/** What somebody did to a paragraph in Word; `null` for the comments that went with it. */
type Edit = (units: ReturnedUnit[], comments: ReturnedComment[], unit: number) => void

const shift = (
  comments: ReturnedComment[],
  map: (unit: number, offset: number) => [number, number],
): void => {
  for (const comment of comments) {
    if (!comment.range) continue
    const [from, to] = [comment.range.from, comment.range.to].map(({ unit, offset }) => {
      const [at, into] = map(unit, offset)
      return { unit: at, offset: into }
    })
    if (from && to) comment.range = { from, to }
  }
}

const edits: Record<string, Edit> = {
  insert(units, comments, at) {
    const words = 'Somebody wrote a whole new paragraph here that nobody at home has ever seen before.'
    units.splice(at, 0, { kind: 'paragraph', words, bookmarks: [], marked: null })
    shift(comments, (unit, offset) => [unit >= at ? unit + 1 : unit, offset])
    comments.push(remark('on a new paragraph', at, [9, 30]))
  },
  delete(units, comments, at) {
    units.splice(at, 1)
    const left = comments.filter(({ range }) => range?.from.unit !== at)
    comments.splice(0, comments.length, ...left)
    shift(comments, (unit, offset) => [unit > at ? unit - 1 : unit, offset])
  },
  split(units, comments, at) {
    const one = units[at]
    if (one?.kind !== 'paragraph' || one.words.length < 40) return
    const middle = one.words.indexOf(' ', one.words.length / 2) + 1
    const bookmarks = (from: number) =>
      one.bookmarks.map((mark) => ({ ...mark, end: one.words.length, continued: from > 0 }))
    units.splice(
      at,
      1,
      { ...one, words: one.words.slice(0, middle), bookmarks: bookmarks(0) },
      { ...one, words: one.words.slice(middle), bookmarks: bookmarks(middle) },
    )
    shift(comments, (unit, offset) =>
      unit < at
        ? [unit, offset]
        : unit > at
          ? [unit + 1, offset]
          : offset < middle
            ? [at, offset]
            : [at + 1, offset - middle],
    )
  },
  merge(units, comments, at) {
    const [one, other] = [units[at], units[at + 1]]
    if (one?.kind !== 'paragraph' || other?.kind !== 'paragraph') return
    const length = one.words.length + 1
    const words = `${one.words} ${other.words}`
    const moved = other.bookmarks.map((mark) => ({
      ...mark,
      start: mark.start + length,
      end: mark.end + length,
    }))
    const kept = one.bookmarks.map((mark) => ({ ...mark, end: Math.min(mark.end, one.words.length) }))
    units.splice(at, 2, { ...one, words, bookmarks: [...kept, ...moved] })
    shift(comments, (unit, offset) =>
      unit <= at ? [unit, offset] : unit === at + 1 ? [at, offset + length] : [unit - 1, offset],
    )
  },
  replace(units, comments, at) {
    const one = units[at]
    if (one?.kind !== 'paragraph') return
    const words = 'Entirely other things are said in its place, by a member who did not like it at all.'
    units[at] = { ...one, words, bookmarks: one.bookmarks.map((mark) => ({ ...mark, end: words.length })) }
    shift(comments, (unit, offset) => [unit, unit === at ? Math.min(offset, words.length) : offset])
  },
  reword(units, comments, at) {
    const one = units[at]
    if (one?.kind !== 'paragraph') return
    const words = `Now ${one.words}`
    units[at] = { ...one, words, bookmarks: one.bookmarks.map((mark) => ({ ...mark, end: words.length })) }
    shift(comments, (unit, offset) => [unit, unit === at ? offset + 4 : offset])
  },
  move(units, comments, at) {
    const to = Math.floor(units.length / 2)
    const [one] = units.splice(at, 1)
    if (!one) return
    units.splice(to, 0, one)
    shift(comments, (unit, offset) => {
      if (unit === at) return [to, offset]
      const without = unit > at ? unit - 1 : unit
      return [without >= to ? without + 1 : without, offset]
    })
  },
}

for (const marks of ['with bookmarks', 'without bookmarks'])
  describe(`edited in Word, ${marks}`, () => {
    for (const [name, edit] of Object.entries(edits))
      test(name, () => {
        const units = structuredClone(pack.units)
        const made = commented(units, 200, 5)
        const blocks = new Map(made.map(({ comment, block }) => [comment.text, block]))
        const comments = made.map(({ comment }) => structuredClone(comment))
        const next = numbers(9)
        for (let i = 0; i < 60; i++) edit(units, comments, Math.floor(next() * (units.length - 2)))
        const back = returned(marks === 'with bookmarks' ? units : withoutBookmarks(units), comments)
        const placed = placeComments(back, home)
        const of = placed.map(({ anchor, by }, i) => ({
          text: comments[i]?.text ?? '',
          block: anchor.block,
          by,
          toPlace: isToPlace(anchor),
        }))
        const wrong = of.filter(({ text, block }) => block !== undefined && blocks.get(text) !== block)
        expect(wrong).toEqual([])
        for (const { block, toPlace } of of) if (block === undefined) expect(toPlace).toBe(true)
        const right = of.filter(({ text, block }) => block !== undefined && blocks.get(text) === block)
        const could = comments.filter(({ text }) => blocks.has(text)).length
        // Of much that this pack says more than once it cannot be told which is meant.
        expect(right.length).toBeGreaterThanOrEqual(
          Math.floor(could * (marks === 'with bookmarks' ? 0.95 : 0.75)),
        )
      })
  })
