import { expect, test } from 'vitest'
import { footnotesOf } from '../../../renderer/features/documents/footnotes.ts'
import { labelsIn, numberRange } from '../../../renderer/features/documents/part-labels.ts'
import type { PlanBlock, PlanPart } from '../../../shared/rules/plan.ts'

const part = (blocks: PlanBlock[], lists: PlanPart['lists'] = []): PlanPart => ({
  key: 'paper/p',
  kind: 'paper',
  title: 'A paper',
  bookmark: 'part_p',
  marking: null,
  status: null,
  footer: '',
  lists,
  blocks,
})
const numbered = (label: string): PlanBlock => ({
  type: 'paragraph',
  style: 'numbered',
  text: ['Words'],
  list: { list: 'main', level: 0 },
  address: { id: label, bookmark: `sd_${label}`, label },
})
const listed = (level: 0 | 1 | 2): PlanBlock => ({
  type: 'paragraph',
  style: 'numbered',
  text: ['Words'],
  list: { list: 'own', level },
})

test('a part’s numbers run from its first to its last', () => {
  expect(numberRange(part([numbered('10.'), numbered('11.'), numbered('21.')]))).toBe('10–21')
  expect(numberRange(part([numbered('4A.')]))).toBe('4A')
  expect(numberRange(part([]))).toBeNull()
})

test('a label is the plan’s own wherever the plan has one', () => {
  expect(labelsIn(part([numbered('12A.')]), [{ id: 'main', kind: 'paragraphs', start: 1 }])).toEqual(['12A.'])
})

test('a paragraph of a list without a printed label is counted as Word will count it', () => {
  const levels = [0, 1, 1, 2, 2, 0, 1] as const
  expect(labelsIn(part(levels.map(listed), [{ id: 'own', kind: 'paragraphs', start: 7 }]), [])).toEqual([
    '7.',
    '(a)',
    '(b)',
    '(i)',
    '(ii)',
    '8.',
    '(a)',
  ])
  expect(labelsIn(part([listed(0), listed(1)], [{ id: 'own', kind: 'fixed', label: '3.' }]), [])).toEqual([
    '3.',
    '(a)',
  ])
})

test('footnotes are found in paragraphs and in the cells of tables, in their order', () => {
  const [first, second] = [{ footnote: ['one'] }, { footnote: ['two'] }]
  const cell: PlanBlock = {
    type: 'table',
    look: 'grid',
    columns: [1],
    headerRows: 0,
    rows: [[{ text: [{ type: 'paragraph', style: 'tableText', text: ['x', second] }] }]],
  }
  const words: PlanBlock = { type: 'paragraph', style: 'plain', text: ['y', first] }
  expect(footnotesOf(part([words, cell]))).toEqual([first, second])
})
