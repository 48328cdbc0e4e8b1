import { describe, expect, test } from 'vitest'
import { p, r, style } from '../build-docx.ts'
import { brief, briefs, factsOf, paragraphs } from './facts.ts'

const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`
const [top, below] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']

describe('tables', () => {
  test('keep spans over columns and rows, the columns of the grid, and rows that repeat', () => {
    const body = tbl(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('wide', span(2))}${tc('c')}</w:tr>`,
      tr(tc('tall', top), tc('b'), tc('c')),
      tr(tc('', below), tc('both', span(2) + top)),
      tr(tc('a'), tc('', span(2) + below)),
    )
    const { blocks } = factsOf(body)
    expect(blocks.map(brief)).toEqual(['table: 1:wide→2 | 3:c // 1:tall↓2 | 2:b | 3:c // 2:both→2↓2 // 1:a'])
    expect(blocks).toMatchObject([
      { table: 1, columns: 3, rows: [{ header: true }, { header: false }, {}, {}] },
    ])
  })
  test('begin where gridBefore says, and join cells merged the old way', () => {
    const body = tbl(
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('b')}</w:tr>`,
      tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')),
    )
    expect(briefs(body)).toEqual(['table: 2:b // 1:a→2'])
  })
  test('a merge ends where a row has no part in it', () => {
    expect(briefs(tbl(tr(tc('a', top)), tr(tc('x')), tr(tc('y', below))))).toEqual([
      'table: 1:a // 1:x // 1:y',
    ])
  })
  test('stand within each other, each with its own number', () => {
    const facts = factsOf(tbl(tr(tc('a'), tc(p('before') + tbl(tr(tc('in'), tc('ner'))) + p('after')))))
    expect(facts.blocks).toMatchObject([
      {
        table: 1,
        rows: [
          {
            cells: [
              { text: 'a' },
              {
                text: 'before\nafter',
                blocks: [
                  { text: 'before' },
                  { kind: 'table', table: 2, rows: [{ cells: [{ text: 'in' }, { text: 'ner' }] }] },
                  { text: 'after' },
                ],
              },
            ],
          },
        ],
      },
    ])
  })
})

describe('notes', () => {
  const ref = (kind: 'foot' | 'end', id: number) => `<w:r><w:${kind}noteReference w:id="${id}"/></w:r>`
  test('have their kind, their number by the order of their marks, and where the mark stands', () => {
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`
    const facts = factsOf({
      body: p(r('a') + ref('foot', 7) + ref('foot', 3)) + tbl(tr(tc(p(r('b') + ref('end', 2))))),
      footnotes:
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
        note('footnote', 3, 'second') +
        note('footnote', 7, 'first') +
        note('footnote', 9, 'lost'),
      endnotes: note('endnote', 2, 'last'),
    })
    expect(
      facts.notes.map(({ kind, id, number, text, where }) => [kind, id, number, text, where?.words]),
    ).toEqual([
      ['footnote', '3', 2, 'second', 'paragraph 1'],
      ['footnote', '7', 1, 'first', 'paragraph 1'],
      ['footnote', '9', null, 'lost', undefined],
      ['endnote', '2', 1, 'last', 'table 1, row 1, column 1'],
    ])
    expect(paragraphs(facts)[0]?.runs).toEqual([
      { text: 'a' },
      { note: 'footnote 7' },
      { note: 'footnote 3' },
    ])
  })
})

describe('links and fields', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`
  const field = (instruction: string, result: string) =>
    mark('begin') + code(instruction) + mark('separate') + result + mark('end')
  const links = (body: string) =>
    factsOf({ body, relationships: [['h', 'hyperlink', 'https://example.org/a']] }).links.map(
      ({ text, href, anchor, where }) => [text, href ?? `#${anchor}`, where?.words],
    )
  test('links are one each, however many runs they have', () => {
    expect(
      links(
        p(
          `<w:hyperlink r:id="h">${r('one ')}${r('link', '<w:b/>')}</w:hyperlink><w:hyperlink r:id="h">${r('two')}</w:hyperlink>`,
        ) + p(`<w:hyperlink w:anchor="there">${r('within')}</w:hyperlink>`),
      ),
    ).toEqual([
      ['one link', 'https://example.org/a', 'paragraph 1'],
      ['two', 'https://example.org/a', 'paragraph 1'],
      ['within', '#there', 'paragraph 2'],
    ])
  })
  test('HYPERLINK as a field, complex or simple, with a place in it or without', () => {
    expect(
      links(
        p(field(' HYPERLINK "https://example.org/b" \\l "part" \\o "tip" ', r('b'))) +
          p(`<w:fldSimple w:instr=' HYPERLINK \\l "c" '>${r('c')}</w:fldSimple>`),
      ),
    ).toEqual([
      ['b', 'https://example.org/b#part', 'paragraph 1'],
      ['c', '#c', 'paragraph 2'],
    ])
  })
  test('instructions are never shown, nor fields within them, over paragraphs too', () => {
    const body =
      p(r('a ') + field(`IF ${field('PAGE', r('3'))} = 3 "yes" "no"`, r('yes'))) +
      p(mark('begin') + code('QUOTE "hidden')) +
      p(code('instruction"') + mark('separate') + r('shown')) +
      p(r(' on') + mark('end')) +
      p(`<w:fldSimple w:instr="PAGE">${r('4')}</w:fldSimple>`)
    expect(briefs(body)).toEqual([
      'paragraph: a yes',
      'paragraph: ',
      'paragraph: shown',
      'paragraph:  on',
      'paragraph: 4',
    ])
  })
  test('an instruction that is never ended is not shown either', () => {
    const facts = factsOf(p(r('a') + mark('begin') + code('SECRET')) + p('b'))
    expect(facts.blocks.map(brief)).toEqual(['paragraph: a', 'paragraph: b'])
    expect(facts.notCarried.map(({ kind }) => kind)).toEqual(['unclosed field'])
  })
})

