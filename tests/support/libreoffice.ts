import { test } from 'vitest'
import { hasLibreOffice } from './resave.ts'

export { hasLibreOffice, resaved, resavedFrom, toPdf, toText } from './resave.ts'

if (!hasLibreOffice)
  console.warn('LibreOffice (soffice) is not installed: what a reader sees is NOT TESTED in this file.')

/** A test that needs LibreOffice; skipped, after a warning, where there is none. */
export const testWithLibreOffice = hasLibreOffice ? test : test.skip
