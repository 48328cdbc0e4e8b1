import { describe, expect } from 'vitest'
import { labelsOf } from '../../shared/rules/labels.ts'
import { exampleProgrammes, makeDocuments } from '../support/every-document.ts'
import { testWithLibreOffice, toText } from '../support/libreoffice.ts'
import { seenLines, wantedLines } from '../support/reader-lines.ts'

describe.each(['sample', 'seed'] as const)('every document of the %s programme', (which) => {
  testWithLibreOffice(
    'is seen in LibreOffice paragraph by paragraph as `labels` prints it, and nothing else is seen',
    async () => {
      const documents = await makeDocuments(exampleProgrammes[which])
      const texts = await toText(documents.map(({ bytes }) => bytes))
      for (const [i, { name, plan }] of documents.entries())
        expect.soft(seenLines(texts[i] ?? ''), name).toEqual(wantedLines(plan))
      const labelled = documents.flatMap(({ plan }) => labelsOf(plan)).filter(({ label }) => label !== null)
      expect(labelled.length).toBeGreaterThan(100)
    },
    180_000,
  )
})
