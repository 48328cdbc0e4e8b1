import { describe, expect, test } from 'vitest'
import type { Block, RichText } from '../../../shared/rich-text.ts'
import { type Furniture, furnitureId, placesIn, requestWords } from '../../../shared/rules/updates-request.ts'
import { splitPlaces } from '../../../shared/rules/word/split-places.ts'

const titles = new Map([
  [1, 'Neglect'],
  [2, 'Hearings'],
])
const p = (
  words: string,
  id = words
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 30),
): Block => ({ id, type: 'plain', text: [words] })
const ours = (place: number, kind: Furniture): Block => {
  const id = furnitureId(place, kind)
  if (kind === 'head') return { id, type: 'heading', level: 2, text: [titles.get(place) ?? ''] }
  if (kind === 'last') return p('Last reported on 4 November 2016', id)
  return p(kind === 'ask' ? (requestWords.asks[place - 1] ?? '') : requestWords[kind], id)
}
const place = (number: number, ...text: RichText): RichText => [
  ...(['head', 'last', 'start'] as const).map((kind) => ours(number, kind)),
  ...text,
  ours(number, 'end'),
]
const asks = requestWords.asks.map((_, i) => ours(i + 1, 'ask'))
const whole = [...asks, ...place(1, p('One'), p('Two')), ...place(2, p('Three'))]
const split = (text: RichText) => {
  const { texts, outside } = splitPlaces(text, titles)
  const words = (block: Block) => ('text' in block ? block.text.join('') : block.type)
  return { 1: texts.get(1)?.map(words), 2: texts.get(2)?.map(words), outside }
}
const without = (...ids: string[]) => whole.filter(({ id }) => !ids.includes(id))

describe('a request that came back', () => {
  test('has what stands between the lines of each place, and nothing elsewhere', () => {
    expect(split(whole)).toEqual({ 1: ['One', 'Two'], 2: ['Three'], outside: [] })
  })

  test('reports what was written elsewhere, and near what', () => {
    const text = [p('Dear all'), ...asks, ...place(1), p('A word more'), ...place(2), p('Yours')]
    expect(split(text)).toEqual({
      1: [],
      2: [],
      outside: [
        { words: 'Dear all', near: null },
        { words: 'A word more', near: 1 },
        { words: 'Yours', near: 2 },
      ],
    })
  })

  test('reports what was written into its own lines', () => {
    const text = whole.map((block) =>
      block.id === furnitureId(1, 'start') ? p(`${requestWords.start} We met.`, block.id) : block,
    )
    expect(split(text).outside).toEqual([{ words: 'We met.', near: 1 }])
  })

  test('is read though a line was taken out', () => {
    const expected = { 1: ['One', 'Two'], 2: ['Three'], outside: [] }
    expect(split(without(furnitureId(1, 'start')))).toEqual(expected)
    expect(split(without(furnitureId(1, 'end')))).toEqual(expected)
    expect(split(without(furnitureId(1, 'start'), furnitureId(1, 'last')))).toEqual(expected)
    expect(split(without(furnitureId(1, 'head'), furnitureId(1, 'last')))).toEqual(expected)
  })

  test('is read by its words where every bookmark is lost', () => {
    const bare = whole.map((block, i) => ({ ...block, id: `x${i}` }))
    expect(split(bare)).toEqual({ 1: ['One', 'Two'], 2: ['Three'], outside: [] })
  })

  test('says which places it has in its properties', () => {
    expect(
      placesIn({
        SederuntPlace2: 'hearings',
        SederuntPlace1: 'neglect u1',
        SederuntPlace: 'x',
        SederuntPlace3: '',
      }),
    ).toEqual([
      { number: 1, workstream: 'neglect', update: 'u1' },
      { number: 2, workstream: 'hearings', update: null },
    ])
  })
})
