import { expect, it } from 'vitest'
import {
  composed,
  forMembers,
  place,
  step,
  tick,
} from '../../../renderer/features/documents/composition/compose.ts'

const parts = ['cover', 'agenda', 'actions']

it('a part is taken out and put back, and then nothing is said of it', () => {
  const without = tick({ order: ['a'] }, 'cover', false)
  expect(without).toEqual({ without: ['cover'], order: ['a'] })
  expect(tick(without, 'cover', true)).toEqual({ order: ['a'] })
  expect(composed({ without: [], order: [] })).toEqual({})
})

it('a part goes one place up or down, and no further than the ends', () => {
  expect(step(parts, { without: ['cover'] }, 'agenda', -1)).toEqual({
    without: ['cover'],
    order: ['agenda', 'cover'],
  })
  expect(step(parts, {}, 'agenda', 1)).toEqual({ order: ['actions', 'agenda'] })
  expect(step(parts, {}, 'cover', -1)).toBe(null)
  expect(step(parts, {}, 'actions', 1)).toBe(null)
})

it('a part is let go before or after another', () => {
  expect(place(parts, {}, 'actions', 'cover', false)).toEqual({ order: ['actions', 'cover', 'agenda'] })
  expect(place(parts, {}, 'cover', 'agenda', true)).toEqual({ order: ['agenda', 'cover'] })
  expect(place(parts, { order: ['agenda', 'cover'] }, 'cover', 'agenda', false)).toEqual({})
})

it('a members’ pack never names the annotated agenda', () => {
  expect(forMembers({ without: ['annotated-agenda', 'cover'], order: ['annotated-agenda'] })).toEqual({
    without: ['cover'],
  })
})
