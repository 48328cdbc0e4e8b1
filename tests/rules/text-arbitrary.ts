import fc from 'fast-check'
import type { Block, Inline, RichText } from '../../shared/rich-text.ts'
import { type Gen, makeRichText } from '../interchange/rich-text-arbitrary.ts'

const word = fc.constantFrom('care', 'order', 'panel', 'child', 'the', 'of', 'review', '2016', 'neglect', 'a')
const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '))
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: words.map((text): Inline => ({ text: `${text} bold`, bold: true })) },
  { weight: 1, arbitrary: words.map((text): Inline => ({ link: 'https://example.org', text })) },
  { weight: 1, arbitrary: words.map((text): Inline => ({ footnote: [text] })) },
  { weight: 1, arbitrary: fc.constantFrom<Inline>({ br: true }, { ref: 'paper', id: 'p1' }) },
)
export const inlines = fc.array(inline, { maxLength: 4 })

const block = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        id: fc.constant(id),
        type: fc.constantFrom('numbered', 'plain'),
        text: inlines,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(
          fc.array(
            inlines.map((text) => ({ text })),
            { minLength: 2, maxLength: 2 },
          ),
          { maxLength: 4 },
        )
        .map((rows): Block => ({ id, type: 'table', header: true, rows })),
    },
  )

/** A text of blocks with these ids, in some order, some of them left out. */
export const textOfIds = (ids: readonly string[]): fc.Arbitrary<RichText> =>
  fc.shuffledSubarray([...ids]).chain((some) => fc.tuple(...some.map(block)) as fc.Arbitrary<RichText>) // a tuple of blocks

export const someIds = Array.from({ length: 8 }, (_, i) => `b${i}`)

/** Anything that a text may hold. */
export const anyText = fc.gen().map((g): RichText => {
  let made = 0
  const from = fcNumber(g)
  return makeRichText(g, { blockId: () => `b${(from + made++) % 40}`, references: [] }, 6)
})
const fcNumber = (g: Gen): number => g(fc.integer, { min: 0, max: 9 })

/** Three texts: one, and what two people made of it, each in blocks of their own. */
export const twoEdits = textOfIds(someIds).chain((base) =>
  fc
    .tuple(
      fc.array(fc.constantFrom('keep', 'change', 'remove'), {
        minLength: base.length,
        maxLength: base.length,
      }),
      fc.array(fc.constantFrom('mine', 'theirs'), { minLength: base.length, maxLength: base.length }),
      fc.tuple(fc.nat({ max: base.length }), fc.nat({ max: base.length })),
    )
    .map(([what, whose, [myPlace, theirPlace]]) => {
      const side = (of: 'mine' | 'theirs', place: number) => {
        const text = base.flatMap((one, i): Block[] => {
          if (whose[i] !== of || what[i] === 'keep') return [one]
          return what[i] === 'remove' ? [] : [{ id: one.id, type: 'plain', text: [`changed by ${of}`] }]
        })
        text.splice(place, 0, { id: `new${of}`, type: 'plain', text: [`added by ${of}`] })
        return text
      }
      return { base, mine: side('mine', myPlace), theirs: side('theirs', theirPlace), what, whose }
    }),
)
