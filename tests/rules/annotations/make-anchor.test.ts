import { expect, test } from 'vitest'
import type { RichText } from '../../../shared/rich-text.ts'
import { blockText } from '../../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../../shared/rules/annotations/make-anchor.ts'

const text: RichText = [
  { id: 'b1', type: 'plain', text: ['Before.'] },
  {
    id: 'b2',
    type: 'numbered',
    text: [
      'See ',
      { ref: 'paper', id: 'p2' },
      { footnote: ['Not here.'] },
      ' and ',
      { text: 'this', bold: true },
    ],
  },
  { id: 'b3', type: 'table', header: false, rows: [[{ text: ['a'] }, { text: ['b'] }], [{ text: ['c'] }]] },
]
const at = { meeting: 'm1', of: { paper: 'p1' } }

test('the text of a block counts a reference as one character and leaves footnotes out', () => {
  expect(text.map(blockText)).toEqual(['Before.', 'See \uFFFC and this', 'a\tb\nc'])
})

test('an anchor holds its words, its block and what stands beside it', () => {
  expect(makeAnchor(text, { ...at, block: 'b2', range: { start: 10, end: 14 }, label: '1' })).toEqual({
    ...at,
    block: 'b2',
    range: { start: 10, end: 14 },
    quote: 'this',
    text: 'See \uFFFC and this',
    before: 'Before.',
    after: 'a\tb\nc',
    label: '1',
  })
})

test('there is none on a block or on words that are not there', () => {
  expect(makeAnchor(text, { ...at, block: 'b9' })).toBeNull()
  expect(makeAnchor(text, { ...at, block: 'b1', range: { start: 3, end: 90 } })).toBeNull()
  expect(makeAnchor(text, { ...at, block: 'b1', range: { start: 3, end: 3 } })).toBeNull()
})
