import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunksOf } from '../../../renderer/features/reading/chunks.ts'
import type { ReadingBlock } from '../../../shared/api.ts'

const blocks = fc.array(
  fc.record({ size: fc.integer({ min: 0, max: 9_000 }), heading: fc.boolean() }).map(
    ({ size, heading }): ReadingBlock => ({
      type: 'paragraph',
      style: heading ? 'heading2' : 'numbered',
      text: ['x'.repeat(size)],
    }),
  ),
  { maxLength: 80 },
)

test('every block is in one piece, in order, and no piece is more than is rendered at once', () => {
  fc.assert(
    fc.property(blocks, (some) => {
      const chunks = chunksOf('k', some)
      expect(chunks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
        some.map((_, i) => i),
      )
      for (const { from, to, height } of chunks) {
        expect(to - from).toBeLessThanOrEqual(12)
        expect(height).toBeGreaterThan(0)
        const size = some
          .slice(from, to)
          .reduce((sum, block) => sum + (block.type === 'paragraph' ? String(block.text[0]).length : 0), 0)
        expect(to - from === 1 || size <= 4_000).toBe(true)
      }
    }),
  )
})
