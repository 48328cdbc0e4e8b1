import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combineCrc } from '../../electron/word/combine-crc.ts'
import { packPiece } from '../../electron/word/piece.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { writeZip } from '../../electron/word/write-zip.ts'

const zipOf = async (parts: Record<string, string[]>): Promise<Uint8Array> =>
  writeZip(
    await Promise.all(
      Object.entries(parts).map(async ([name, pieces]) => ({
        name,
        content: await Promise.all(pieces.map(packPiece)),
      })),
    ),
  )

describe('the sum of two pieces', () => {
  test('follows from the sums of each', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3_000 }),
        fc.uint8Array({ maxLength: 3_000 }),
        (first, second) => {
          const both = crc32(Buffer.concat([first, second]))
          expect(combineCrc(crc32(first), crc32(second), second.length)).toBe(both)
        },
      ),
    )
  })
})

describe('a zip', () => {
  test('of parts in pieces gives back each part whole', async () => {
    const long = Array.from({ length: 4 }, (_, i) => `${i} é€😀 `.repeat(5_000 * (i + 1)))
    const zip = readZip(await zipOf({ 'a.xml': long, 'b/ü.xml': ['', 'x', ''], 'c.xml': [] }))
    expect(zip.names).toEqual(['a.xml', 'b/ü.xml', 'c.xml'])
    expect(zip.text('a.xml')).toBe(long.join(''))
    expect(zip.text('b/ü.xml')).toBe('x')
    expect(zip.text('c.xml')).toBe('')
    expect(zip.text('d.xml')).toBeNull()
  })

  test('is one that other readers take', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sederunt-zip-'))
    const file = join(folder, 'x.zip')
    writeFileSync(
      file,
      writeZip([
        {
          name: 'a.xml',
          content: [await packPiece('abc '.repeat(9_000)), await packPiece('def '.repeat(9_000))],
        },
        { name: 'b.png', content: { stored: new Uint8Array([1, 2, 3]) } },
      ]),
    )
    const script =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(i.filename, i.file_size, i.date_time) for i in z.infolist()])'
    const { stdout } = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(stdout.trim()).toBe(
      "None [('a.xml', 72000, (1980, 1, 1, 0, 0, 0)), ('b.png', 3, (1980, 1, 1, 0, 0, 0))]",
    )
  })

  test('is the same however many pieces were packed at once', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${i} words `.repeat(3_000))
    const atOnce = await zipOf({ a: texts })
    const oneByOne = []
    for (const text of texts) oneByOne.push(await packPiece(text))
    expect(Buffer.compare(atOnce, writeZip([{ name: 'a', content: oneByOne }]))).toBe(0)
  })
})

describe('a zip from elsewhere is refused', () => {
  const limits = { entries: 3, part: 1_000, all: 1_500 }
  test('where it is none', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), Buffer.alloc(100_000, 'x')])
      expect(() => readZip(bytes)).toThrow(expect.objectContaining({ code: 'wrong-document' }))
  })

  test('where it is too much: parts, a part, all of them', async () => {
    const tooMuch = [
      await zipOf({ a: [], b: [], c: [], d: [] }),
      await zipOf({ a: ['x'.repeat(1_001)] }),
      await zipOf({ a: ['x'.repeat(900)], b: ['x'.repeat(900)] }),
    ]
    for (const bytes of tooMuch)
      expect(() => readZip(bytes, limits)).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  test('where a part unpacks to more than it says, or to something else', async () => {
    const bytes = Buffer.from(await zipOf({ a: ['x'.repeat(900)] }))
    const central = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    const lying = Buffer.from(bytes)
    lying.writeUInt32LE(9, central + 24)
    const other = Buffer.from(bytes)
    other.writeUInt32LE(7, central + 16)
    for (const one of [lying, other])
      expect(() => readZip(one).text('a')).toThrow(expect.objectContaining({ code: 'wrong-document' }))
  })

  test('wherever it is cut off or changed: never a crash of another kind', async () => {
    const bytes = Buffer.from(await zipOf({ 'a.xml': ['abc'.repeat(300)], 'b.xml': ['def'.repeat(300)] }))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, length) => {
        const broken = Buffer.from(bytes.subarray(0, length))
        if (at < length) broken[at] = value
        try {
          const zip = readZip(broken)
          for (const name of zip.names) zip.bytes(name)
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError' })
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
