import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline, RichText } from '../../../shared/rich-text.ts'
import type { TextPart } from '../../../shared/rules/compare/compare-parts.ts'
import { compareRevision } from '../../../shared/rules/word/compare-revision.ts'
import { wordsOf } from '../../../shared/rules/word/revision-units.ts'
import { anyText, someIds, textOfIds } from '../text-arbitrary.ts'

const p = (id: string, ...text: Inline[]): Block => ({ id, type: 'plain', text })
const body = (...text: RichText): TextPart[] => [{ key: 'body', title: null, text }]
const changesOf = (was: TextPart[], now: TextPart[]) =>
  compareRevision(was, now).changes.map(({ key, kind }) => `${key} ${kind}`)
const settle = (was: TextPart[], now: TextPart[], ...accepted: string[]) =>
  compareRevision(was, now).settled((key) => accepted.includes(key))

const asText = (text: readonly Inline[]): string =>
  text
    .map((one): string => {
      if (typeof one === 'string') return one
      if ('footnote' in one) return `[${asText(one.footnote)}]`
      return 'text' in one ? one.text : JSON.stringify(one)
    })
    .join('')
/** How often each character is in all that is said. */
function signs(parts: readonly TextPart[]): Map<string, number> {
  const counts = new Map<string, number>()
  const all = parts.map(
    ({ title, text }) => (title ?? '') + text.map((block) => asText(wordsOf(block))).join(''),
  )
  for (const sign of all.join('').replaceAll(' | ', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}
function difference(one: Map<string, number>, other: Map<string, number>): Record<string, number> {
  const out: Record<string, number> = {}
  for (const sign of [...one.keys(), ...other.keys()].sort()) {
    const by = (one.get(sign) ?? 0) - (other.get(sign) ?? 0)
    if (by !== 0) out[sign] = by
  }
  return out
}

/** Two texts with annexes, of blocks that are partly the same. */
const anyParts = (text: fc.Arbitrary<RichText>): fc.Arbitrary<TextPart[]> =>
  fc
    .tuple(
      text,
      fc.shuffledSubarray(['a1', 'a2', 'a3']),
      fc.array(fc.tuple(fc.constantFrom('Survey', 'Terms', 'Method'), text), { minLength: 3, maxLength: 3 }),
    )
    .map(([of, ids, annexes]) => [
      { key: 'body', title: null, text: of },
      ...ids.map(
        (id, i): TextPart => ({
          key: `annex/${id}`,
          title: annexes[i]?.[0] ?? '',
          text: (annexes[i]?.[1] ?? []).map((block) => ({ ...block, id: `${id}${block.id}` })),
        }),
      ),
    ])
const twoTexts = fc.oneof(
  fc.tuple(anyParts(textOfIds(someIds)), anyParts(textOfIds(someIds))),
  fc.tuple(anyParts(anyText), anyParts(anyText)),
)

describe('whatever came back', () => {
  test('nothing accepted is the text that went out, everything accepted the one that came back', () => {
    fc.assert(
      fc.property(twoTexts, ([was, now]) => {
        const { settled } = compareRevision(was, now)
        expect(settled(() => false)).toEqual(was)
        const without = (parts: TextPart[]) =>
          parts.map(({ key, title, text }) => ({
            key,
            title,
            text: text.map((block) => ({ ...block, id: '' })),
          }))
        expect(without(settled(() => true))).toEqual(without(now))
      }),
      { numRuns: 300 },
    )
  })

  test('its keys are different, and the same each time', () => {
    fc.assert(
      fc.property(twoTexts, ([was, now]) => {
        const keys = compareRevision(was, now).changes.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(compareRevision(was, now).changes.map(({ key }) => key)).toEqual(keys)
        const shown = compareRevision(was, now).parts.flatMap((part) => [
          ...part.keys,
          ...part.blocks.flatMap((block) => block.keys),
        ])
        expect(new Set([...shown, 'annexes:order'])).toEqual(new Set([...keys, 'annexes:order']))
      }),
    )
  })

  test('no two blocks have one id, and each decision says the same whatever the others are', () => {
    fc.assert(
      fc.property(twoTexts, fc.infiniteStream(fc.boolean()), fc.nat(), ([was, now], stream, place) => {
        const { changes, settled } = compareRevision(was, now)
        fc.pre(changes.length > 0)
        const taken = new Set(changes.filter(() => stream.next().value).map(({ key }) => key))
        const { key = '' } = changes[place % changes.length] ?? {}
        const withOne = settled((one) => one === key || taken.has(one))
        const withoutOne = settled((one) => one !== key && taken.has(one))
        const ids = withOne.flatMap(({ text }) => text.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        const alone = settled((one) => one === key)
        expect(difference(signs(withOne), signs(withoutOne))).toEqual(difference(signs(alone), signs(was)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a text that came back', () => {
  const was = body(
    p('a', 'The group met on Monday in Leeds.'),
    p('b', 'It agreed.'),
    p('c', 'The end of it all.'),
  )

  test('is taken in part, word by word', () => {
    const now = body(
      p('a', 'The group met on Tuesday in York.'),
      p('b', 'It agreed.'),
      p('c', 'The end of it all.'),
    )
    expect(changesOf(was, now)).toEqual(['a:1 words', 'a:2 words'])
    expect(settle(was, now, 'a:2')[0]?.text[0]).toEqual(p('a', 'The group met on Monday in York.'))
  })

  test('is taken paragraph by paragraph: new ones, those that went, those that moved', () => {
    const now = body(
      p('c', 'The end of it all.'),
      p('a', 'The group met on Monday in Leeds.'),
      p('n', 'New words here.'),
    )
    expect(changesOf(was, now)).toEqual(['c:moved moved', 'b:gone removed', 'b:new1 added'])
    const ids = (...accepted: string[]) => settle(was, now, ...accepted)[0]?.text.map(({ id }) => id)
    expect(ids('b:new1')).toEqual(['a', 'b', 'c', 'n'])
    expect(ids('c:moved', 'b:gone')).toEqual(['c', 'a'])
  })

  test('keeps the names of its blocks where the file has lost them', () => {
    const now = body(
      p('x1', 'The group met on Monday in Hull.'),
      p('x2', 'It agreed.'),
      p('x3', 'The end of it all.'),
    )
    expect(changesOf(was, now)).toEqual(['a:1 words'])
    expect(settle(was, now, 'a:1')[0]?.text.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('of another kind is asked about by itself', () => {
    const now = body(
      { id: 'a', type: 'bullet', level: 1, text: ['The group met on Monday in Leeds.'] },
      p('b', 'It agreed to nothing.'),
      p('c', { text: 'The end', bold: true }, ' of it all.'),
    )
    expect(changesOf(was, now)).toEqual(['a:kind kind', 'b:1 words', 'c:1 look'])
    expect(settle(was, now, 'a:kind')[0]?.text[0]?.type).toBe('bullet')
  })

  test('is taken row by row and cell by cell in a table', () => {
    const table = (...rows: string[][]): Block => ({
      id: 't',
      type: 'table',
      header: true,
      rows: rows.map((row) => row.map((words) => ({ text: [words] }))),
    })
    const old = body(table(['Area', 'Sum'], ['North of it', '12'], ['South of it', '7']))
    const fresh = body(
      table(['Area', 'Sum'], ['North of it', '13'], ['East of all', '9'], ['South of that', '7']),
    )
    expect(changesOf(old, fresh)).toEqual(['t:r2c2:1 words', 't:r2:new1 row added', 't:r3c1:1 words'])
    expect(settle(old, fresh, 't:r2:new1', 't:r3c1:1')).toEqual(
      body(table(['Area', 'Sum'], ['North of it', '12'], ['East of all', '9'], ['South of that', '7'])),
    )
  })

  test('asks about an annex as a whole where it came or went, and about what it is called', () => {
    const annex = (id: string, title: string, ...text: RichText): TextPart => ({
      key: `annex/${id}`,
      title,
      text,
    })
    const old = [...was, annex('1', 'Survey', p('s', 'A survey.')), annex('2', 'Terms', p('u', 'Terms.'))]
    const fresh = [
      ...was,
      annex('2', 'Terms of reference', p('u', 'Terms.')),
      annex('new1', 'Costs', p('v', 'Costs.')),
    ]
    expect(changesOf(old, fresh)).toEqual([
      'annex/1:gone annex removed',
      'annex/2:title annex title',
      'annex/new1:new annex added',
    ])
    expect(settle(old, fresh, 'annex/1:gone', 'annex/new1:new').map(({ title }) => title)).toEqual([
      null,
      'Terms',
      'Costs',
    ])
  })
})
