import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { byDocxLibrary } from './by-docx-library.ts'
import { byHand } from './by-hand.ts'
import { byLibreOffice } from './by-libreoffice.ts'
import { byPandoc } from './by-pandoc.ts'
import { byPythonDocx } from './by-python-docx.ts'
import { bySederunt } from './by-sederunt.ts'
import type { Case, Expected } from './case.ts'
import { resavedByLibreOffice } from './resaved.ts'
import { resavedDifferences } from './resaved-differences.ts'
import { tell } from './tell.ts'

const folder = join(import.meta.dirname, 'documents')
const programs: Record<string, Case[]> = {
  hand: byHand,
  sederunt: bySederunt,
  docx: byDocxLibrary,
  pandoc: byPandoc,
  'python-docx': byPythonDocx,
  libreoffice: byLibreOffice,
}
const cases = Object.entries(programs).flatMap(([program, all]) =>
  all.map(({ name, expect: of }) => ({ name: `${program}-${name}`, of })),
)
const told = (name: string): Expected => tell(new Uint8Array(readFileSync(join(folder, `${name}.docx`))))

describe('each document of the corpus gives what it says', () => {
  test.each(cases)('$name', ({ name, of }) => {
    expect(told(name)).toEqual(of)
  })
})

describe('what LibreOffice saved again says the same', () => {
  test.each(resavedByLibreOffice.map((name) => ({ name })))('$name', ({ name }) => {
    const of = cases.find((one) => one.name === name)?.of
    expect(told(`resaved-${name}`)).toEqual({ ...of, ...resavedDifferences[name] })
  })
})

test('the corpus is of at least sixty documents, small, and none of them is left out', () => {
  const files = readdirSync(folder).sort()
  const names = [...cases.map(({ name }) => name), ...resavedByLibreOffice.map((name) => `resaved-${name}`)]
  expect(files).toEqual(names.map((name) => `${name}.docx`).sort())
  expect(files.length).toBeGreaterThanOrEqual(60)
  expect(files.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)).toBeLessThan(
    2 * 2 ** 20,
  )
})
