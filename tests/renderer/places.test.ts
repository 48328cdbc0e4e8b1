import { expect, test } from 'vitest'
import { idFromPart, places } from '../../renderer/places.ts'

test('an address holds no dot, whatever the id, and gives the id back', () => {
  for (const id of ['m1', 'v1.2', 'a~b', '~1.~0', 'Two words', 'naïve']) {
    const path = places.programme(id)
    expect(path).not.toContain('.')
    expect(idFromPart(decodeURIComponent(path.slice('/p/'.length)))).toBe(id)
  }
})

test('the agenda is the meeting’s own address, the other tabs are beneath it', () => {
  expect(places.meeting('p', 'm')).toBe('/p/p/meetings/m')
  expect(places.meeting('p', 'm', 'pack')).toBe('/p/p/meetings/m/pack')
})

test('a document’s address carries what was chosen of it, lists with commas, and nothing that is absent', () => {
  expect(places.document('p', { document: 'update-note', workstreams: ['a', 'b'], since: undefined })).toBe(
    '/p/p/document?document=update-note&workstreams=a%2Cb',
  )
})
