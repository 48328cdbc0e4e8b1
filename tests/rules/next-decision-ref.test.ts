import { expect, test } from 'vitest'
import { nextDecisionRef } from '../../shared/rules/next-decision-ref.ts'

const next = (...refs: (string | undefined)[]) =>
  nextDecisionRef(refs.map((ref) => (ref === undefined ? {} : { ref })))

test('the next decision goes on from the highest of the way that is counted in last', () => {
  expect(next('EAG D9', 'EAG D10', 'EAG D2')).toBe('EAG D11')
  expect(next('2015/7', 'D1', undefined)).toBe('D2')
  expect(next('D009')).toBe('D010')
})

test('where no decision has a number none is proposed', () => {
  expect(next()).toBeUndefined()
  expect(next(undefined, 'the first')).toBeUndefined()
})
