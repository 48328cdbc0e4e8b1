import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/rich-text.ts'
import { numberPassages } from '../../shared/rules/number-blocks.ts'
import { bullet, continuation, heading, lettered, numbered, plain, table } from './make-programme.ts'
import { wordCounts } from './word-counts.ts'

const labels = (...passages: Block[][]) =>
  numberPassages('p', passages)
    .numbered.flat()
    .map(({ label }) => label)
const numbers = (...passages: Block[][]) =>
  numberPassages('p', passages)
    .numbered.flat()
    .map(({ number }) => number)

describe('numbered paragraphs', () => {
  it('run on from first to last, through headings, bullets, tables and passages', () => {
    expect(
      labels(
        [
          plain('o'),
          numbered('a'),
          heading('h'),
          numbered('b'),
          bullet('x'),
          continuation('c'),
          numbered('d'),
        ],
        [heading('i'), table('t', ['x']), numbered('e')],
      ),
    ).toEqual([null, '1.', null, '2.', null, null, '3.', null, null, '4.'])
  })

  it('give what belongs to them their number, and what does not, none', () => {
    expect(
      numbers([
        bullet('before'),
        numbered('a'),
        bullet('b'),
        continuation('c'),
        table('t', ['x']),
        heading('h'),
        bullet('d'),
        numbered('e'),
        plain('p'),
        bullet('f'),
      ]),
    ).toEqual([null, '1', '1', '1', '1', null, null, '2', null, null])
  })
})

describe('letters', () => {
  it('restart under each numbered paragraph, Roman figures under each letter', () => {
    const blocks = [
      numbered('1'),
      lettered('a', 1),
      lettered('ai', 2),
      lettered('aii', 2),
      lettered('b', 1),
      lettered('bi', 2),
      continuation('c'),
      lettered('bii', 2),
      numbered('2'),
      lettered('2a', 1),
    ]
    expect(labels(blocks)).toEqual(['1.', '(a)', '(i)', '(ii)', '(b)', '(i)', null, '(ii)', '2.', '(a)'])
    expect(numbers(blocks)).toEqual([
      '1',
      '1(a)',
      '1(a)(i)',
      '1(a)(ii)',
      '1(b)',
      '1(b)(i)',
      '1',
      '1(b)(ii)',
      '2',
      '2(a)',
    ])
  })

  it('go on through bullets and continuations, and start again after a heading, a plain paragraph or a new passage', () => {
    expect(
      labels(
        [numbered('1'), lettered('a', 1), bullet('x'), lettered('b', 1), heading('h'), lettered('c', 1)],
        [lettered('d', 1), plain('p'), lettered('e', 1), lettered('f', 1)],
        [numbered('2'), { id: 'q', type: 'quotation', text: [] }, lettered('g', 1)],
      ),
    ).toEqual(['1.', '(a)', null, '(b)', null, '(a)', '(a)', null, '(a)', '(b)', '2.', null, '(a)'])
    expect(numbers([numbered('1'), { id: 'q', type: 'quotation', text: [] }, lettered('g', 1)])).toEqual([
      '1',
      null,
      '(a)',
    ])
  })

  it('stand without a numbered paragraph, and do not disturb the count', () => {
    const blocks = [
      lettered('a', 1),
      lettered('b', 1),
      numbered('1'),
      heading('h'),
      lettered('c', 1),
      numbered('2'),
    ]
    expect(labels(blocks)).toEqual(['(a)', '(b)', '1.', null, '(a)', '2.'])
    expect(numbers(blocks)).toEqual(['(a)', '(b)', '1', null, '(a)', '2'])
  })

  it('may come after Roman figures that have no letter above them', () => {
    const blocks = [numbered('1'), lettered('i', 2), lettered('ii', 2), lettered('a', 1), lettered('ai', 2)]
    expect(labels(blocks)).toEqual(['1.', '(i)', '(ii)', '(a)', '(i)'])
    expect(numbers(blocks)).toEqual(['1', '1(i)', '1(ii)', '1(a)', '1(a)(i)'])
  })

  it('go on beyond z', () => {
    const blocks = Array.from({ length: 28 }, (_, i) => lettered(`l${i}`, 1))
    expect(labels([numbered('n'), ...blocks]).slice(25)).toEqual(['(y)', '(z)', '(aa)', '(bb)'])
  })
})

