import { describe, expect, test } from 'vitest'
import type { DocumentRequest } from '../../shared/document-request.ts'
import { exampleProgrammes, makeDocuments } from '../support/every-document.ts'
import { validate } from '../support/ooxml-validator.ts'
import { twoAtATime } from '../support/two-at-a-time.ts'

/** One of each kind; the largest pack, once for the chair, holds every paper of its meeting. The script beside this validates all. */
const chosen: Record<'sample' | 'seed', DocumentRequest[]> = {
  sample: [
    { document: 'pack', meeting: 'eag-nov', numbering: 'by-paper', chair: true },
    { document: 'pack', meeting: 'srg-nov', numbering: 'through', chair: false },
    { document: 'pack', meeting: 'pb-nov', numbering: 'by-paper', chair: false },
    { document: 'agenda', meeting: 'srg-nov' },
    { document: 'annotated-agenda', meeting: 'eag-nov' },
    { document: 'minutes', meeting: 'eag-aug' },
    { document: 'briefing', meeting: 'eag-nov' },
    { document: 'briefing', workstream: 'systems-review' },
    { document: 'update-note' },
    { document: 'updates-request', person: 'munro' },
    { document: 'paper', paper: 'section-12' },
    { document: 'paper', paper: 'deg-gaps' },
  ],
  seed: [
    { document: 'pack', meeting: 'eag-nov', numbering: 'by-paper', chair: true },
    { document: 'pack', meeting: 'eag-nov', numbering: 'through', chair: false },
    { document: 'progress-update', paper: 'progress' },
    { document: 'paper', paper: 'options' },
    { document: 'minutes', meeting: 'eag-sept' },
    { document: 'update-note' },
  ],
}

describe.each(['sample', 'seed'] as const)('the Open XML validator', (which) => {
  test(`has nothing against the documents of the ${which} programme`, async () => {
    const documents = await makeDocuments(exampleProgrammes[which], { requests: chosen[which] })
    const errors = await twoAtATime(documents, async ({ name, bytes }) => ({
      name,
      errors: await validate(bytes),
    }))
    expect(errors.filter((one) => one.errors.length > 0)).toEqual([])
  }, 120_000)
})
