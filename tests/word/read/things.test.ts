import { describe, expect, test } from 'vitest'
import { readWord } from '../../../electron/word/read/read-word.ts'
import { tinyJpeg, tinyPng } from '../../interchange/tiny-image.ts'
import { docx, line, lines, p, r, read, said, style } from './build-docx.ts'

const tc = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
const tbl = (rows: string) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`

describe('tables', () => {
  test('keep cells that go over columns and rows', () => {
    const table = tbl(
      tr(tc('a', '<w:gridSpan w:val="2"/>') + tc('b', '<w:vMerge w:val="restart"/>')) +
        tr(tc('c') + tc('d') + tc('', '<w:vMerge/>')) +
        tr(tc('e') + tc('f') + tc('g')),
    )
    expect(lines(table)).toEqual(['table: a→2 | b↓2 / c | d / e | f | g'])
  })
  test('keep cells merged the old way, and rows that begin or end short', () => {
    const table = tbl(
      tr(tc('a', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('b')) +
        tr(tc('c'), '<w:gridBefore w:val="1"/>'),
    )
    expect(lines(table)).toEqual(['table: a→2 | b /  | c | '])
  })
  test('have a header where the first row repeats, or is bold all through', () => {
    expect(lines(tbl(tr(tc('a'), '<w:tblHeader/>') + tr(tc('b'))))).toEqual(['table with header: a / b'])
    expect(lines(tbl(tr(tc(p(r('a', '<w:b/>')))) + tr(tc('b'))))).toEqual(['table with header: a / b'])
  })
  test('within tables become lines of their cells, and say so', () => {
    const reading = read(
      docx({ body: tbl(tr(tc(p('a') + tbl(tr(tc('b') + tc('c')) + tr(tc('d') + tc('e'))) + p('f')))) }),
    )
    expect(reading.body.map(line)).toEqual(['table: a⏎b; c⏎d; e⏎f'])
    expect(said(reading)).toEqual(['a table within a table became lines of its cell @ Table 1'])
  })
  test('keep rows and cells that stand in content controls', () => {
    expect(
      lines(
        tbl(
          `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('a')}</w:sdtContent></w:sdt>${tc('b')}`)}</w:sdtContent></w:sdt>`,
        ),
      ),
    ).toEqual(['table: a | b'])
  })
  test('of a merge that nothing begins, and of no words, do no harm', () => {
    expect(lines(tbl(tr(tc('a', '<w:vMerge/>'))) + tbl(tr(tc(''))) + tbl(''))).toEqual(['table: a'])
  })
  test('with more columns than a table can have lose no words', () => {
    const [first] = lines(tbl(tr(Array.from({ length: 70 }, (_, i) => tc(`c${i}`)).join(''))))
    for (let i = 0; i < 70; i++) expect(first).toContain(`c${i}`)
  })
})

