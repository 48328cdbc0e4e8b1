import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintDocument } from '../../electron/word/lint.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { renderDocument } from '../../electron/word/render-document.ts'
import { largePlan } from '../support/large-plan.ts'
import { testWithLibreOffice, toText } from '../support/libreoffice.ts'
import { validate } from '../support/ooxml-validator.ts'
import { counted, paragraph, part, plan, render } from '../support/plans.ts'
import { linesOf, missingInOrder, printedLines } from '../support/printed-lines.ts'
import { pixel, samplePlan } from '../support/sample-plan.ts'

const sample = await render(samplePlan)
const zip = readZip(sample)
const xml = zip.text('word/document.xml') ?? ''

describe('a document with one of everything', () => {
  test('has no error for the Open XML validator and none for the lint', async () => {
    expect(await validate(sample)).toEqual([])
    expect(lintDocument(sample)).toEqual([])
  })

  test('comes out the same, byte for byte, every time', async () => {
    expect(Buffer.compare(await render(samplePlan), sample)).toBe(0)
    expect(Buffer.compare(await render(structuredClone(samplePlan)), sample)).toBe(0)
  })

  testWithLibreOffice(
    'prints the labels and words of its plan in LibreOffice',
    async () => {
      const [text = ''] = await toText([sample])
      expect(missingInOrder(printedLines(samplePlan), linesOf(text))).toEqual([])
    },
    60_000,
  )

  test('opens in python-docx, with its styles and its numbered paragraphs', (context) => {
    if (spawnSync('/usr/bin/python3', ['-c', 'import docx']).status !== 0) {
      console.warn('python-docx is not installed: NOT TESTED.')
      return context.skip()
    }
    const folder = mkdtempSync(join(tmpdir(), 'sederunt-python-'))
    const file = join(folder, 'sample.docx')
    writeFileSync(file, sample)
    const script = `
import docx, json, sys
document = docx.Document(sys.argv[1])
print(json.dumps([len(document.sections), len(document.tables), document.core_properties.title, [p.style.name for p in document.paragraphs if p.style.name.startswith('Heading') or p.style.name == 'Title'], sum(1 for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None)]))`
    const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([
      6,
      4,
      samplePlan.title,
      ['Title', 'Title', 'Heading 1', 'Heading 2', 'Heading 3', 'Heading 2', 'Heading 1', 'Title'],
      28,
    ])
  })

  test('asks nobody to update its fields, and leaves none without a result', () => {
    const all = zip.names.map((name) => zip.text(name)).join('')
    expect(all).not.toMatch(/updateFields|w:dirty/)
    const fields = [...all.matchAll(/<w:fldSimple w:instr="(\w+)">(.*?)<\/w:fldSimple>/g)]
    expect(new Set(fields.map(([, code]) => code))).toEqual(new Set(['PAGE', 'NUMPAGES']))
    for (const [, , result] of fields) expect(result).toMatch(/<w:t[^>]*>1<\/w:t>/)
  })

  test('has a bookmark around the text of every block that has an address, under its own name', () => {
    for (const block of samplePlan.parts.flatMap((one) => one.blocks)) {
      if (!block.address) continue
      const [, id] =
        new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${block.address.bookmark}"/>`).exec(xml) ?? []
      expect(id, block.address.bookmark).toBeDefined()
      expect(xml.split(`<w:bookmarkEnd w:id="${id}"/>`)).toHaveLength(2)
    }
  })

  test('says its title, its language, its programme and its day in its properties, and what it is', () => {
    const core = zip.text('docProps/core.xml') ?? ''
    expect(core).toContain(`<dc:title>${samplePlan.title}</dc:title>`)
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core.match(/2016-11-04T00:00:00Z/g)).toHaveLength(2)
    expect(zip.text('docProps/app.xml')).toContain('<Company>Identity &amp; Attributes</Company>')
    expect(zip.text('docProps/custom.xml')).toContain('name="SederuntMeeting"><vt:lpwstr>m1</vt:lpwstr>')
    expect(zip.text('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })

  test('repeats the header rows of its tables and splits no row', () => {
    const rows = xml.match(/<w:trPr>.*?<\/w:trPr>/g) ?? []
    expect(rows).toHaveLength(3 + 2 + 4 + 31)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(3)
  })

  test('gives a picture its alt text', () => {
    expect(xml).toContain('descr="A green square"')
    expect(zip.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })
})

describe('sections', () => {
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []

  test('begin each part on a new page of A4, and lie only around a wide table', () => {
    expect(sections.map((section) => /w:orient="landscape"/.test(section))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ])
    for (const section of sections) {
      expect(section).toContain('<w:type w:val="nextPage"/>')
      expect(section).toMatch(/w:w="11906" w:h="16838"|w:w="16838" w:h="11906"/)
      expect(section).toContain('w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"')
    }
  })

  test('take the heading of a wide table with it', () => {
    expect(xml.indexOf('A wide table')).toBeGreaterThan(xml.indexOf(sections[2] ?? '-'))
  })

  test('show the marking in capitals above and below, the status, the footer and the page', () => {
    const relationships = zip.text('word/_rels/document.xml.rels') ?? ''
    const partOf = (section: string | undefined, kind: string): string => {
      const id = new RegExp(`<w:${kind}Reference w:type="default" r:id="([^"]*)"`).exec(section ?? '')?.[1]
      const target = new RegExp(`Id="${id}" Type="[^"]*" Target="([^"]*)"`).exec(relationships)?.[1]
      return zip.text(`word/${target}`) ?? ''
    }
    const header = partOf(sections[2], 'header')
    expect(header.indexOf('>OFFICIAL<')).toBeGreaterThan(0)
    expect(header.indexOf('>DRAFT, not yet agreed<')).toBeGreaterThan(header.indexOf('>OFFICIAL<'))
    expect(partOf(sections[0], 'header')).not.toMatch(/STATUS|MARKING/)
    const footer = partOf(sections[2], 'footer')
    expect(footer).toMatch(/>EAG\(16\)04<.*<w:tab\/>.*>Page <.*PAGE.*> of <.*NUMPAGES.*>OFFICIAL</)
    expect(footer).toContain('w:pos="9026"')
    expect(partOf(sections[3], 'footer')).toContain('w:pos="13958"')
  })
})

describe('paragraphs', () => {
  test('that lead into a list or a table stay with it, as headings do', async () => {
    const bytes = await render(
      plan([
        part('a', [
          paragraph('plain', 'There are two:'),
          paragraph('bullet1', 'one'),
          paragraph('plain', 'There are none:'),
          paragraph('plain', 'end'),
        ]),
      ]),
    )
    const body = readZip(bytes).text('word/document.xml') ?? ''
    expect(body.match(/<w:keepNext\/>/g)).toHaveLength(1)
    expect(body).toMatch(/<w:keepNext\/><\/w:pPr>.{0,90}There are two:/)
    const styles = readZip(bytes).text('word/styles.xml') ?? ''
    for (const level of [1, 2, 3])
      expect(styles).toMatch(
        new RegExp(
          `w:styleId="Heading${level}">(?:(?!</w:style>).)*<w:keepNext/>.*?<w:outlineLvl w:val="${level - 1}"/>`,
        ),
      )
  })

  test('with a number that a centimetre cannot hold have a place for their text', () => {
    expect(zip.text('word/numbering.xml')).toContain(
      '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="737"/></w:tabs><w:ind w:left="567" w:hanging="567"/></w:pPr>',
    )
  })
})

describe('a plan', () => {
  test('without parts, or with parts without blocks, is still a document', async () => {
    for (const parts of [[], [part('a', [])], [part('a', []), part('b', []), part('a', [])]]) {
      const bytes = await render(plan(parts, { identity: {} }))
      expect(await validate(bytes)).toEqual([])
      expect(lintDocument(bytes)).toEqual([])
    }
  })

  test('without marking or status has neither in its headers and footers', async () => {
    const bytes = await render(plan([part('a', [paragraph('plain', 'x')], { marking: null, footer: '' })]))
    const parts = readZip(bytes)
    for (const name of parts.names.filter((one) => /header|footer/.test(one)))
      expect(parts.text(name)).not.toMatch(/MARKING|STATUS|FOOTER/)
    expect(await validate(bytes)).toEqual([])
  })

  test('runs a list of the document through its parts', async () => {
    const through = plan(
      ['a', 'b', 'c'].map((key, i) =>
        part(key, [counted(key, `${i + 5}.`, `Words of ${key}`, { list: 'all' })]),
      ),
      { lists: [{ id: 'all', kind: 'paragraphs', start: 5 }] },
    )
    const numbers = [
      ...(readZip(await render(through)).text('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g),
    ]
    expect(new Set(numbers.map(([, id]) => id)).size).toBe(1)
  })

  test('shows an image of the records by its bytes, once however often it stands there', async () => {
    const bytes = Buffer.from(pixel.split(',')[1] ?? '', 'base64')
    const src = `blob:${'a'.repeat(64)}`
    const asked: string[] = []
    const image = { type: 'image' as const, src, alt: 'A dot' }
    const document = await renderDocument(plan([part('a', [image, image]), part('b', [image])]), {
      image: (of) => {
        asked.push(of)
        return bytes
      },
    })
    expect(asked).toEqual([src])
    expect(readZip(document).names.filter((name) => name.includes('media'))).toHaveLength(1)
    expect(await validate(document)).toEqual([])
  })

  test('is refused with "cancelled" between two parts, and says how far it has come', async () => {
    const seen: string[] = []
    const parts = ['a', 'b', 'c', 'd'].map((key) => part(key, [paragraph('plain', key)]))
    const cancelled = renderDocument(plan(parts), {
      image: () => new Uint8Array(),
      progress: (done, total, what) => seen.push(`${done}/${total} ${what}`),
      cancelled: () => seen.length === 2,
    })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(seen).toEqual(['1/4 a', '2/4 b'])
  })
})

describe('a thousand pages', () => {
  const large = largePlan(100)
  test('are as sound as one', async () => {
    const bytes = await render(large)
    expect(lintDocument(bytes)).toEqual([])
    expect(await validate(bytes)).toEqual([])
  }, 120_000)

  testWithLibreOffice(
    'of which a fifth is shown to LibreOffice, print every label',
    async () => {
      const some = { ...large, parts: large.parts.slice(0, 20) }
      const [text = ''] = await toText([await render(some)])
      expect(missingInOrder(printedLines(some), linesOf(text))).toEqual([])
    },
    120_000,
  )
})
