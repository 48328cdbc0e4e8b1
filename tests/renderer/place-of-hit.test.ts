import { expect, test } from 'vitest'
import { kindOfHit, placeOfHit } from '../../renderer/features/search/place-of-hit.ts'
import type { SearchAnswer } from '../../shared/api.ts'

const hit = (more: Partial<SearchAnswer['hits'][number]>): SearchAnswer['hits'][number] => ({
  list: 'meetings',
  id: 'm1',
  title: 'Minutes',
  pieces: [],
  minutes: false,
  block: null,
  private: false,
  within: null,
  ...more,
})
const within = { list: 'meetings' as const, id: 'm1', title: 'EAG' }

test('words of the minutes lead to the minutes, those of an item to its agenda', () => {
  expect(placeOfHit('p', hit({ minutes: true, within }), 'words')).toBe('/p/p/meetings/m1/minutes')
  expect(placeOfHit('p', hit({ minutes: true, block: 'b 7', within }), 'words')).toBe(
    '/p/p/meetings/m1/minutes?block=b+7',
  )
  expect(kindOfHit(hit({ minutes: true, within }))).toBe('Minutes')
  expect(placeOfHit('p', hit({ within }), 'words')).toBe('/p/p/meetings/m1')
  expect(kindOfHit(hit({ within }))).toBe('Agenda item')
})

test('what has no screen of its own is read among what was found', () => {
  expect(placeOfHit('p', hit({ list: 'people' }), 'reid')).toBe('/p/p?q=reid')
})
