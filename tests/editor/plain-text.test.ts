import { expect, test } from 'vitest'
import { cleanText } from '../../renderer/editor/paste/plain-text.ts'

const lines = (text: string) =>
  cleanText(text).map(
    (block) =>
      `${block.type}${'level' in block ? block.level : ''} ${'text' in block ? block.text.join('') : ''}`,
  )

test('each line is a block, and empty lines are none', () => {
  expect(lines('One\r\n\r\nTwo\rThree\n')).toEqual(['plain One', 'plain Two', 'plain Three'])
})

test('lines that begin like items of a list are items', () => {
  expect(lines('1. One\n(a) point\n(i) deeper\n\t- dash\n• dot\n2) Two')).toEqual([
    'numbered One',
    'lettered1 point',
    'lettered2 deeper',
    'bullet1 dash',
    'bullet1 dot',
    'numbered Two',
  ])
})

test('one line alone is words, whatever it begins with', () => {
  expect(lines('1. One')).toEqual(['plain 1. One'])
  expect(lines('')).toEqual([])
})