describe('notes', () => {
  const note = (kind: string, id: number, content: string, more = '') =>
    `<w:${kind} w:id="${id}"${more}>${content}</w:${kind}>`
  test('at the foot and at the end become notes at their marks, paragraphs parted by breaks', () => {
    const footnotes =
      note('footnote', 0, p('line'), ' w:type="separator"') +
      note('footnote', 2, p(`<w:r><w:footnoteRef/></w:r>${r(' one ')}`) + p(r('two', '<w:i/>')))
    const reading = read(
      docx({
        body: p(
          `${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' b')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
        ),
        footnotes,
        endnotes: note('endnote', 1, p('end')),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: a[note: one⏎_two_] b[note: end]'])
    expect(reading.report.carried).toContainEqual({ what: 'notes', count: 2 })
  })
  test('without words are said, and a note that refers to itself ends', () => {
    const self = note('footnote', 1, p(`${r('n')}<w:r><w:footnoteReference w:id="1"/></w:r>`))
    const reading = read(
      docx({
        body: p(`${r('a')}<w:r><w:footnoteReference w:id="9"/><w:footnoteReference w:id="1"/></w:r>`),
        footnotes: self,
      }),
    )
    expect(reading.body.map(line)[0]).toMatch(/^plain: a\[note: n/)
    expect(said(reading)).toEqual([
      'notes that the file has a mark for, but no words @ “a”',
      'further marks of a note that has one already @ “a”',
    ])
  })
  test('take links from their own part', () => {
    const footnotes = note('footnote', 1, p(`<w:hyperlink r:id="x">${r('here')}</w:hyperlink>`))
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://x/hyperlink" Target="https://n.org" TargetMode="External"/></Relationships>'
    expect(
      lines({
        body: p(`${r('a')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
        footnotes,
        parts: { 'word/_rels/footnotes.xml.rels': rels },
      }),
    ).toEqual(['plain: a[note: <https://n.org|here>]'])
  })
})

describe('pictures', () => {
  const bytesOf = (src: string) => Buffer.from(src.split(',')[1] ?? '', 'base64')
  const drawing = (id: string, alt = '', cx = 0, how = 'embed') =>
    `<w:r><w:drawing><wp:inline>${cx ? `<wp:extent cx="${cx}" cy="9"/>` : ''}<wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData uri="p"><pic:pic><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const png = bytesOf(tinyPng(3, 2, 200))
  const relationships: [string, string, string][] = [
    ['i', 'image', 'media/a.png'],
    ['e', 'image', 'media/b.emf'],
    ['x', 'image', 'https://spy.example/p.png'],
    ['j', 'image', 'media/c.bin'],
    ['n', 'image', 'media/none.png'],
  ]
  const parts = {
    'word/media/a.png': png,
    'word/media/b.emf': Buffer.from('emf'),
    'word/media/c.bin': bytesOf(tinyJpeg),
  }
  test('PNG and JPEG are kept with their description and size, whatever the part is called', () => {
    const reading = read(
      docx({ body: p(drawing('i', 'A map', 3_600_000)) + p(drawing('j', 'A face')), relationships, parts }),
    )
    expect(reading.body).toMatchObject([
      { type: 'image', alt: 'A map', widthMm: 100, src: `data:image/png;base64,${png.toString('base64')}` },
      { type: 'image', alt: 'A face' },
    ])
  })
  test('others, missing ones and ones from outside are said, never fetched', () => {
    const reading = read(
      docx({
        body: p(r('a') + drawing('e') + drawing('x', 'spy', 0, 'link') + drawing('n')),
        relationships,
        parts,
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: a'])
    expect(said(reading)).toEqual([
      'pictures that a paper cannot hold @ “a”: b.emf, which is neither PNG nor JPEG @ “a”: none.png, which is missing from the file',
      'pictures that are not in the file but somewhere else @ “a”: spy',
    ])
  })
  test('among words stand after their paragraph, and after a table that holds them; both said', () => {
    const reading = read(
      docx({
        body: p(r('a') + drawing('i', 'm') + r('b')) + tbl(tr(tc('c') + tc(p(drawing('i', 'n'))))),
        relationships,
        parts,
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: ab', 'image: m', 'table: c | ', 'image: n'])
    expect(said(reading)).toHaveLength(2)
  })
  test('charts, diagrams and embedded objects are named', () => {
    const graphic = (uri: string, alt: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData uri="http://x/${uri}"/></a:graphic></wp:inline></w:drawing></w:r>`
    const object =
      '<w:r><w:object><v:shape><v:imagedata r:id="e"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    expect(
      said(
        read(
          docx({
            body: p(r('a') + graphic('chart', 'Costs') + graphic('diagram', '') + object),
            relationships,
            parts,
          }),
        ),
      ),
    ).toEqual([
      'charts: copy each as a picture @ “a”: Costs',
      'SmartArt diagrams: copy each as a picture @ “a”',
      'embedded objects @ “a”: Excel.Sheet.12',
    ])
  })
  test('of more dots than anybody looks at are refused by their head alone', () => {
    const huge = Buffer.from(png)
    huge.writeUInt32BE(29_000, 16)
    huge.writeUInt32BE(29_000, 20)
    const reading = read(
      docx({ body: p(r('a') + drawing('i')), relationships, parts: { 'word/media/a.png': huge } }),
    )
    expect(said(reading)[0]).toContain('29000 by 29000 pixels')
  })
})

