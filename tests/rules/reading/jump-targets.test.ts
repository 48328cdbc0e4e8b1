import { expect, test } from 'vitest'
import type { ReadingPart } from '../../../shared/api.ts'
import { jumpTargets } from '../../../shared/rules/reading/jump-targets.ts'

const part = (key: string, number: string | null, title: string, item: string | null): ReadingPart => ({
  ...{ key, number, title, item, kind: 'paper', bookmark: key, marking: null, status: null, footer: '' },
  ...{ subject: { paper: key }, blocks: 9, footnotes: 0, size: 900, mark: '' },
})
const from = {
  items: [
    { id: 'i1', number: 1, title: 'Welcome', starts: null },
    { id: 'i3', number: 3, title: 'Section 12', starts: '2pm' },
  ],
  parts: [
    part('agenda', null, 'Agenda', null),
    part('p7', 'EAG(16)07', 'Progress update', null),
    part('p8', 'EAG(16)08', 'Section 12', 'i3'),
  ],
  here: 'p7',
  has: (_: string, paragraph: string) => Number(paragraph) <= 12,
}
const places = (typed: string) =>
  jumpTargets(typed, from).map(({ part: key, paragraph }) =>
    paragraph === null ? key : `${key} ${paragraph}`,
  )

test('a number is the item’s paper, then a paragraph of the paper in sight', () => {
  expect(places('3')).toEqual(['p8', 'p7 3'])
  expect(places('item 3')).toEqual(['p8'])
  expect(places('12')).toEqual(['p7 12'])
})

test('an item or a paper and a paragraph of it', () => {
  expect(places('3.12')).toEqual(['p8 12'])
  expect(places('eag(16)07 4')).toEqual(['p7 4'])
  expect(places('3 para 2')).toEqual(['p8 2'])
})

test('a paper’s number as it is written, or part of it, and words of a title', () => {
  expect(places('EAG(16)07')).toEqual(['p7'])
  expect(places('eag(16)')).toEqual(['p7', 'p8'])
  expect(places('progress')).toEqual(['p7'])
  expect(places('agenda')).toEqual(['agenda'])
})

test('what is not there leads nowhere', () => {
  expect(places('')).toEqual([])
  expect(places('99')).toEqual([])
  expect(places('3.99')).toEqual([])
  expect(places('EAG(17)01')).toEqual([])
})
