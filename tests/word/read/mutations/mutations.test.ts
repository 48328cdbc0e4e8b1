import { expect, test } from 'vitest'
import { tryMutations } from './try-mutations.ts'

test('300 documents damaged at random are read or refused, and nothing else happens', () => {
  const { read, refused, faults } = tryMutations(1, 300)
  expect(faults).toEqual([])
  expect(read + refused).toBe(300)
  // Damage of which nothing came, or that nothing survives, would try little.
  expect(read).toBeGreaterThan(60)
  expect(refused).toBeGreaterThan(60)
})