describe('tracked changes', () => {
  const who = 'w:id="1" w:author="Ann Reid" w:date="2016-01-01T00:00:00Z"'
  const ins = (content: string) => `<w:ins ${who}>${content}</w:ins>`
  const del = (text: string) =>
    `<w:del ${who}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
  const ended = (name: string) => `<w:rPr><w:${name} ${who}/></w:rPr>`
  const body = p(r('the ') + del('old') + ins(r('new')) + r(' plan'))
  test('are accepted, rejected or shown, and counted with their authors', () => {
    expect(lines(body)).toEqual(['plain: the new plan'])
    expect(lines(body, { changes: 'reject' })).toEqual(['plain: the old plan'])
    expect(lines(body, { changes: 'show' })).toEqual(['plain: the [taken out: old][added: new] plan'])
    expect(said(read(docx({ body })))).toEqual([
      'tracked changes were accepted: 1 addition, 1 removal (by Ann Reid)',
    ])
  })
  test('of a paragraph’s end join it to the next or part it', () => {
    const removed = p(r('a '), '', ended('del')) + p('b')
    const added = p(r('a '), '', ended('ins')) + p('b')
    expect(lines(removed)).toEqual(['plain: a b'])
    expect(lines(removed, { changes: 'reject' })).toEqual(['plain: a', 'plain: b'])
    expect(lines(added)).toEqual(['plain: a', 'plain: b'])
    expect(lines(added, { changes: 'reject' })).toEqual(['plain: a b'])
  })
  test('that move words keep them once', () => {
    const move =
      p(
        `<w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom ${who}>${r('x')}</w:moveFrom><w:moveFromRangeEnd w:id="3"/>`,
      ) +
      p('y') +
      p(`<w:moveTo ${who}>${r('x')}</w:moveTo>`)
    expect(lines(move)).toEqual(['plain: y', 'plain: x'])
    expect(lines(move, { changes: 'reject' })).toEqual(['plain: x', 'plain: y'])
  })
  test('of rows and cells add and take them away', () => {
    const table = tbl(
      tr(tc('a') + tc('b')) +
        tr(tc('c') + tc('d'), `<w:ins ${who}/>`) +
        tr(tc('e') + tc('f'), `<w:del ${who}/>`),
    )
    expect(lines(table)).toEqual(['table: a | b / c | d'])
    expect(lines(table, { changes: 'reject' })).toEqual(['table: a | b / e | f'])
    expect(lines(tbl(tr(tc('a') + tc('b', `<w:cellDel ${who}/>`))))).toEqual(['table: a'])
  })
  test('of looks are as they became, or as they were', () => {
    const styles = style('Heading1', 'heading 1')
    const look =
      p('x') +
      p(
        r('a', `<w:b/><w:rPrChange ${who}><w:rPr/></w:rPrChange>`),
        '',
        `<w:outlineLvl w:val="0"/><w:pPrChange ${who}><w:pPr/></w:pPrChange>`,
      ) +
      p('y', 'Heading1')
    expect(lines({ body: look, styles })).toEqual(['plain: x', 'heading 2: a', 'heading 2: y'])
    expect(lines({ body: look, styles }, { changes: 'reject' })).toEqual(['plain: x', 'plain: a'])
  })
  test('within each other: what was added and taken away again is gone', () => {
    expect(lines(p(r('a') + ins(`<w:del ${who}><w:r><w:delText>b</w:delText></w:r></w:del>`)))).toEqual([
      'plain: a',
    ])
  })
  test('in notes, cells and text boxes count too', () => {
    const footnotes = `<w:footnote w:id="1">${p(ins(r('n')) + del('o'))}</w:footnote>`
    expect(
      lines({
        body: tbl(tr(tc(p(`${del('x') + r('y')}<w:r><w:footnoteReference w:id="1"/></w:r>`)))),
        footnotes,
      }),
    ).toEqual(['table: y[note: n]'])
  })
})

describe('comments', () => {
  const comment = (id: number, text: string, paragraph: string) =>
    `<w:comment w:id="${id}" w:author="Bea Lamb" w:date="nonsense"><w:p w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const file = docx({
    body:
      p(r('The ') + start(1) + r('first') + end(1) + start(2) + r(' one')) +
      p(r('and more') + end(2)) +
      tbl(tr(tc(p(start(3) + r('cell') + end(3))))),
    comments: comment(1, 'Why?', 'AA') + comment(2, 'Because', 'BB') + comment(3, 'ok', 'CC'),
    commentsExtended:
      '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>',
  })
  test('are told with their author, their words and where they stand, and their text is untouched', () => {
    const reading = read(file)
    expect(reading.body.map(line)).toEqual(['plain: The first one', 'plain: and more', 'table: cell'])
    expect(reading.report.left).toEqual([
      {
        what: 'comments by Bea Lamb: they stay in the original',
        count: 3,
        places: ['“Why?” at “The first one” (resolved)', '“Because” at “The first one”', '“ok” at “cell”'],
      },
    ])
  })
  test('keep their ranges over paragraphs and in cells, their threads and whether they are resolved', () => {
    const { comments } = readWord(file)
    expect(comments).toMatchObject([
      {
        id: '1',
        resolved: true,
        answers: null,
        date: 'nonsense',
        range: { from: { paragraph: 1, offset: 4 }, to: { paragraph: 1, offset: 9 }, quoted: 'first' },
      },
      {
        id: '2',
        resolved: false,
        answers: '1',
        range: {
          from: { paragraph: 1, offset: 9 },
          to: { paragraph: 2, offset: 8 },
          quoted: ' one\nand more',
        },
      },
      { id: '3', range: { quoted: 'cell' } },
    ])
  })
})

