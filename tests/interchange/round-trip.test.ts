import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { writeProgramme } from '../../electron/interchange/write-programme.ts'
import { exportProgramme } from '../../electron/services/export-programme.ts'
import { createStore, openReadOnly } from '../../electron/store/store.ts'
import type { Programme } from '../../shared/interchange.ts'
import { file } from './faults-of.ts'
import { programmes } from './programme-arbitrary.ts'
import { tinyJpeg, tinyPng } from './tiny-image.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-interchange-'))
afterAll(() => rmSync(folder, { recursive: true }))
const noImage = () => null
let files = 0

/** A programme through a file of its own, closed and opened again, out as JSON. */
function throughFile(programme: Programme): string {
  const path = join(folder, `${++files}.sederunt`)
  createStore(path, programme, { clock: () => new Date(0), ids: () => `id${files}` }).close()
  const store = openReadOnly(path)
  try {
    return exportProgramme(store)
  } finally {
    store.close()
    rmSync(path)
  }
}

test('export, import and export again give the same bytes for 200 programmes', () => {
  fc.assert(
    fc.property(programmes(), (programme) => {
      const first = writeProgramme(programme, noImage)
      expect(writeProgramme(readProgramme(Buffer.from(first)), noImage)).toBe(first)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('so they do through real files', () => {
  fc.assert(
    fc.property(programmes(), (programme) => {
      const first = throughFile(programme)
      expect(first).toBe(writeProgramme(programme, noImage))
      expect(throughFile(readProgramme(first))).toBe(first)
    }),
    { numRuns: 200 },
  )
}, 120_000)

test('what is read is what was written, but for defaults that were spelt out', () => {
  fc.assert(
    fc.property(programmes(), (programme) => {
      const read = readProgramme(writeProgramme(programme, noImage))
      expect({ ...read, meetings: [] }).toEqual({ ...programme, meetings: [] })
    }),
    { numRuns: 50 },
  )
}, 60_000)

test('an image that is kept as a blob leaves as it came', () => {
  for (const src of [tinyPng(3, 1, 7), tinyJpeg]) {
    const bytes = Buffer.from(src.slice(src.indexOf(',') + 1), 'base64')
    const blob = `blob:${createHash('sha256').update(bytes).digest('hex')}`
    const withImage = (of: string): Programme => ({
      ...readProgramme(
        JSON.stringify(file({ updates: [], papers: [{ id: 'q1', title: '', kind: 'written' }] })),
      ),
      papers: [],
      updates: [
        {
          id: 'u1',
          workstream: 'w1',
          asOf: '2016-11-04',
          stage: 'cleared',
          audience: 'members',
          clearances: [],
          body: [{ id: 'i', type: 'image', src: of, alt: '' }],
        },
      ],
    })
    const asked: string[] = []
    const image = (of: string) => {
      asked.push(of)
      return { bytes, mediaType: src.slice(5, src.indexOf(';')) }
    }
    expect(writeProgramme(withImage(blob), image)).toBe(writeProgramme(withImage(src), noImage))
    expect(asked).toEqual([blob])
  }
})

test('an image that is nowhere is not left out in silence', () => {
  const programme = readProgramme(JSON.stringify(file()))
  const [update] = programme.updates
  if (update) update.body = [{ id: 'i', type: 'image', src: 'blob:gone', alt: '' }]
  expect(() => writeProgramme(programme, noImage)).toThrow('not-found')
})

test('the same file in another order, with its defaults written out, leaves the same', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : value instanceof Object
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, held]) => [key, turned(held)]),
          )
        : value
  fc.assert(
    fc.property(programmes(), (programme) => {
      const spelt = JSON.stringify(turned(programme))
      expect(writeProgramme(readProgramme(spelt), noImage)).toBe(writeProgramme(programme, noImage))
    }),
    { numRuns: 50 },
  )
}, 60_000)
