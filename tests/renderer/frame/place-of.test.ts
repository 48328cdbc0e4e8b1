import { expect, test } from 'vitest'
import { crumbsOf } from '../../../renderer/features/frame/crumbs.ts'
import { placeOf } from '../../../renderer/features/frame/place-of.ts'

test('the tabs of a meeting are one screen, and so is a list with its detail', () => {
  expect(placeOf('/p/cpip/meetings/m1/pack').screen).toBe(placeOf('/p/cpip/meetings/m1').screen)
  expect(placeOf('/p/cpip/workstreams/w1').screen).toBe(placeOf('/p/cpip/workstreams').screen)
  expect(placeOf('/p/cpip/meetings/m2').screen).not.toBe(placeOf('/p/cpip/meetings/m1').screen)
  expect(placeOf('/p/cpip').screen).not.toBe(placeOf('/p/other').screen)
})

test('home is in no programme, and a programme’s id is read as it was', () => {
  expect(placeOf('/').programme).toBeUndefined()
  expect(placeOf('/import/j1').programme).toBeUndefined()
  expect(placeOf('/p/two%20words~1v2').programme).toBe('two words.v2')
})

test('the way home is made of the steps that the routes give, in order', () => {
  const [home, list, meeting] = ['Programmes', 'Meetings', 'EAG'].map((label) => ({
    label,
    href: `/${label}`,
  }))
  expect(crumbsOf([{ loaderData: { crumb: home } }, {}, { loaderData: { crumb: [list, meeting] } }])).toEqual(
    [home, list, meeting],
  )
})
