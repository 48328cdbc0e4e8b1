import { describe, expect, test } from 'vitest'
import { type Fault, lintDocument } from '../../electron/word/lint.ts'
import { packPiece } from '../../electron/word/piece.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { writeZip } from '../../electron/word/write-zip.ts'
import { render } from '../support/plans.ts'
import { samplePlan } from '../support/sample-plan.ts'

const sound = readZip(await render(samplePlan))

/** The sample with `find` put otherwise in one of its parts. */
async function doctored(part: string, find: string | RegExp, otherwise: string): Promise<Uint8Array> {
  const parts = sound.names.filter(
    (name) => name.endsWith('.xml') || name.endsWith('.rels') || name.includes('media'),
  )
  return writeZip(
    await Promise.all(
      parts.map(async (name) => {
        if (name.includes('media'))
          return { name, content: { stored: sound.bytes(name) ?? new Uint8Array() } }
        const xml = sound.text(name) ?? ''
        if (name === part) expect(xml.search(find)).toBeGreaterThanOrEqual(0)
        return { name, content: [await packPiece(name === part ? xml.replace(find, otherwise) : xml)] }
      }),
    ),
  )
}

const body = 'word/document.xml'
const faults: [string, Fault, string, string | RegExp, string][] = [
  [
    'two bookmarks of one name in different case',
    'duplicate bookmark',
    body,
    'w:name="sd_a2"',
    'w:name="SD_A1"',
  ],
  [
    'two bookmarks of one id',
    'duplicate id',
    body,
    /<w:bookmarkStart w:id="\d+" w:name="part_contents"\/>/,
    '<w:bookmarkStart w:id="0" w:name="z"/><w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="0" w:name="part_contents"/>',
  ],
  ['a bookmark that is never closed', 'open bookmark', body, /<w:bookmarkEnd w:id="\d+"\/>/, ''],
  [
    'a list that nothing defines',
    'unknown list',
    body,
    /<w:numId w:val="\d+"\/>/,
    '<w:numId w:val="987654"/>',
  ],
  [
    'a list without its abstract list',
    'unknown list',
    'word/numbering.xml',
    '<w:abstractNumId w:val="1"/>',
    '<w:abstractNumId w:val="77"/>',
  ],
  ['a style that nothing defines', 'unknown style', body, 'w:val="ListNumber"', 'w:val="NoSuchStyle"'],
  [
    'a style based on nothing',
    'unknown style',
    'word/styles.xml',
    '<w:basedOn w:val="Normal"/>',
    '<w:basedOn w:val="Abnormal"/>',
  ],
  ['a relationship that is not there', 'unknown relationship', body, /r:embed="[^"]*"/, 'r:embed="rIdNone"'],
  [
    'a relationship to a part that is not there',
    'unknown relationship',
    'word/_rels/document.xml.rels',
    'Target="styles.xml"',
    'Target="stiles.xml"',
  ],
  ['two relationships of one id', 'duplicate id', 'word/_rels/document.xml.rels', 'Id="rId2"', 'Id="rId1"'],
  [
    'a note that is not there',
    'unknown note',
    body,
    /<w:footnoteReference w:id="\d+"\/>/,
    '<w:footnoteReference w:id="99"/>',
  ],
  ['an anchor that leads nowhere', 'unknown bookmark', body, 'w:anchor="sd_a2"', 'w:anchor="sd_none"'],
  ['a cell that is empty', 'cell without paragraph', body, '</w:tcPr><w:p>', '</w:tcPr></w:tc><w:tc><w:p>'],
  ['a cell that ends with a table', 'cell without paragraph', body, '</w:p></w:tc>', '</w:p><w:tbl/></w:tc>'],
  [
    'a field that is never closed',
    'open field',
    body,
    '<w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>',
  ],
  [
    'a field that ends before it begins',
    'open field',
    body,
    '<w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r>',
  ],
  [
    'two pictures of one id',
    'duplicate id',
    body,
    '<w:drawing>',
    '<w:drawing><wp:inline><wp:docPr id="1"/><wp:docPr id="1"/></wp:inline></w:drawing><w:drawing>',
  ],
  ['a part that is not well-formed', 'not well-formed', body, '</w:body>', '</w:bodice>'],
]

describe('the lint', () => {
  test('has nothing against a sound document', async () => {
    expect(lintDocument(await doctored(body, '<w:body>', '<w:body>'))).toEqual([])
  })

  test.each(faults)('finds %s', async (_, fault, part, find, otherwise) => {
    expect(lintDocument(await doctored(part, find, otherwise)).map((finding) => finding.fault)).toContain(
      fault,
    )
  })

  test('names the part and the thing that is at fault', async () => {
    expect(lintDocument(await doctored(body, 'w:anchor="sd_a2"', 'w:anchor="sd_none"'))).toEqual([
      { fault: 'unknown bookmark', part: body, what: 'sd_none' },
    ])
  })

  test('refuses what is no document', () => {
    expect(() => lintDocument(Buffer.from('no document'))).toThrow(
      expect.objectContaining({ code: 'wrong-document' }),
    )
  })
})
