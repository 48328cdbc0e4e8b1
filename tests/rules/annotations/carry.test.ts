import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anchor } from '../../../shared/records/annotation.ts'
import type { Block, RichText } from '../../../shared/rich-text.ts'
import { blockText } from '../../../shared/rules/annotations/block-text.ts'
import { carryAnchors } from '../../../shared/rules/annotations/carry.ts'
import { makeAnchor } from '../../../shared/rules/annotations/make-anchor.ts'
import { anyText } from '../text-arbitrary.ts'

const say = (id: string, ...text: string[]): Block => ({ id, type: 'numbered', text })
const paper: RichText = [
  { id: 'h1', type: 'heading', level: 2, text: ['Staffing'] },
  say('a', 'Each council will appoint a named lead by 4 November 2016.'),
  say(
    'b',
    'The pilot in Fife ran for six weeks. It cost £42,000, which was met from the reserve. No carer withdrew.',
  ),
  say('c', 'Agreed.'),
  say('d', 'Interpreters were found for nine of the eleven hearings in the spring.'),
  say('e', 'Agreed.'),
  {
    id: 't',
    type: 'table',
    header: true,
    rows: [
      [{ text: ['Council'] }, { text: ['Cases'] }, { text: ['Staff'] }],
      [{ text: ['Fife'] }, { text: ['12'] }, { text: ['4'] }],
      [{ text: ['Angus'] }, { text: ['12'] }, { text: ['4'] }],
      [{ text: ['Moray'] }, { text: ['7'] }, { text: ['12'] }],
    ],
  },
]

const at = { meeting: 'm1', of: { paper: 'p1' } }
function on(block: string, quote?: string, occurrence = 0): Anchor {
  const found = paper.find(({ id }) => id === block)
  const text = found ? blockText(found) : ''
  let start = -1
  for (let i = 0; i <= occurrence; i++) start = text.indexOf(quote ?? '', start + 1)
  const range = quote === undefined ? undefined : { start, end: start + quote.length }
  const anchor = makeAnchor(paper, { ...at, block, range })
  if (!anchor) throw new Error('not there')
  return anchor
}
const with_ = (id: string, ...text: string[]): RichText =>
  paper.map((block) => (block.id === id ? say(id, ...text) : block))
const carry = (anchor: Anchor, now: RichText | null, was: RichText | undefined = paper) =>
  carryAnchors([anchor], now, was)[0]
const table = (rows: string[][]): RichText =>
  paper.map((block) =>
    block.type === 'table'
      ? { ...block, rows: rows.map((row) => row.map((text) => ({ text: [text] }))) }
      : block,
  )