describe('images', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAADklEQVR4nGP4z8DwHwQBEAABAAFn7h0AAAAASUVORK5CYII=',
    'base64',
  )
  const gif = Buffer.from('47494638396105000400800000', 'hex')
  const picture = (id: string, alt: string) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="360000"/><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:${id === 'out' ? 'link' : 'embed'}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const facts = factsOf({
    body:
      p(picture('a', 'A map')) +
      tbl(tr(tc(p(picture('b', ''))))) +
      p(picture('out', 'far')) +
      p(picture('none', 'lost')) +
      p(`<w:pict><v:shape alt="old"><v:imagedata r:id="a"/></v:shape></w:pict>`) +
      p(`<w:del w:author="A">${picture('a', 'gone')}</w:del>`),
    header: p(picture('none', 'logo')),
    relationships: [
      ['a', 'image', 'media/a.bin'],
      ['b', 'image', 'media/b.gif'],
      ['out', 'image', 'http://spy.example/x.png'],
    ],
    parts: { 'word/media/a.bin': png, 'word/media/b.gif': gif },
  })
  test('are told by their bytes, with their size, their words and their place, those that are not kept too', () => {
    expect(
      facts.images.map(({ format, width, height, bytes, alt, where }) => [
        format,
        width,
        height,
        bytes,
        alt,
        where?.words,
      ]),
    ).toEqual([
      ['png', 2, 3, png.length, 'A map', 'paragraph 1'],
      ['gif', 5, 4, gif.length, '', 'table 1, row 1, column 1'],
      ['png', null, null, null, 'far', 'paragraph 3'],
      ['', null, null, null, 'lost', 'paragraph 4'],
      ['png', 2, 3, png.length, 'old', 'paragraph 5'],
      ['', null, null, null, 'logo', 'header'],
    ])
    expect(facts.images[0]).toMatchObject({ shown: { width: 20, height: 10 }, source: 'word/media/a.bin' })
  })
  test('from outside are named and not fetched', () => {
    expect(facts.images[2]).toMatchObject({ outside: true, source: 'http://spy.example/x.png' })
  })
})

describe('what stands around text', () => {
  test('text boxes follow their paragraph; of alternatives one is taken', () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>${p('boxed')}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('boxed')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const facts = factsOf(p(`${r('on ')}<w:r>${box}</w:r>`) + p('next'))
    expect(paragraphs(facts).map(({ text, textBox }) => [text, textBox])).toEqual([
      ['on ', false],
      ['boxed', true],
      ['next', false],
    ])
  })
  test('content controls give their words at every level, and one not filled in none', () => {
    const sdt = (content: string, more = '') =>
      `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const body =
      sdt(p('block')) +
      p(r('in ') + sdt(r('line'))) +
      tbl(sdt(tr(sdt(tc('cell'))))) +
      sdt(p('Click here'), '<w:showingPlcHdr/>')
    const facts = factsOf(body)
    expect(facts.blocks.map(brief)).toEqual(['paragraph: block', 'paragraph: in line', 'table: 1:cell'])
    expect(facts.notCarried).toMatchObject([{ kind: 'placeholder', what: 'Click here' }])
  })
  test('embedded documents and parts of a master document are named', () => {
    const facts = factsOf({
      body: `${p('a')}<w:altChunk r:id="c"/><w:subDoc r:id="s"/>`,
      relationships: [
        ['c', 'aFChunk', 'chunk.html'],
        ['s', 'subDocument', 'file:///part.docx'],
      ],
      parts: { 'word/chunk.html': '<p>x</p>' },
    })
    expect(facts.notCarried).toMatchObject([
      { kind: 'embedded document', what: 'text/html', where: { words: 'paragraph 1' } },
      { kind: 'embedded document', what: 'file:///part.docx' },
    ])
  })
  test('headers and footers are texts of their own', () => {
    const facts = factsOf({ body: p('x'), header: p('OFFICIAL') })
    expect(facts.headers).toMatchObject([{ kind: 'header', text: 'OFFICIAL', blocks: [{ paragraph: 2 }] }])
  })
  test('a main part elsewhere and the strict form of the standard are said', () => {
    expect(factsOf({ body: p('x'), main: 'odd/place/text.xml' }).properties).toMatchObject({
      mainPart: 'odd/place/text.xml',
      strict: false,
    })
  })
  test('the strict form of the standard is said, and read like the other', () => {
    const main = 'word/document.xml'
    const facts = factsOf({
      body: '',
      parts: {
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${main}"/></Relationships>`,
        [main]:
          '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>',
      },
    })
    expect(facts.properties.strict).toBe(true)
    expect(facts.blocks.map(brief)).toEqual(['paragraph: x'])
  })
  test('captions, quotations and lists of contents are told apart', () => {
    const styles = style('Caption', 'caption') + style('Quote', 'Quote') + style('TOC1', 'toc 1')
    expect(briefs({ body: p('a', 'Caption') + p('b', 'Quote') + p('c', 'TOC1'), styles })).toEqual([
      'caption: a',
      'quotation: b',
      'contents: c',
    ])
  })
})
