import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { writeProgramme } from '../../electron/interchange/write-programme.ts'
import { programmes } from './programme-arbitrary.ts'

const noImage = () => null

test('export, import and export again give the same bytes for 200 programmes', () => {
  fc.assert(
    fc.property(programmes(), (programme) => {
      const first = writeProgramme(programme, noImage)
      const second = writeProgramme(readProgramme(Buffer.from(first)), noImage)
      expect(second).toBe(first)
    }),
    { numRuns: 200 },
  )
}, 120_000)
