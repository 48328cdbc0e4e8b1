import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelParagraphs } from '../../shared/rules/label-paragraphs.ts'

/** Ids in printed order, those that went out before as `id=label`. */
const label = (...ids: string[]): string[] => {
  const frozen = new Map<string, string>()
  const order = ids.map((text) => {
    const [id = '', kept] = text.split('=')
    if (kept !== undefined) frozen.set(id, `${kept}.`)
    return id
  })
  return labelParagraphs(order, frozen)
}

describe('labels of paragraphs of which some went out before', () => {
  it('simply count where none did', () => {
    expect(label('a', 'b', 'c')).toEqual(['1', '2', '3'])
  })

  it('stay, and a new paragraph between two takes the number before it and a letter', () => {
    expect(label('a=12', 'new', 'b=13')).toEqual(['12', '12A', '13'])
    expect(label('a=12', 'new', 'newer', 'b=13')).toEqual(['12', '12A', '12B', '13'])
  })

  it('stay where a paragraph was taken out', () => {
    expect(label('a=1', 'b=2', 'd=4')).toEqual(['1', '2', '4'])
  })

  it('go on from the highest at the end', () => {
    expect(label('a=1', 'b=2', 'new', 'newer')).toEqual(['1', '2', '3', '4'])
    expect(label('a=12', 'b=12A', 'new')).toEqual(['12', '12A', '13'])
    expect(label('b=2', 'a=1', 'new')).toEqual(['2', '1', '3'])
  })

  it('put a second insertion after or before the first, as an amended Act does', () => {
    expect(label('a=12', 'b=12A', 'new', 'c=13')).toEqual(['12', '12A', '12B', '13'])
    expect(label('a=12', 'new', 'b=12A', 'c=13')).toEqual(['12', '12ZA', '12A', '13'])
    expect(label('a=12A', 'new', 'b=12B')).toEqual(['12A', '12AA', '12B'])
  })

  it('put letters before the first number', () => {
    expect(label('new', 'newer', 'a=1', 'b=2')).toEqual(['A1', 'B1', '1', '2'])
    expect(label('x=A1', 'new', 'a=1')).toEqual(['A1', 'B1', '1'])
  })

  it('go on beyond Z', () => {
    const many = Array.from({ length: 27 }, (_, i) => `n${i}`)
    expect(label('a=1', ...many, 'b=2').slice(25, 29)).toEqual(['1Y', '1Z', '1ZA', '2'])
  })

  it('take no notice of a label that is none of a numbered paragraph', () => {
    expect(
      labelParagraphs(
        ['a', 'b'],
        new Map([
          ['a', '(a)'],
          ['b', ''],
        ]),
      ),
    ).toEqual(['1', '2'])
  })
})

const anyLabel = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.constantFrom('', '', '', 'A', 'B', 'ZA'))
  .map(([n, s]) => `${n}${s}.`)
const anyOrder = fc.array(fc.option(anyLabel, { nil: null }), { maxLength: 25 })

describe('for any order', () => {
  it('no two paragraphs are called the same, and the first that had a label keeps it', () => {
    fc.assert(
      fc.property(anyOrder, (drawn) => {
        const ids = drawn.map((_, i) => `b${i}`)
        const frozen = new Map(drawn.flatMap((kept, i) => (kept === null ? [] : [[`b${i}`, kept] as const])))
        const labels = labelParagraphs(ids, frozen)
        expect(new Set(labels).size).toBe(ids.length)
        drawn.forEach((kept, i) => {
          if (kept !== null && drawn.indexOf(kept) === i) expect(`${labels[i]}.`).toBe(kept)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('what was labelled once keeps its labels for good', () => {
    fc.assert(
      fc.property(anyOrder, (drawn) => {
        const ids = drawn.map((_, i) => `b${i}`)
        const frozen = new Map(drawn.flatMap((kept, i) => (kept === null ? [] : [[`b${i}`, kept] as const])))
        const labels = labelParagraphs(ids, frozen)
        expect(labelParagraphs(ids, new Map(ids.map((id, i) => [id, `${labels[i]}.`])))).toEqual(labels)
      }),
    )
  })
})
