import { expect, test } from 'vitest'
import { readDue } from '../../shared/rules/read-due.ts'

const context = { day: '2016-11-04', meetings: [{ id: 'feb', day: '2017-02-03' }] }
const read = (typed: string) => readDue(typed, context)

test('a due day is read as precisely as it is typed', () => {
  expect(read('18 Nov 2016')).toBe('2016-11-18')
  expect(read('by December 2016')).toBe('2016-12')
  expect(read('Q1 2017')).toBe('2017-Q1')
})

test('a due day without its year is the next one after the meeting', () => {
  expect(read('18 November')).toBe('2016-11-18')
  expect(read('18/11')).toBe('2016-11-18')
  expect(read('10 January')).toBe('2017-01-10')
  expect(read('end of November')).toBe('2016-11')
  expect(read('March')).toBe('2017-03')
})

test('the next meeting may be meant, or a later one by its day', () => {
  expect(read('next meeting')).toEqual({ meeting: 'feb' })
  expect(read('by the next meeting')).toEqual({ meeting: 'feb' })
  expect(read('the meeting of 3 February 2017')).toEqual({ meeting: 'feb' })
  expect(read('the meeting of 4 February 2017')).toBeNull()
  expect(readDue('next meeting', { day: '2016-11-04', meetings: [] })).toBeNull()
})

test('nothing typed is no due day, and what is none is told apart from it', () => {
  expect(read('  ')).toBeUndefined()
  expect(read('soon')).toBeNull()
  expect(read('31 November')).toBeNull()
})
