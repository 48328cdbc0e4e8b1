import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, RichText } from '../../shared/rich-text.ts'
import { mergeTexts } from '../../shared/rules/compare/merge-texts.ts'
import { someIds, textOfIds, twoEdits } from './text-arbitrary.ts'

const p = (id: string, words: string): Block => ({ id, type: 'plain', text: [words] })
const base = [p('a', 'One'), p('b', 'Two'), p('c', 'Three')]
const ids = (text: RichText) => text.map(({ id }) => id)

describe('a merge of two texts made from one', () => {
  test('holds what each changed where they changed different blocks', () => {
    const mine = [p('a', 'One mine'), p('b', 'Two'), p('c', 'Three')]
    const theirs = [p('a', 'One'), p('b', 'Two'), p('n', 'New'), p('c', 'Three theirs')]
    expect(mergeTexts(base, mine, theirs)).toEqual({
      text: [p('a', 'One mine'), p('b', 'Two'), p('n', 'New'), p('c', 'Three theirs')],
      clashes: [],
    })
  })

  test('holds both, whatever they were', () => {
    fc.assert(
      fc.property(twoEdits, ({ base: was, mine, theirs, what, whose }) => {
        const { text, clashes } = mergeTexts(was, mine, theirs)
        expect(clashes).toEqual([])
        const merged = new Map(text.map((block) => [block.id, block]))
        expect(merged.size).toBe(text.length)
        was.forEach((block, i) => {
          const side = whose[i] === 'mine' ? mine : theirs
          expect(merged.get(block.id)).toEqual(side.find(({ id }) => id === block.id))
          if (what[i] === 'remove') expect(merged.has(block.id)).toBe(false)
        })
        expect(merged.has('newmine') && merged.has('newtheirs')).toBe(true)
      }),
    )
  })

  test('is the one side where the other changed nothing', () => {
    fc.assert(
      fc.property(textOfIds(someIds), textOfIds(someIds), (was, now) => {
        expect(mergeTexts(was, now, was)).toEqual({ text: now, clashes: [] })
        expect(mergeTexts(was, was, now)).toEqual({ text: now, clashes: [] })
        expect(mergeTexts(was, now, now)).toEqual({ text: now, clashes: [] })
      }),
    )
  })

  test('loses no block of either side where nothing is known of what they were made from', () => {
    fc.assert(
      fc.property(textOfIds(someIds), textOfIds(someIds), (mine, theirs) => {
        const { text } = mergeTexts([], mine, theirs)
        expect(new Set(ids(text))).toEqual(new Set([...ids(mine), ...ids(theirs)]))
      }),
    )
  })

  test('asks about a block that both changed: mine stands unless theirs or both are chosen', () => {
    const mine = [p('a', 'One'), p('b', 'Two mine'), p('c', 'Three')]
    const theirs = [p('a', 'One'), p('b', 'Two theirs'), p('c', 'Three')]
    const merged = (side?: 'mine' | 'theirs' | 'both') =>
      mergeTexts(base, mine, theirs, {
        ...(side && { choices: new Map([['b', side]]) }),
        freshId: () => 'fresh',
      })
    expect(merged().clashes).toEqual([{ id: 'b', mine: p('b', 'Two mine'), theirs: p('b', 'Two theirs') }])
    expect(merged().text).toEqual(mine)
    expect(merged('theirs').text).toEqual(theirs)
    expect(merged('both').text).toEqual([
      p('a', 'One'),
      p('b', 'Two mine'),
      p('fresh', 'Two theirs'),
      p('c', 'Three'),
    ])
  })

  test('keeps what one changed and the other took out, unless told otherwise', () => {
    const mine = [p('a', 'One'), p('c', 'Three')]
    const theirs = [p('a', 'One'), p('b', 'Two theirs'), p('c', 'Three')]
    expect(mergeTexts(base, mine, theirs).text).toEqual(theirs)
    expect(mergeTexts(base, theirs, mine).text).toEqual(theirs)
    expect(mergeTexts(base, mine, theirs, { choices: new Map([['b', 'mine']]) }).text).toEqual(mine)
  })

  test('takes the order of the side that moved something', () => {
    const moved = [p('c', 'Three'), p('a', 'One'), p('b', 'Two')]
    const added = [p('a', 'One'), p('n', 'New'), p('b', 'Two'), p('c', 'Three')]
    expect(ids(mergeTexts(base, moved, added).text)).toEqual(['c', 'a', 'n', 'b'])
    expect(ids(mergeTexts(base, added, moved).text)).toEqual(['c', 'a', 'n', 'b'])
  })

  test('puts mine before theirs where both added at one place', () => {
    const mine = [p('a', 'One'), p('m1', 'Mine'), p('m2', 'Mine'), p('b', 'Two'), p('c', 'Three')]
    const theirs = [p('a', 'One'), p('t1', 'Theirs'), p('t2', 'Theirs'), p('b', 'Two'), p('c', 'Three')]
    expect(ids(mergeTexts(base, mine, theirs).text)).toEqual(['a', 'm1', 'm2', 't1', 't2', 'b', 'c'])
  })
})
