import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentRequest } from '../../shared/document-request.ts'
import type { Programme } from '../../shared/interchange.ts'
import { everyDocument } from '../../shared/rules/every-document.ts'
import { oddText } from '../interchange/odd-text.ts'
import { programmes } from '../interchange/programme-arbitrary.ts'
import { briefsOf, windowsOf, withoutBriefs, wordsInside, wordsOf } from '../support/brief-words.ts'
import { exampleProgrammes, makeDocuments } from '../support/every-document.ts'

const forChair = (request: DocumentRequest): boolean =>
  request.document === 'annotated-agenda' || (request.document === 'pack' && request.chair)
const forMembers = (programme: Programme): DocumentRequest[] =>
  everyDocument(programme).filter((request) => !forChair(request))

describe.each(['sample', 'seed'] as const)('the briefs of the %s programme', (which) => {
  const programme = exampleProgrammes[which]

  test('are enough to look for', () => {
    expect(briefsOf(programme).flatMap(windowsOf).length).toBeGreaterThan(which === 'sample' ? 200 : 20)
  })

  test('are in no part of a member’s document: not five words that stand together', async () => {
    const windows = briefsOf(programme).flatMap(windowsOf)
    const bare = await makeDocuments(withoutBriefs(programme), { requests: forMembers(programme) })
    const documents = await makeDocuments(programme, { requests: forMembers(programme) })
    for (const [i, { name, bytes }] of documents.entries()) {
      const inside = wordsInside(bytes)
      const elsewhere = wordsInside(bare[i]?.bytes ?? new Uint8Array())
      const leaked = windows.filter(
        (words) => inside.includes(` ${words} `) && !elsewhere.includes(` ${words} `),
      )
      expect(leaked, name).toEqual([])
    }
  })

  test('change no byte of a member’s document', async () => {
    const requests = forMembers(programme)
    const documents = await makeDocuments(programme, { requests })
    const bare = await makeDocuments(withoutBriefs(programme), { requests })
    for (const [i, { name, bytes }] of documents.entries())
      expect(Buffer.compare(bytes, bare[i]?.bytes ?? new Uint8Array()), name).toBe(0)
  })

  test('are all in the annotated agenda and in the chair’s pack', async () => {
    const documents = await makeDocuments(programme, { requests: everyDocument(programme).filter(forChair) })
    for (const { name, request, bytes } of documents) {
      const inside = wordsInside(bytes)
      const briefs = briefsOf(programme, 'meeting' in request ? request.meeting : undefined)
      const missing = briefs
        .flatMap((brief) => brief.split('\n'))
        .filter((line) => !inside.includes(` ${wordsOf(line).join(' ')} `))
      expect(missing, name).toEqual([])
    }
    expect(documents.length).toBeGreaterThan(1)
  })
})

test('briefs of hostile text change no byte of a member’s document, in whatever programme they stand', async () => {
  await fc.assert(
    fc.asyncProperty(
      programmes(3),
      fc.array(oddText, { minLength: 4, maxLength: 4 }),
      async (programme, texts) => {
        const [outcome = '', handling = '', linesToTake = '', likelyPoints = ''] = texts
        const briefed: Programme = {
          ...programme,
          meetings: programme.meetings.map((meeting) => ({
            ...meeting,
            agenda: meeting.agenda.map((item) => ({
              ...item,
              brief: { outcome, handling, linesToTake, likelyPoints },
            })),
          })),
        }
        const requests = forMembers(programme)
        const documents = await makeDocuments(briefed, { requests })
        const bare = await makeDocuments(withoutBriefs(programme), { requests })
        for (const [i, { name, bytes }] of documents.entries())
          expect(Buffer.compare(bytes, bare[i]?.bytes ?? new Uint8Array()), name).toBe(0)
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)

test('a brief of hostile text is in the annotated agenda as far as XML can carry it', async () => {
  await fc.assert(
    fc.asyncProperty(oddText, async (text) => {
      const programme = structuredClone(exampleProgrammes.seed)
      for (const meeting of programme.meetings)
        for (const item of meeting.agenda) if (item.brief) item.brief = { handling: text }
      const [made] = await makeDocuments(programme, {
        requests: [{ document: 'annotated-agenda', meeting: 'eag-nov' }],
      })
      const inside = wordsInside(made?.bytes ?? new Uint8Array())
      for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
        const words = wordsOf(line.replace(notInXml, '')).join(' ')
        if (words !== '') expect(inside).toContain(` ${words} `)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

/** What XML 1.0 (2.2) forbids. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
