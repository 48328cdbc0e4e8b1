import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packPiece } from '../../../electron/word/piece.ts'
import { readZip } from '../../../electron/word/read-zip.ts'
import { writeZip } from '../../../electron/word/write-zip.ts'
import { richText } from '../../../shared/rich-text.ts'
import { exampleProgrammes, makeDocuments } from '../../support/every-document.ts'
import { docx, p, r, read, root, zipOf } from './build-docx.ts'

const refusal = (bytes: Uint8Array): { code: string; details: Record<string, string> } => {
  try {
    read(bytes)
  } catch (error) {
    return error as { code: string; details: Record<string, string> } // judged by the test
  }
  throw new Error('it was read')
}
const reasonOf = (bytes: Uint8Array): string | undefined => {
  const { code, details } = refusal(bytes)
  expect(code).toBe('unreadable')
  expect(details.file).toBe('Report.docx')
  return details.reason
}
const limitOf = (bytes: Uint8Array): string | undefined => {
  const { code, details } = refusal(bytes)
  expect(code).toBe('too-large')
  return details.limit
}
const ok = docx({ body: p('x') })
const withPart = (name: string, content: string) => docx({ body: p('x'), parts: { [name]: content } })

describe('a file that is no Word document is refused with what it is', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /empty/],
    ['noise', Buffer.from('hello'), /not a zip file/],
    ['the old format', Buffer.concat([ole, Buffer.alloc(600)]), /before 2007/],
    [
      'a locked one',
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['rich text', Buffer.from('{\\rtf1 x}'), /Rich Text/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a web page', Buffer.from('<!DOCTYPE html><p>'), /web page/],
    ['XML', Buffer.from('<?xml version="1.0"?><w/>'), /single file/],
    ['another zip', zipOf([['a.txt', 'x']]), /no Word document/],
    ['OpenDocument', zipOf([['mimetype', 'application/vnd.oasis.opendocument.text']]), /OpenDocument/],
    [
      'a workbook',
      docx({
        body: '',
        mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
      /Excel/,
    ],
    [
      'slides',
      docx({
        body: '',
        mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
      /PowerPoint/,
    ],
    [
      'another main part',
      withPart(
        'word/document.xml',
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
      /not a Word document/,
    ],
    [
      'no main part',
      withPart(
        '_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      ),
      /says where/,
    ],
    [
      'a main part that is missing',
      withPart(
        '_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="nowhere.xml"/></Relationships>',
      ),
      /not a Word document|missing/,
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toMatch(reason)
  })
})

describe('XML that could do harm is refused', () => {
  test.each<[string, string, RegExp]>([
    ['a document type', '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document/>', /document type/],
    ['an outside document type', '<!DOCTYPE w SYSTEM "http://spy.example/x.dtd"><w/>', /document type/],
    [
      'an entity that nothing defines',
      root('document', '<w:body><w:p><w:r><w:t>&xxe;</w:t></w:r></w:p></w:body>'),
      /not well-formed/,
    ],
    [
      'an end that is missing',
      root('document', '<w:body><w:p>').replace('</w:document>', ''),
      /not well-formed/,
    ],
    ['a prefix that nothing declares', '<q:document/>', /not well-formed/],
    ['nothing', '', /not well-formed|not a Word document/],
  ])('%s', (_, xml, reason) => {
    expect(reasonOf(withPart('word/document.xml', xml))).toMatch(reason)
  })
  test('in any part that is read', () => {
    expect(reasonOf(docx({ body: p('x'), styles: '<w:style>' }))).toMatch(/word\/styles\.xml/)
  })
})

describe('a file that is too much is refused before it is unpacked or understood', () => {
  test('elements within each other', () => {
    expect(
      limitOf(docx({ body: '<w:sdt><w:sdtContent>'.repeat(200) + '</w:sdtContent></w:sdt>'.repeat(200) })),
    ).toMatch(/256 levels/)
    expect(
      limitOf(docx({ body: '<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100) })),
    ).toMatch(/256 levels/)
  })
  test('paragraphs', () => {
    expect(limitOf(docx({ body: '<w:p/>'.repeat(100_001) }))).toMatch(/100,000 paragraphs/)
  })
  test('a part that unpacks to far more than it packs', async () => {
    const bomb = writeZip([{ name: 'word/document.xml', content: [await packPiece('x'.repeat(40_000_000))] }])
    expect(limitOf(bomb)).toMatch(/250 times/)
  })
  test('parts', () => {
    expect(limitOf(zipOf(Array.from({ length: 5_001 }, (_, i) => [`${i}`, ''] as const)))).toMatch(
      /5000 parts/,
    )
  })
  test('bytes', () => {
    expect(limitOf(new Uint8Array(64 * 2 ** 20 + 1))).toMatch(/64 MB/)
  })
  test('a part that says it is larger than it may be', () => {
    const lying = Buffer.from(ok)
    lying.writeUInt32LE(0x7fffffff, lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    expect(limitOf(lying)).toMatch(/MB|times/)
  })
})

function* entriesFrom(bytes: Buffer, first: number): Generator<number> {
  for (let at = first; at >= 0; at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 1)) yield at
}

describe('very many of one thing are read in good time', () => {
  const many = (n: number, what: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => what(i)).join('')
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
  test.each<[string, () => Uint8Array]>([
    [
      'bookmarks of one paragraph',
      () =>
        docx({
          body: `<w:p>${many(60_000, (i) => `<w:bookmarkStart w:id="${i}" w:name="b${i}"/>`)}${r('x')}</w:p>`,
        }),
    ],
    [
      'empty paragraphs with a bookmark each',
      () =>
        docx({
          body: many(40_000, (i) => `<w:p><w:bookmarkStart w:id="${i}" w:name="b${i}"/></w:p>`) + p('x'),
        }),
    ],
    ['rows', () => docx({ body: `<w:tbl>${many(32_000, () => '<w:tr><w:tc/></w:tr>')}</w:tbl>${p('x')}` })],
    ['runs', () => docx({ body: `<w:p>${many(60_000, (i) => r('x ', i % 2 ? '<w:b/>' : ''))}</w:p>` })],
    [
      'paragraphs joined to the next',
      () =>
        docx({
          body: many(40_000, () => p('x ', '', '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>')) + p('y'),
        }),
    ],
    [
      'comments that never end',
      () =>
        docx({
          body: many(20_000, (i) => `<w:p><w:commentRangeStart w:id="${i}"/>${r('x')}</w:p>`),
          comments: '',
        }),
    ],
    ['fields that never end', () => docx({ body: many(20_000, () => p(`${begin}${r('x')}`)) })],
    [
      'marks of one note',
      () =>
        docx({
          body: many(20_000, () => p(`${r('x')}<w:r><w:footnoteReference w:id="1"/></w:r>`)),
          footnotes: `<w:footnote w:id="1">${p('n'.repeat(100_000))}</w:footnote>`,
        }),
    ],
    [
      'hidden words in a long paragraph',
      () => docx({ body: `<w:p>${many(20_000, () => r('x'.repeat(200), '<w:vanish/>'))}${r('y')}</w:p>` }),
    ],
    [
      'spaces before a new line',
      () => docx({ body: p(`<w:r><w:t xml:space="preserve">${' '.repeat(300_000)}x\n</w:t></w:r>`) }),
    ],
    ['dots where a marking might stand', () => docx({ body: p(`${'.'.repeat(300_000)}x`) })],
  ])('%s', (_, make) => {
    expect(read(make()).plain.length).toBeGreaterThan(0)
  })
})

describe('a zip with a trap in it is refused', () => {
  const change = (how: (bytes: Buffer, directory: number, end: number) => void): Uint8Array => {
    const bytes = Buffer.from(ok)
    how(
      bytes,
      bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')),
      bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')),
    )
    return bytes
  }
  test.each<[string, Uint8Array, RegExp]>([
    [
      'the same name twice',
      zipOf([
        ['a', ''],
        ['a', ''],
      ]),
      /twice/,
    ],
    [
      'names that differ in case alone',
      zipOf([
        ['word/A.xml', ''],
        ['word/a.xml', ''],
      ]),
      /twice/,
    ],
    ['a name that leads up', zipOf([['../../etc/passwd', '']]), /leads out/],
    ['a name that leads up, the other way', zipOf([['word\\..\\..\\x', '']]), /leads out/],
    ['an absolute name', zipOf([['/etc/passwd', '']]), /leads out/],
    ['a drive', zipOf([['C:/x', '']]), /leads out/],
    ['a lock', change((bytes, at) => bytes.writeUInt16LE(1, at + 8)), /password/],
    ['zip64', change((bytes, _, end) => bytes.writeUInt32LE(0xffffffff, end + 16)), /zip64/],
    [
      'parts within each other',
      change((bytes, at) => bytes.writeUInt32LE(1, at + 42)),
      /within each other|not where/,
    ],
    [
      'a wrong sum',
      change((bytes, at) => {
        for (const i of entriesFrom(bytes, at)) bytes.writeUInt32LE(1, i + 16)
      }),
      /sum/,
    ],
    [
      'another way of packing',
      change((bytes, at) => {
        for (const i of entriesFrom(bytes, at)) bytes.writeUInt16LE(12, i + 10)
      }),
      /packed in a way/,
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toMatch(reason)
  })
  test('a relationship that leads out of the file leads nowhere', () => {
    expect(
      read(docx({ body: p(r('x')), relationships: [['s', 'styles', '../../../etc/styles.xml']] })).body,
    ).toHaveLength(1)
  })
})

describe('whatever happens to a file, it is read or refused, and what is read is sound', () => {
  const settle = (bytes: Uint8Array): void => {
    try {
      const { body, annexes } = read(bytes, { keepIds: true })
      for (const text of [body, ...annexes.map((annex) => annex.body)]) richText.parse(text)
    } catch (error) {
      expect(error).toMatchObject({
        name: 'AppError',
        code: expect.stringMatching(/^(unreadable|too-large)$/),
      })
    }
  }
  const made = makeDocuments(exampleProgrammes.sample, {
    requests: [{ document: 'paper', paper: 'section-12' }],
  })

  test('bytes changed, cut or doubled', async () => {
    const [whole] = await made
    const bytes = Buffer.from(whole?.bytes ?? [])
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, length) => {
        const broken = Buffer.from(bytes)
        broken[at] = value
        settle(broken)
        settle(bytes.subarray(0, length))
      }),
      { numRuns: 150 },
    )
  })

  test('elements taken out, doubled, renamed, moved; values replaced', async () => {
    const [whole] = await made
    const zip = readZip(whole?.bytes ?? new Uint8Array())
    const parts = new Map(zip.names.map((name) => [name, zip.text(name) ?? '']))
    const targets = [
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/footnotes.xml',
      'word/_rels/document.xml.rels',
    ].filter((name) => parts.has(name))
    const odd = fc.constantFrom('0', '-1', '99999999999', '', 'NaN', 'sd_x', '\u202e', 'A'.repeat(5_000))
    const names = fc.constantFrom(
      'w:p',
      'w:tbl',
      'w:tc',
      'w:sdt',
      'w:ins',
      'w:del',
      'w:footnoteReference',
      'w:drawing',
      'w:txbxContent',
      'mc:Choice',
      'w:numPr',
      'm:oMath',
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...targets),
        fc.array(fc.tuple(fc.nat(), fc.nat(5), odd, names), { minLength: 1, maxLength: 6 }),
        (target, edits) => {
          let xml = parts.get(target) ?? ''
          for (const [seed, kind, value, name] of edits) {
            const tags = [...xml.matchAll(/<[^<>]+>/g)]
            const tag = tags[seed % Math.max(1, tags.length)]
            if (!tag) continue
            const [words] = tag
            const end = tag.index + words.length
            if (kind === 0) xml = xml.slice(0, tag.index) + xml.slice(end)
            else if (kind === 1) xml = xml.slice(0, end) + words + xml.slice(end)
            else if (kind === 2)
              xml = xml.slice(0, tag.index) + words.replace(/"[^"]*"/, `"${value}"`) + xml.slice(end)
            else if (kind === 3) xml = xml.slice(0, tag.index) + words.replace(/w:\w+/, name) + xml.slice(end)
            else if (kind === 4) xml = `${xml.slice(0, end)}<${name}/>${xml.slice(end)}`
            // Well-formed again, however odd: an element around what stands between two tags.
            else
              xml = xml
                .replaceAll('<w:r>', seed % 2 ? `<${name}><w:r>` : '<w:r>')
                .replaceAll('</w:r>', seed % 2 ? `</w:r></${name}>` : '</w:r>')
          }
          settle(zipOf([...parts].map(([part, text]) => [part, part === target ? xml : text] as const)))
        },
      ),
      { numRuns: 150 },
    )
  })
})
