import { describe, expect, test } from 'vitest'
import { docx, line, lines, p, r, read, said, style } from './build-docx.ts'

describe('words', () => {
  test('keep bold and italics, by themselves or by a style of characters', () => {
    const strong =
      '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    expect(
      lines({
        styles: strong,
        body: p(
          r('a ') +
            r('b', '<w:b/>') +
            r('c', '<w:b/><w:i/>') +
            r(' d ', '<w:b w:val="0"/>') +
            r('e', '<w:rStyle w:val="Strong"/>'),
        ),
      }),
    ).toEqual(['plain: a *b**_c_* d *e*'])
  })
  test('keep tabs, breaks, hyphens and symbols as characters', () => {
    expect(
      lines(
        p(
          `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/><w:cr/><w:t>f</w:t><w:br w:type="page"/><w:t>g</w:t></w:r>`,
        ),
      ),
    ).toEqual(['plain: a\tb⏎c\u2011de✓≥⏎fg'])
  })
  test('say where a symbol has no letter', () => {
    const reading = read(
      docx({ body: p('<w:r><w:sym w:font="Webdings" w:char="F0AA"/><w:t> x</w:t></w:r>') }),
    )
    expect(reading.body).toHaveLength(1)
    expect(said(reading)).toEqual([expect.stringMatching(/^characters of symbol fonts .*Webdings F0AA/)])
  })
  test('keep raised figures raised', () => {
    expect(
      lines(
        p(
          r('m') +
            r('2', '<w:vertAlign w:val="superscript"/>') +
            r(' H') +
            r('2', '<w:vertAlign w:val="subscript"/>') +
            r('O 1') +
            r('st', '<w:vertAlign w:val="superscript"/>'),
        ),
      ),
    ).toEqual(['plain: m² H₂O 1st'])
  })
  test('that are hidden are left out, and said', () => {
    const reading = read(docx({ body: p(r('seen ') + r('secret', '<w:vanish/>') + r('too')) }))
    expect(reading.body.map(line)).toEqual(['plain: seen too'])
    expect(said(reading)).toEqual(['hidden words @ “seen too”: secret'])
  })
  test('struck through or underlined are kept, and said', () => {
    expect(said(read(docx({ body: p(r('old', '<w:strike/>') + r(' u', '<w:u w:val="single"/>')) })))).toEqual(
      ['struck-through words became ordinary words @ “old u”: old', 'underlining @ “old u”'],
    )
  })
  test('of East Asian and right-to-left scripts are text, their readings in brackets', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(lines(p(ruby + r(' שלום', '<w:rtl/>'), '', '<w:bidi/>'))).toEqual(['plain: 東京(とうきょう) שלום'])
  })
  test('in content controls, smart tags and unknown elements are words; a box not filled in is said', () => {
    const body = `${p(
      `<w:sdt><w:sdtContent>${r('a')}</w:sdtContent></w:sdt><w:smartTag>${r('b')}</w:smartTag><w:customXml><w:customXmlPr/>${r('c')}</w:customXml><x:odd xmlns:x="urn:x">${r('d')}</x:odd><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>`,
    )}<w:sdt><w:sdtContent>${p('e')}</w:sdtContent></w:sdt>`
    const reading = read(docx({ body }))
    expect(reading.body.map(line)).toEqual(['plain: abcd', 'plain: e'])
    expect(said(reading)).toEqual(['boxes that nobody has filled in @ “abcd”: Click here'])
  })
  test('of equations are a line of text, and said', () => {
    const m = (name: string, content: string) => `<m:${name}>${content}</m:${name}>`
    const run = (text: string) => m('r', m('t', text))
    const equation = m(
      'oMath',
      run('x=') +
        m('f', m('num', run('a+b')) + m('den', run('2'))) +
        m('sSup', m('e', run('y')) + m('sup', run('2'))) +
        m('rad', m('deg', '') + m('e', run('z'))),
    )
    const reading = read(docx({ body: p(r('Where ') + equation) }))
    expect(reading.body.map(line)).toEqual(['plain: Where x=(a+b)/2y^2√z'])
    expect(said(reading)[0]).toMatch(/^equations became a line of text/)
  })
  test('of alternatives are taken once: the first that is understood, else the last', () => {
    const box = (words: string) =>
      `<w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`
    const old = (words: string) =>
      `<w:pict><v:shape><v:textbox><w:txbxContent>${p(words)}</w:txbxContent></v:textbox></v:shape></w:pict>`
    const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('new')}</mc:Choice><mc:Fallback>${old('old')}</mc:Fallback></mc:AlternateContent></w:r>`
    const strange = `<w:r><mc:AlternateContent xmlns:q="urn:q"><mc:Choice Requires="q"><w:t>strange</w:t></mc:Choice><mc:Fallback>${old('plain')}</mc:Fallback></mc:AlternateContent></w:r>`
    const reading = read(docx({ body: p(r('a') + choice) + p(r('b') + strange) }))
    expect(reading.body.map(line)).toEqual(['plain: a', 'plain: new', 'plain: b', 'plain: plain'])
    expect(said(reading)).toEqual(['text boxes became ordinary text @ “a” @ “b”'])
  })
  test('of an embedded document are named, never silently missing', () => {
    const reading = read(
      docx({
        body: `${p('a')}<w:altChunk r:id="h"/>`,
        relationships: [['h', 'aFChunk', 'x.html']],
        parts: { 'word/x.html': '<p>b</p>' },
      }),
    )
    expect(said(reading)[0]).toMatch(/^a document embedded in this one.*text\/html/)
  })
  test('of a list of contents are left out, by field, by style or by content control', () => {
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('One 1')}</w:p><w:p>${r('Two 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}${p('Three 3')}</w:sdtContent></w:sdt>`
    const reading = read(
      docx({ styles: style('TOC1', 'toc 1'), body: field + control + p('Four 4', 'TOC1') + p('x') }),
    )
    expect(reading.body.map(line)).toEqual(['plain: x'])
    expect(said(reading)).toEqual(['the list of contents: Sederunt makes its own'])
  })
  test('quotations by their style lose the italics that it gives', () => {
    expect(
      lines({
        styles: style('Q', 'Quote', '<w:rPr><w:i/></w:rPr>'),
        body: p(r('a', '<w:i/>') + r(' b', '<w:b/>'), 'Q'),
      }),
    ).toEqual(['quotation: a* b*'])
  })
})
