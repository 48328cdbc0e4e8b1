import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, foldText } from '../../../shared/rules/reading/find-words.ts'

test('capitals, curly quotes, dashes and fixed spaces are found by their plain forms', () => {
  const text = foldText('The Children’s\u00a0Hearings – “as they are”')
  expect(findIn(text, 'children\'s hearings - "as')).toEqual([{ start: 4, end: 29 }])
})

test('every place is where it was before folding, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const text = `${before}İstanbul Needle ${after}`
      const folded = foldText(text)
      expect(folded.length).toBe(text.length)
      const found = findIn(folded, 'needle')
      expect(found.map(({ start, end }) => text.slice(start, end).toLowerCase())).toContain('needle')
    }),
  )
})

test('nothing is found for nothing, and matches do not overlap', () => {
  expect(findIn('aaaa', '  ')).toEqual([])
  expect(findIn('aaaa', 'aa')).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ])
})