describe.each([
  ['the earlier text is known', paper],
  ['only the anchor is', undefined],
])('where %s', (_, was) => {
  const there = (anchor: Anchor, now: RichText | null) => carryAnchors([anchor], now, was)[0]

  test('words that stand are kept, wherever they are in their paragraph now', () => {
    const now = with_(
      'b',
      'Early on, the pilot in Fife ran for six weeks. It cost £42,000, which was met from the reserve.',
    )
    expect(there(on('b', 'met from the reserve'), now)).toMatchObject({
      fate: 'kept',
      block: 'b',
      quote: 'met from the reserve',
    })
  })

  test('words that were edited are followed: shrunk, grown, or others in their place', () => {
    const now = with_('a', 'Each council will appoint a lead by 11 November 2016 at the latest.')
    expect(there(on('a', 'a named lead'), now)).toMatchObject({
      fate: 'changed',
      block: 'a',
      quote: 'a lead',
    })
    expect(there(on('a', 'by 4 November 2016'), now)).toMatchObject({ quote: 'by 11 November 2016' })
    expect(there(on('a', '4'), now)).toMatchObject({ fate: 'changed', quote: '11' })
  })

  test('words that were taken out leave it on their paragraph', () => {
    const now = with_('b', 'The pilot in Fife ran for six weeks. No carer withdrew.')
    expect(there(on('b', 'met from the reserve'), now)).toEqual({
      fate: 'changed',
      block: 'b',
      range: null,
      quote: 'The pilot in Fife ran for six weeks. No carer withdrew.',
    })
  })

  test('the second half of a paragraph that was split takes its words along', () => {
    const now = paper.flatMap((block) =>
      block.id === 'b'
        ? [
            say('b', 'The pilot in Fife ran for six weeks.'),
            say('n', 'It cost £42,000, which was met from the reserve. No carer withdrew.'),
          ]
        : [block],
    )
    expect(there(on('b', 'which was met from the reserve'), now)).toMatchObject({ fate: 'moved', block: 'n' })
    expect(there(on('b', 'six weeks'), now)).toMatchObject({ fate: 'kept', block: 'b' })
    expect(there(on('b'), now)).toMatchObject({ fate: 'changed', block: 'b', range: null })
  })

  test('a paragraph that was joined to the one before it is found in that', () => {
    const said = (at: number): string => blockText(paper[at] ?? say('', ''))
    const now = paper.flatMap((block) =>
      block.id === 'a' ? [say('a', `${said(1)} ${said(2)}`)] : block.id === 'b' ? [] : [block],
    )
    expect(there(on('b'), now)).toMatchObject({ fate: 'moved', block: 'a', quote: said(2) })
    expect(there(on('b', 'six weeks'), now)).toMatchObject({ block: 'a', quote: 'six weeks' })
    expect(there(on('a'), now)).toMatchObject({ fate: 'changed', block: 'a', range: null })
  })

  test('an id that was given to other words does not keep it', () => {
    const other =
      'Members thanked the clerk, whose term ends in June, and welcomed her successor from Orkney.'
    expect(there(on('b', 'six weeks'), with_('b', other))).toMatchObject({
      fate: 'orphaned',
      block: null,
      quote: '',
    })
    const elsewhere = [...with_('b', other), say('z', blockText(paper[2] ?? say('', '')))]
    expect(there(on('b', 'six weeks'), elsewhere)).toMatchObject({
      fate: was ? 'moved' : expect.any(String),
      block: 'z',
      quote: 'six weeks',
    })
  })

  test('a text typed anew keeps it, twins by what stands beside them', () => {
    const now = paper.map((block, i) => ({ ...block, id: `n${i}` }))
    expect(there(on('c'), now)).toMatchObject({ fate: 'kept', block: 'n3' })
    expect(there(on('e'), now)).toMatchObject({ fate: 'kept', block: 'n5' })
    expect(there(on('b', 'six weeks'), now)).toMatchObject({ fate: 'kept', block: 'n2', quote: 'six weeks' })
  })

  test('of twins that nothing tells apart neither is taken', () => {
    expect(there(on('c'), [say('x', 'Agreed.')])).toMatchObject({ fate: 'orphaned' })
  })

  test('a cell is known by its row and its column', () => {
    const cell = on('t', '12', 1)
    const wider = [
      ['Council', 'Due', 'Cases', 'Staff'],
      ['Moray', '12', '7', '12'],
      ['Angus', '12', '12', '4'],
      ['Fife', '12', '12', '4'],
    ]
    const moved = there(cell, table(wider))
    const text = 'Council\tDue\tCases\tStaff\nMoray\t12\t7\t12\nAngus\t12\t'
    expect(moved).toMatchObject({
      fate: 'kept',
      block: 't',
      range: { start: text.length, end: text.length + 2 },
    })
    const changed = [
      ['Council', 'Cases', 'Staff'],
      ['Fife', '12', '4'],
      ['Angus', '15', '4'],
      ['Moray', '7', '12'],
    ]
    expect(there(cell, table(changed))).toMatchObject({ fate: 'changed', quote: '15' })
    const without = changed.filter(([name]) => name !== 'Angus')
    expect(there(cell, table(without))).toMatchObject({ fate: 'changed', block: 't', range: null })
  })

  test('a paragraph that went is orphaned; so is what stood on a paper that is gone', () => {
    expect(
      there(
        on('d'),
        paper.filter(({ id }) => id !== 'd'),
      ),
    ).toMatchObject({ fate: 'orphaned' })
    expect(there(on('d'), [])).toMatchObject({ fate: 'orphaned' })
    expect(there(on('d'), null)).toMatchObject({ fate: 'orphaned' })
    const whole: Anchor = { ...at, quote: '', text: '', before: '', after: '' }
    expect(there(whole, paper)).toMatchObject({ fate: 'kept', block: null })
    expect(there(whole, null)).toMatchObject({ fate: 'orphaned' })
  })

  test('no half of a character and no letter without its accent', () => {
    const now = with_('a', 'Each council will appoint a name\u0301d lead 👩‍👧 by 4 November 2016.')
    const place = there(on('a', 'named lead by'), now)
    expect(place?.quote.isWellFormed()).toBe(true)
    expect(place).toMatchObject({ fate: 'changed', block: 'a', quote: 'name\u0301d lead 👩‍👧 by' })
  })
})