describe('the lists that Word counts by', () => {
  it('are one for all numbered paragraphs and their letters, and one for each run of letters without a paragraph', () => {
    const {
      counts,
      lists,
      numbered: places,
    } = numberPassages('p', [
      [lettered('x', 1), numbered('1'), lettered('a', 1), heading('h'), lettered('y', 1), numbered('2')],
    ])
    expect(counts).toEqual([{ id: 'p/1', kind: 'paragraphs', start: 1 }])
    expect(lists).toEqual([
      { id: 'p/0', kind: 'letters' },
      { id: 'p/2', kind: 'letters' },
    ])
    expect(places[0]?.map(({ list }) => list?.list)).toEqual(['p/0', 'p/1', 'p/1', undefined, 'p/2', 'p/1'])
  })

  it('go on in the list of the part before where the numbering runs through', () => {
    const first = numberPassages('one', [[numbered('a'), numbered('b')]])
    expect(first.end).toEqual({ list: 'one/0', last: 2 })
    const second = numberPassages('two', [[numbered('c')]], first.end)
    expect(second.numbered).toEqual([[{ label: '3.', list: { list: 'one/0', level: 0 }, number: '3' }]])
    expect(second.counts).toEqual([])
  })

  it('begin anew where a label jumps, and are a list of one for a label with a letter', () => {
    const {
      numbered: places,
      counts,
      lists,
    } = numberPassages(
      'p',
      [[numbered('a'), numbered('b'), lettered('x', 1), numbered('c'), numbered('d')]],
      null,
      ['12', '12A', '13', '15'],
    )
    expect(places[0]?.map(({ label, number }) => [label, number])).toEqual([
      ['12.', '12'],
      ['12A.', '12A'],
      ['(a)', '12A(a)'],
      ['13.', '13'],
      ['15.', '15'],
    ])
    expect(counts).toEqual([
      { id: 'p/0', kind: 'paragraphs', start: 12 },
      { id: 'p/3', kind: 'paragraphs', start: 15 },
    ])
    expect(lists).toEqual([
      { id: 'p/1', kind: 'fixed', label: '12A.' },
      { id: 'p/2', kind: 'letters' },
    ])
  })
})

const kinds = [
  'numbered',
  'l1',
  'l2',
  'heading',
  'plain',
  'bullet',
  'continuation',
  'table',
  'quotation',
] as const
const block = (kind: (typeof kinds)[number], id: string): Block => {
  if (kind === 'l1') return lettered(id, 1)
  if (kind === 'l2') return lettered(id, 2)
  if (kind === 'heading') return heading(id)
  if (kind === 'bullet') return bullet(id)
  if (kind === 'table') return table(id, ['x'])
  return { id, type: kind, text: [] }
}
const anyPassages = fc
  .array(fc.array(fc.constantFrom(...kinds), { maxLength: 40 }), { maxLength: 4 })
  .map((passages) => passages.map((some, i) => some.map((kind, j) => block(kind, `b${i}x${j}`))))
const anyLabels = fc.array(fc.constantFrom('1', '2', '3', '3A', '7', '12', '12A', '13', 'A1'), {
  minLength: 160,
  maxLength: 160,
})

describe('for any text', () => {
  it('the labels are those that Word counts', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const { numbered: places, counts, lists } = numberPassages('p', passages)
        expect(places.flat().map(({ label }) => label)).toEqual(
          wordCounts([...counts, ...lists], places.flat()),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('the labels are those that Word counts where some were settled before', () => {
    fc.assert(
      fc.property(anyPassages, anyLabels, (passages, given) => {
        const { numbered: places, counts, lists } = numberPassages('p', passages, null, given)
        expect(places.flat().map(({ label }) => label)).toEqual(
          wordCounts([...counts, ...lists], places.flat()),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('numbered paragraphs count 1, 2, 3 and every address is used once, unless it is without a paragraph', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const places = numberPassages('p', passages).numbered.flat()
        const tops = places.filter(({ list }) => list?.level === 0).map(({ label }) => label)
        expect(tops).toEqual(tops.map((_, i) => `${i + 1}.`))
        const own = places
          .filter(({ list, number }) => list && /^\d/.test(number ?? ''))
          .map(({ number }) => number)
        expect(new Set(own).size).toBe(own.length)
      }),
    )
  })

  it('a part that runs on is numbered as if it were one with the part before', () => {
    fc.assert(
      fc.property(anyPassages, anyPassages, (one, two) => {
        const first = numberPassages('p', one)
        const second = numberPassages('q', two, first.end)
        const whole = numberPassages('p', [...one, ...two])
        expect(
          [...first.numbered, ...second.numbered].flat().map(({ label, number }) => [label, number]),
        ).toEqual(whole.numbered.flat().map(({ label, number }) => [label, number]))
      }),
    )
  })
})
