import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Card, placeCards } from '../../../shared/rules/reading/place-cards.ts'

const gap = 6
const cards = fc
  .array(
    fc.record({ anchor: fc.integer({ min: 0, max: 5_000 }), height: fc.integer({ min: 20, max: 400 }) }),
    {
      maxLength: 60,
    },
  )
  .map((some) =>
    some.toSorted((a, b) => a.anchor - b.anchor).map((one, i): Card => ({ ...one, id: `c${i}` })),
  )

const overlaps = (some: Card[], tops: number[]) =>
  some.some((card, i) => {
    const next = tops[i + 1]
    return next !== undefined && (tops[i] ?? 0) + card.height + gap > next
  })

test('cards never lie over each other or above the margin, and keep their order', () => {
  fc.assert(
    fc.property(cards, fc.nat(), (some, n) => {
      const active = some.length === 0 ? null : (some[n % some.length]?.id ?? null)
      for (const chosen of [null, active]) {
        const tops = placeCards(some, { gap, active: chosen })
        expect(tops).toHaveLength(some.length)
        expect(overlaps(some, tops)).toBe(false)
        expect(Math.min(0, ...tops)).toBe(0)
      }
    }),
  )
})

test('the active card stands at its paragraph wherever those before it fit above', () => {
  fc.assert(
    fc.property(cards, fc.nat(), (some, n) => {
      const at = some.length === 0 ? -1 : n % some.length
      const chosen = some[at]
      if (!chosen) return
      const needed = some.slice(0, at).reduce((sum, { height }) => sum + height + gap, 0)
      const tops = placeCards(some, { gap, active: chosen.id })
      expect(tops[at]).toBe(Math.max(chosen.anchor, needed))
    }),
  )
})

test('without an active one each stands at its paragraph or right beneath the one before', () => {
  const some = [
    { id: 'a', anchor: 10, height: 30 },
    { id: 'b', anchor: 12, height: 30 },
    { id: 'c', anchor: 300, height: 30 },
  ]
  expect(placeCards(some, { gap, active: null })).toEqual([10, 46, 300])
  expect(placeCards(some, { gap, active: 'b' })).toEqual([0, 36, 300])
  expect(placeCards(some, { gap, active: 'c' })).toEqual([10, 46, 300])
})
