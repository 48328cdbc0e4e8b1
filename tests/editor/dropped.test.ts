import { expect, test } from 'vitest'
import { droppedInWords, tallyDropped } from '../../renderer/editor/paste/dropped.ts'

test('what was dropped is said with its number, one colour counted once', () => {
  const tally = tallyDropped()
  tally.add('colour', 'red')
  tally.add('colour', 'red')
  tally.add('image')
  tally.add('image')
  expect(droppedInWords(tally.all())).toBe('Dropped: 2 images, 1 colour')
})

test('where nothing was dropped nothing is said', () => {
  expect(droppedInWords({})).toBeNull()
})
