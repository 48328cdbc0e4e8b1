import { expect, test } from 'vitest'
import { meansThem, onlyOneMeant } from '../../../renderer/features/meeting/means-them.ts'

const people = ['Morag Reid', 'Màiri Reid', 'Anne Smithson'].map((name) => ({ name }))

test('somebody is found by the beginnings of their names, in any order and without accents', () => {
  expect(meansThem('rei mo', 'Morag Reid')).toBe(true)
  expect(meansThem('mairi', 'Màiri Reid')).toBe(true)
  expect(meansThem('orag', 'Morag Reid')).toBe(false)
  expect(meansThem('', 'Morag Reid')).toBe(true)
})

test('a part of a name means the only one that it can mean', () => {
  expect(onlyOneMeant('morag', people)?.name).toBe('Morag Reid')
  expect(onlyOneMeant('reid', people)).toBeUndefined()
  expect(onlyOneMeant('', people)).toBeUndefined()
})

test('a whole name that is on no list is not taken for a longer one', () => {
  expect(onlyOneMeant('Anne Smith', people)).toBeUndefined()
})
