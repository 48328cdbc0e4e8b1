import { describe, expect, test } from 'vitest'
import type { Paper } from '../../../shared/records/paper.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import type { PlanBlock } from '../../../shared/rules/plan.ts'
import { keepUnchanged } from '../../../shared/rules/word/keep-unchanged.ts'
import { takeSuggestions } from '../../../shared/rules/word/take-suggestions.ts'

const body: RichText = [{ id: 'a', type: 'numbered', text: ['See ', { ref: 'action', id: 'x' }, '.'] }]
const paper = { id: 'p', body, annexes: [] } as unknown as Paper // the rest is not looked at
const printed: PlanBlock[] = [
  {
    type: 'paragraph',
    style: 'numbered',
    text: ['See ', 'Action 3/2', '.'],
    address: { id: 'a', bookmark: 'sd_a', label: '1.' },
  },
]

describe('a block that came back from Word', () => {
  test('as it was printed keeps its references', () => {
    expect(keepUnchanged([{ id: 'a', type: 'numbered', text: ['See Action 3/2.'] }], paper, printed)).toEqual(
      body,
    )
  })
  test.each<[string, RichText]>([
    ['with other words', [{ id: 'a', type: 'numbered', text: ['See Action 3/3.'] }]],
    ['as something else', [{ id: 'a', type: 'plain', text: ['See Action 3/2.'] }]],
    ['in bold', [{ id: 'a', type: 'numbered', text: [{ text: 'See Action 3/2.', bold: true }] }]],
    ['that is new', [{ id: 'b', type: 'numbered', text: ['See Action 3/2.'] }]],
  ])('%s is what Word says', (_, read) => {
    expect(keepUnchanged(read, paper, printed)).toEqual(read)
  })
})

test('a suggestion makes a heading or a numbered paragraph, without the number that was typed and bold that says no more', () => {
  const text: RichText = [
    { id: 'a', type: 'plain', text: [{ text: '2. Why', bold: true }] },
    { id: 'b', type: 'plain', text: ['3. The group met.'] },
    { id: 'c', type: 'plain', text: ['x'] },
  ]
  const suggestions = [
    { block: 'a', as: 'heading' as const, words: '2. Why', typed: '2. ' },
    { block: 'b', as: 'numbered' as const, words: '3. The group met.', typed: '3. ' },
  ]
  expect(takeSuggestions(text, suggestions)).toEqual([
    { id: 'a', type: 'heading', level: 2, text: ['Why'] },
    { id: 'b', type: 'numbered', text: ['The group met.'] },
    text[2],
  ])
})
