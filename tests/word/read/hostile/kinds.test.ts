import { describe, expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { settle } from './settle.ts'

describe.each(Object.entries(kinds))('%s', (_, all) => {
  test.each(all)('$name', async ({ file = 'x.docx', make, outcome }) => {
    const bytes = await make()
    // Checking the shape of very much takes longer than reading it.
    const found = settle(bytes, file, { shape: bytes.length < 200_000 })
    if ('read' in outcome) expect(found).toEqual({ read: expect.stringMatching(outcome.read) })
    else expect(found).toEqual({ refused: expect.stringMatching(outcome.refused) })
  })
})

test('there are at least sixty kinds', () => {
  expect(Object.values(kinds).flat().length).toBeGreaterThanOrEqual(60)
})
