import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintDocument } from '../../electron/word/lint.ts'
import type { Programme } from '../../shared/interchange.ts'
import { everyDocument } from '../../shared/rules/every-document.ts'
import { labelsOf } from '../../shared/rules/labels.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { programmes } from '../interchange/programme-arbitrary.ts'
import { type MadeDocument, makeDocuments } from '../support/every-document.ts'
import { testWithLibreOffice, toText } from '../support/libreoffice.ts'
import { validate } from '../support/ooxml-validator.ts'
import { seenLines, wantedLines } from '../support/reader-lines.ts'
import { twoAtATime } from '../support/two-at-a-time.ts'
import { all, parseXml, wordParts } from '../support/word-parts.ts'

/** The programmes that print most, of some that are as odd as the file allows; the same ones each time. */
const richest = fc
  .sample(programmes(8), { numRuns: 30, seed: 1937 })
  .sort((one, other) => labelled(other) - labelled(one))
  .slice(0, 6)

test('whatever the programme, every document of it is sound', async () => {
  await fc.assert(
    fc.asyncProperty(programmes(6), async (programme) => {
      for (const document of await makeDocuments(programme)) expectSound(document)
    }),
    { numRuns: 40 },
  )
}, 180_000)

function expectSound({ name, plan, bytes }: MadeDocument): void {
  expect(lintDocument(bytes), name).toEqual([])
  const trees = new Map([...wordParts(bytes).xml].map(([part, text]) => [part, parseXml(text)]))
  const body = trees.get('word/document.xml') ?? { name: '', attributes: {}, children: [] }
  const names = all(body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']?.toLowerCase())
  expect(new Set(names).size, name).toBe(names.length)
  const planned = labelsOf(plan).map(({ bookmark }) => bookmark)
  expect(new Set(planned).size, name).toBe(planned.length)
  for (const bookmark of planned) expect(names, name).toContain(bookmark.toLowerCase())
}

test('the generated programmes print numbers enough to be worth looking at', () => {
  expect(Math.min(...richest.map(labelled))).toBeGreaterThan(20)
})

test('the Open XML validator has nothing against documents of generated programmes', async () => {
  const documents = (await Promise.all(richest.slice(0, 3).map(fullest))).flat()
  expect(documents.length).toBeGreaterThan(4)
  const errors = await twoAtATime(documents, async ({ name, bytes }) => ({
    name,
    errors: await validate(bytes),
  }))
  expect(errors.filter((one) => one.errors.length > 0)).toEqual([])
}, 120_000)

testWithLibreOffice(
  'LibreOffice shows documents of generated programmes as `labels` prints them',
  async () => {
    const documents = (await Promise.all(richest.map(fullest))).flat()
    const texts = await toText(documents.map(({ bytes }) => bytes))
    for (const [i, { name, plan }] of documents.entries())
      expect.soft(difference(bare(seenLines(texts[i] ?? '')), bare(wantedLines(plan))), name).toBeNull()
  },
  120_000,
)

/** The documents that hold most: a pack for the chair and one numbered through, a progress update or a paper, a note. */
async function fullest(programme: Programme): Promise<MadeDocument[]> {
  const requests = everyDocument(programme)
  const chosen = [
    requests.find((request) => request.document === 'pack' && request.chair),
    requests.findLast((request) => request.document === 'pack' && request.numbering === 'through'),
    requests.find(({ document }) => document === 'progress-update') ??
      requests.find(({ document }) => document === 'paper'),
    requests.find(({ document }) => document === 'update-note'),
  ].filter((request) => request !== undefined)
  return await makeDocuments(programme, { requests: chosen })
}

/** Without what cannot be seen: spaces, controls, and characters that no font has. */
const bare = (lines: string[]): string => lines.join('\n').replace(/[\p{Z}\p{C}\s]/gu, '')

function labelled(programme: Programme): number {
  const printed = everyDocument(programme).flatMap((request) =>
    labelsOf(planDocument(programme, request).plan),
  )
  return printed.filter(({ label }) => label !== null).length
}

/** Where two long texts part, with some of what comes before; null where they are the same. */
function difference(seen: string, wanted: string): { seen: string; wanted: string } | null {
  if (seen === wanted) return null
  let at = 0
  while (seen[at] === wanted[at]) at += 1
  return {
    seen: seen.slice(Math.max(0, at - 40), at + 40),
    wanted: wanted.slice(Math.max(0, at - 40), at + 40),
  }
}