describe('the file as a whole', () => {
  test.each([
    ['OFFICIAL', 'OFFICIAL'],
    ['Official – Sensitive', 'OFFICIAL-SENSITIVE'],
    ['OFFICIAL-SENSITIVE: PERSONAL', 'OFFICIAL-SENSITIVE'],
    ['[SECRET]', 'SECRET'],
    ['Top Secret', 'TOP SECRET'],
    ['Official visit to Perth', null],
  ])('a header that says %s gives the marking %s', (words, marking) => {
    expect(read(docx({ body: p('x'), header: p(words) })).marking).toBe(marking)
  })
  test('what else headers say is told, page numbers aside', () => {
    expect(said(read(docx({ body: p('x'), header: p('Draft 3 of the board') + p('Page 1 of 2') })))).toEqual([
      'what headers and footers say @ “Draft 3 of the board”',
    ])
  })
  test('a marking as the first line is the marking, and no text', () => {
    const reading = read(docx({ body: p('OFFICIAL') + p('x') }))
    expect([reading.marking, reading.body.map(line)]).toEqual(['OFFICIAL', ['plain: x']])
  })
  test('macros never run, and are said; a template is said to be one', () => {
    const mainType = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'
    expect(said(read(docx({ body: p('x'), mainType })))).toEqual([
      'the file is a template: its text came in as a paper',
      'macros: they never run here',
    ])
  })
  test('its text may be anywhere in it, in the strict form of the standard and in UTF-16', () => {
    const strict = `<?xml version="1.0" encoding="UTF-16"?><d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>Grüße</d:t></d:r></d:p></d:body></d:document>`
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(strict, 'utf16le')])
    expect(
      read(docx({ body: '', main: 'some/where/text.xml', parts: { 'some/where/text.xml': utf16 } })).body.map(
        line,
      ),
    ).toEqual(['plain: Grüße'])
  })
  test('an empty document is an empty paper', () => {
    expect(read(docx({ body: '<w:p/><w:sectPr/>' }))).toMatchObject({
      title: 'Report',
      body: [],
      annexes: [],
    })
  })
  test('space between paragraphs is none of them, and a bookmark there leads to what follows', () => {
    expect(lines(`${p('a')}<w:p/>${p(' ')}${p('b')}`)).toEqual(['plain: a', 'plain: b'])
  })
  test('keeps the ids of our bookmarks for a revision alone, each once', () => {
    const mark = (id: string) => `<w:bookmarkStart w:id="1" w:name="sd_${id}"/><w:bookmarkEnd w:id="1"/>`
    const file = docx({
      body:
        p(mark('abc') + r('a')) +
        p(mark('abc') + r('b')) +
        p(`${mark('abc_2')}<w:hyperlink w:anchor="sd_abc">${r('see')}</w:hyperlink>`),
    })
    expect(read(file, { keepIds: true }).body.map(({ id }) => id)).toEqual(['abc', 'b1', 'b2'])
    expect(read(file, { keepIds: true }).body.map(line)[2]).toBe('plain: {block abc}')
    expect(read(file).body.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2'])
    expect(read(file).body.map(line)[2]).toBe('plain: {block b0}')
  })
})
