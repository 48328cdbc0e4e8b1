import { expect } from 'vitest'
import { documentRequest, numberings } from '../../shared/document-request.ts'
import { exampleProgrammes, makeDocuments } from '../support/every-document.ts'
import { testWithLibreOffice, toText } from '../support/libreoffice.ts'
import { previewedLines } from '../support/previewed-lines.ts'
import { seenLines } from '../support/reader-lines.ts'

const { sample } = exampleProgrammes
/** Each meeting's pack in both copies and both numberings, and one that was composed otherwise than usual. */
const packs = [
  ...sample.meetings.flatMap(({ id: meeting }) =>
    numberings.flatMap((numbering) =>
      [false, true].map((chair) => documentRequest.parse({ document: 'pack', meeting, numbering, chair })),
    ),
  ),
  documentRequest.parse({
    document: 'pack',
    meeting: 'eag-nov',
    numbering: 'through',
    without: ['contents', 'paper/section-12'],
    order: ['key-dates', 'agenda'],
  }),
]

testWithLibreOffice(
  'the preview of every pack shows the words and labels that LibreOffice reads from its document',
  async () => {
    const documents = await makeDocuments(sample, { requests: packs })
    const texts = await toText(documents.map(({ bytes }) => bytes))
    for (const [i, { name, plan }] of documents.entries())
      expect.soft(previewedLines(plan), name).toEqual(seenLines(texts[i] ?? ''))
    expect(documents.flatMap(({ plan }) => previewedLines(plan)).length).toBeGreaterThan(5_000)
  },
  180_000,
)