test('a paragraph that changed places is moved', () => {
  const now = [...paper.filter(({ id }) => id !== 'a'), ...paper.filter(({ id }) => id === 'a')]
  expect(carry(on('a'), now)).toMatchObject({ fate: 'moved', block: 'a' })
  expect(carry(on('d'), now)).toMatchObject({ fate: 'kept', block: 'd' })
})

test('words that another paragraph said all along do not draw a note to it', () => {
  const twice: RichText = [
    say('a', 'In short: the reserve will meet the costs of the pilot in Fife this year.'),
    say(
      'b',
      'It is agreed that the reserve will meet the costs of the pilot in Fife this year. Members thanked the clerk.',
    ),
  ]
  const anchor = makeAnchor(twice, { ...at, block: 'b', range: { start: 18, end: 81 } })
  const now = [
    say('a', 'In short: the reserve will meet the costs of the pilot in Fife this year, and next.'),
    say('b', 'Members thanked the clerk.'),
  ]
  expect(anchor && carryAnchors([anchor], now, twice)[0]).toMatchObject({
    fate: 'changed',
    block: 'b',
    range: null,
  })
})

/** On every block, on its first word and on its end. */
const anchorsOn = (text: RichText): Anchor[] =>
  text.flatMap((block) => {
    const said = blockText(block)
    const letters = [...said]
    const upTo = (count: number): number => letters.slice(0, count).join('').length
    const ranges = [
      undefined,
      { start: 0, end: upTo(5) },
      { start: upTo(letters.length >> 1), end: said.length },
    ]
    return ranges.flatMap((range) => makeAnchor(text, { ...at, block: block.id, range }) ?? [])
  })
const ownIds = (text: RichText): RichText => text.map((block, i) => ({ ...block, id: `${block.id}x${i}` }))

test('what did not change is kept where it was', () => {
  fc.assert(
    fc.property(anyText.map(ownIds), fc.boolean(), (text, withWas) => {
      const anchors = anchorsOn(text)
      const places = carryAnchors(anchors, text, withWas ? text : undefined)
      places.forEach((place, i) => {
        const { block, range } = anchors[i] ?? {}
        expect(place).toMatchObject({ fate: 'kept', block, range: range ?? null })
      })
    }),
  )
})

test('whatever a text became each has a fate, a place that is there, and kept and moved mean the very words', () => {
  fc.assert(
    fc.property(anyText.map(ownIds), anyText.map(ownIds), fc.boolean(), (was, now, withWas) => {
      const anchors = anchorsOn(was)
      const places = carryAnchors(anchors, now, withWas ? was : undefined)
      expect(places).toHaveLength(anchors.length)
      const texts = new Map(now.map((block) => [block.id, blockText(block)]))
      places.forEach((place, i) => {
        const { text = '', range } = anchors[i] ?? {}
        if (place.fate === 'orphaned') {
          expect(place).toEqual({ fate: 'orphaned', block: null, range: null, quote: '' })
          return
        }
        const said = texts.get(place.block ?? '')
        expect(place.quote).toBe(place.range ? said?.slice(place.range.start, place.range.end) : said)
        if (place.fate !== 'changed')
          expect(place.quote).toBe(range ? text.slice(range.start, range.end) : text)
      })
    }),
  )
})

test('an anchor that came from outside with counts that do not fit still finds its words', () => {
  const anchor: Anchor = { ...on('b', 'six weeks'), range: { start: 400, end: 409 } }
  expect(carry(anchor, paper)).toMatchObject({ fate: 'kept', block: 'b', quote: 'six weeks' })
})
