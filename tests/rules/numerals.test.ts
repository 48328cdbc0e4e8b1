import { expect, it } from 'vitest'
import { letterOf, romanOf } from '../../shared/rules/numerals.ts'

it('letters go on beyond z as Word has them', () => {
  expect([1, 2, 26, 27, 28, 52, 53, 79].map(letterOf)).toEqual([
    'a',
    'b',
    'z',
    'aa',
    'bb',
    'zz',
    'aaa',
    'aaaa',
  ])
})

it('numbers are written in small Roman figures', () => {
  expect([1, 2, 3, 4, 5, 6, 9, 14, 19, 40, 49, 90, 99, 400, 944, 1999].map(romanOf)).toEqual([
    'i',
    'ii',
    'iii',
    'iv',
    'v',
    'vi',
    'ix',
    'xiv',
    'xix',
    'xl',
    'xlix',
    'xc',
    'xcix',
    'cd',
    'cmxliv',
    'mcmxcix',
  ])
})
