import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, RichText } from '../../../shared/rich-text.ts'
import type { TextPart } from '../../../shared/rules/compare/compare-parts.ts'
import { mergeRevision } from '../../../shared/rules/word/merge-revision.ts'
import { someIds, textOfIds } from '../text-arbitrary.ts'

const p = (id: string, words: string): Block => ({ id, type: 'plain', text: [words] })
const part = (key: string, title: string | null, ...text: RichText): TextPart => ({ key, title, text })
const base = [part('body', null, p('a', 'One'), p('b', 'Two')), part('annex/1', 'Survey', p('s', 'Asked'))]
const [body, annex] = base as [TextPart, TextPart]
const other = part('annex/1', 'Survey', p('s', 'Asked anew'))

describe('a revision and what was changed here meanwhile', () => {
  test('is the one side where the other changed nothing', () => {
    const text = textOfIds(someIds).map((of) => [part('body', null, ...of)])
    fc.assert(
      fc.property(text, text, (was, now) => {
        expect(mergeRevision(was, now, was)).toEqual({ parts: now, clashes: [] })
        expect(mergeRevision(was, was, now)).toEqual({ parts: now, clashes: [] })
      }),
    )
  })

  test('has what either did to different annexes, and what either called them', () => {
    const mine = [
      body,
      part('annex/1', 'The survey', p('s', 'Asked')),
      part('annex/2', 'Ours', p('o', 'New')),
    ]
    const theirs = [body, other, part('annex/+1', 'Theirs', p('t', 'New too'))]
    const { parts, clashes } = mergeRevision(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(parts.map(({ title }) => title)).toEqual([null, 'The survey', 'Ours', 'Theirs'])
    expect(parts[1]?.text).toEqual(other.text)
  })

  test('leaves out an annex that one took out, unless the other changed it', () => {
    expect(mergeRevision(base, base, [body])).toEqual({ parts: [body], clashes: [] })
    expect(mergeRevision(base, [body], base)).toEqual({ parts: [body], clashes: [] })
    const { parts, clashes } = mergeRevision(base, [body, other], [body])
    expect(parts).toEqual([body, other])
    expect(clashes).toMatchObject([{ id: 'annex/1', part: 'annex/1', theirs: null }])
    const choices = new Map([['annex/1', 'theirs' as const]])
    expect(mergeRevision(base, [body, other], [body], { choices }).parts).toEqual([body])
  })

  test('has each block under an id of its own, though one side put it elsewhere', () => {
    const mine = [part('body', null, p('a', 'One here'), p('b', 'Two')), annex]
    const theirs = [
      part('body', null, p('b', 'Two')),
      part('annex/1', 'Survey', p('s', 'Asked'), p('a', 'One')),
    ]
    const { parts, clashes } = mergeRevision(base, mine, theirs)
    expect(clashes.map(({ id }) => id)).toEqual(['a'])
    const ids = parts.flatMap(({ text }) => text.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(4)
  })

  test('says which side stands where both changed a block', () => {
    const side = (words: string) => [part('body', null, p('a', words), p('b', 'Two')), annex]
    const merge = (choice?: 'mine' | 'theirs' | 'both') =>
      mergeRevision(base, side('Mine'), side('Theirs'), {
        ...(choice && { choices: new Map([['a', choice]]) }),
        freshId: () => 'fresh',
      }).parts[0]?.text.map((block) => ('text' in block ? block.text[0] : ''))
    expect(merge()).toEqual(['Mine', 'Two'])
    expect(merge('theirs')).toEqual(['Theirs', 'Two'])
    expect(merge('both')).toEqual(['Mine', 'Theirs', 'Two'])
  })
})
