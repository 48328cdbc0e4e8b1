import { describe, expect, test } from 'vitest'
import { abstract, docx, inList, line, lines, num, p, r, read, said, style } from './build-docx.ts'

const builtIn =
  style('Heading1', 'heading 1') +
  style('Heading2', 'heading 2', '<w:basedOn w:val="Heading1"/>') +
  style('Heading3', 'heading 3') +
  style('Title', 'Title') +
  style('Quote', 'Quote')
const lists =
  abstract(0, [
    ['decimal', '%1.'],
    ['lowerLetter', '(%2)'],
    ['lowerRoman', '(%3)'],
    ['decimal', '%4.'],
  ]) +
  abstract(1, [
    ['bullet', '•'],
    ['bullet', '–'],
    ['bullet', '◦'],
    ['bullet', '▪'],
  ]) +
  abstract(2, [
    ['decimal', '%1'],
    ['decimal', '%1.%2'],
    ['decimal', '%1.%2.%3'],
  ]) +
  num(1, 0) +
  num(2, 1) +
  num(3, 2) +
  num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
  num(5, 99)
const listed = (body: string, more = '') => ({ body, styles: builtIn, numbering: lists + more })

describe('headings', () => {
  test('the highest level that the text uses becomes the first of ours, and deeper ones the second, said', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body:
          p('The paper', 'Title') +
          p('One', 'Heading1') +
          p('Two', 'Heading2') +
          p('Three', 'Heading3') +
          p('x'),
      }),
    )
    expect(reading).toMatchObject({ title: 'The paper', titleFrom: 'style' })
    expect(reading.body.map(line)).toEqual([
      'heading 2: One',
      'heading 3: Two',
      'heading 3: Three',
      'plain: x',
    ])
    expect(said(reading)).toEqual([
      'headings of a third level and deeper became those of the second @ “Three”',
    ])
  })
  test('a lone heading of the first level at the top is the title', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body: p('The paper', 'Heading1') + p('One', 'Heading2') + p('x') + p('Two', 'Heading2'),
      }),
    )
    expect(reading).toMatchObject({ title: 'The paper', titleFrom: 'heading' })
    expect(reading.body.map(line)).toEqual(['heading 2: One', 'plain: x', 'heading 2: Two'])
  })
  test('sections of the first level are no title: then the file’s name is', () => {
    const reading = read(
      docx({ styles: builtIn, body: p('Introduction.', 'Heading1') + p('x') + p('Findings', 'Heading1') }),
    )
    expect(reading).toMatchObject({ title: 'Report', titleFrom: 'file name' })
    expect(reading.body.map(line)).toEqual(['heading 2: Introduction.', 'plain: x', 'heading 2: Findings'])
  })
  test('a short bold first line is the title where nothing else is', () => {
    const reading = read(docx({ body: p(r('Neglect in schools', '<w:b/>')) + p('x') }))
    expect(reading).toMatchObject({ title: 'Neglect in schools', titleFrom: 'first line' })
  })
  test.each([
    ['a renamed built-in style, by its id', 'Heading1', 'Programme head'],
    ['German', 'berschrift1', 'Überschrift 1'],
    ['French', 'Titre1', 'Titre 1'],
    ['Swedish', 'x1', 'Rubrik 1'],
    ['Russian', 'x2', 'Заголовок 1'],
    ['Chinese', 'x3', '标题 1'],
    ['an alias', 'x4', 'heading 1,Big'],
  ])('are known in %s', (_, id, name) => {
    expect(lines({ styles: style(id, name), body: p('x') + p('A', id) + p('y') + p('B', id) })).toEqual([
      'plain: x',
      'heading 2: A',
      'plain: y',
      'heading 2: B',
    ])
  })
  test('are known by what a custom style is based on, and by outline levels said anywhere', () => {
    const styles =
      builtIn +
      style('Own', 'Section', '<w:basedOn w:val="Own2"/>') +
      style('Own2', 'Section base', '<w:basedOn w:val="Heading1"/>') +
      style('Out', 'Part', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    expect(
      lines({
        styles,
        body: p('x') + p('A', 'Own') + p('B', 'Out') + p('C', '', '<w:outlineLvl w:val="0"/>'),
      }),
    ).toEqual(['plain: x', 'heading 2: A', 'heading 2: B', 'heading 2: C'])
  })
  test('are none where the outline says body text, and a circle of styles ends', () => {
    const styles =
      builtIn +
      style('Body', 'Lead', '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('A', 'A', '<w:basedOn w:val="B"/>') +
      style('B', 'B', '<w:basedOn w:val="A"/>')
    expect(lines({ styles, body: p('x', 'Body') + p('y', 'A') })).toEqual(['plain: x', 'plain: y'])
  })
  test('lose bold that says no more than their style, and numbers that they have', () => {
    const reading = read(
      docx(
        listed(
          p('The paper', 'Title') +
            p(r('One', '<w:b/>'), 'Heading1', inList(3, 0)) +
            p('x', '', inList(3, 1)) +
            p('y', '', inList(3, 1)),
        ),
      ),
    )
    expect(reading.body.map(line)).toEqual(['heading 2: One', 'numbered: x', 'numbered: y'])
    expect(said(reading)).toEqual(['numbers of headings were left out @ 1 “One”'])
  })
  test('that are only typed or bold are suggested, not made', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body:
          p('T', 'Title') +
          p(r('Background', '<w:b/>')) +
          p('3.2\tNext steps') +
          p('12. The group met in May.') +
          p('x'),
      }),
    )
    expect(reading.body.map(line)).toEqual([
      'plain: *Background*',
      'plain: 3.2\tNext steps',
      'plain: 12. The group met in May.',
      'plain: x',
    ])
    expect(reading.report.suggestions).toEqual([
      { block: 'b0', as: 'heading', words: 'Background', typed: '' },
      { block: 'b1', as: 'heading', words: '3.2 Next steps', typed: '3.2\t' },
      { block: 'b2', as: 'numbered', words: '12. The group met in May.', typed: '12. ' },
    ])
  })
})

describe('annexes', () => {
  test('begin at headings called so, with their titles beside or beneath', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body:
          p('T', 'Title') +
          p('x') +
          p('Annex A: Terms', 'Heading1') +
          p('a') +
          p('Annex B', 'Heading1') +
          p('Membership', 'Heading1') +
          p('b') +
          p('Appendix 3 – Dates', 'Heading1'),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: x'])
    expect(reading.annexes.map(({ title, body }) => [title, body.map(line)])).toEqual([
      ['Terms', ['plain: a']],
      ['Membership', ['plain: b']],
      ['Dates', []],
    ])
  })
  test('are not made of words that only begin so', () => {
    expect(
      read(
        docx({
          styles: builtIn,
          body: p('T', 'Title') + p('Annexation of land', 'Heading1') + p('Annex A is attached'),
        }),
      ).annexes,
    ).toEqual([])
  })
})

describe('lists', () => {
  test('become numbered paragraphs, letters, roman figures and bullets, deeper ones said', () => {
    const reading = read(
      docx(
        listed(
          p('T', 'Title') +
            p('a', '', inList(1, 0)) +
            p('b', '', inList(1, 1)) +
            p('c', '', inList(1, 2)) +
            p('d', '', inList(2, 0)) +
            p('e', '', inList(2, 1)) +
            p('f', '', inList(2, 3)) +
            p('g', '', inList(1, 0)),
        ),
      ),
    )
    expect(reading.body.map(line)).toEqual([
      'numbered: a',
      'lettered 1: b',
      'lettered 2: c',
      'bullet 1: d',
      'bullet 2: e',
      'bullet 3: f',
      'numbered: g',
    ])
    expect(said(reading)).toEqual(['bullets of a fourth level and deeper became those of the third @ “f”'])
  })
  test('labels are Word’s own: restarts, overrides, levels', () => {
    const reading = read(
      docx(
        listed(
          p('a', '', inList(1, 0)) +
            p('b', '', inList(1, 1)) +
            p('c', '', inList(1, 0)) +
            p('d', '', inList(1, 1)) +
            p('e', '', inList(4, 0)) +
            p('f', '', inList(1, 0)),
        ),
      ),
    )
    expect(reading.plain).toEqual(['1. a', '(a) b', '2. c', '(a) d', '1. e', '2. f'])
    expect(said(reading)).toEqual(['numbers that began again at 1 now run on @ 1. “e”'])
  })
  test('of several levels in figures become letters where they stand beneath paragraphs, and say so', () => {
    const reading = read(
      docx(listed(p('a', '', inList(3, 0)) + p('b', '', inList(3, 1)) + p('c', '', inList(3, 2)))),
    )
    expect(reading.body.map(line)).toEqual(['numbered: a', 'lettered 1: b', 'lettered 2: c'])
    expect(said(reading)).toEqual([
      'numbers such as 1.1 became (a), (b) and so on @ 1.1 “b”',
      'numbers such as 1.1.1 became (i), (ii) and so on @ 1.1.1 “c”',
    ])
  })
  test('that a style gives are lists, and numId 0 takes them away', () => {
    const styles =
      builtIn + style('Para', 'Own para', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`)
    expect(
      lines({
        body: p('a', 'Para') + p('b', 'Para', '<w:numPr><w:numId w:val="0"/></w:numPr>') + p('c', 'Para'),
        styles,
        numbering: lists,
      }),
    ).toEqual(['numbered: a', 'continuation: b', 'numbered: c'])
  })
  test('a level that a style stands for is the paragraph’s level', () => {
    const numbering =
      abstract(7, [
        ['decimal', '%1.', '<w:pStyle w:val="N1"/>'],
        ['lowerLetter', '(%2)', '<w:pStyle w:val="N2"/>'],
      ]) + num(7, 7)
    const of = (id: string) => style(id, id, '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>')
    expect(lines({ body: p('a', 'N1') + p('b', 'N2'), styles: of('N1') + of('N2'), numbering })).toEqual([
      'numbered: a',
      'lettered 1: b',
    ])
  })
  test('a numbering style leads to its list', () => {
    const numbering =
      abstract(7, [['bullet', '•']], '<w:styleLink w:val="S"/>') +
      abstract(8, [], '<w:numStyleLink w:val="S"/>') +
      num(8, 8)
    expect(lines({ body: p('a', '', inList(8, 0)), numbering })).toEqual(['bullet 1: a'])
  })
  test('nothing but words is lost with a list that nothing defines', () => {
    const reading = read(docx(listed(p('a', '', inList(5, 0)) + p('b', '', inList(42, 3)))))
    expect(reading.body.map(line)).toEqual(['plain: a', 'plain: b'])
    expect(said(reading)[0]).toMatch(/^paragraphs of a list that the file does not define became plain/)
  })
  test('an indented paragraph after a numbered one continues it; one at the margin does not', () => {
    expect(lines(listed(p('a', '', inList(1, 0)) + p('b', '', '<w:ind w:left="720"/>') + p('c')))).toEqual([
      'numbered: a',
      'continuation: b',
      'plain: c',
    ])
  })
  test('letters by themselves are letters, and roman figures beneath them the next level', () => {
    const numbering =
      abstract(7, [['lowerLetter', '(%1)']]) + abstract(8, [['lowerRoman', '(%1)']]) + num(7, 7) + num(8, 8)
    expect(lines({ body: p('a', '', inList(7, 0)) + p('b', '', inList(8, 0)), numbering })).toEqual([
      'lettered 1: a',
      'lettered 2: b',
    ])
  })
  test('styles of lists without a list are what they are called', () => {
    const styles =
      style('ListBullet2', 'List Bullet 2') +
      style('ListNumber', 'List Number') +
      style('ListContinue', 'List Continue')
    expect(
      lines({ styles, body: p('a', 'ListBullet2') + p('b', 'ListNumber') + p('c', 'ListContinue') }),
    ).toEqual(['bullet 2: a', 'numbered: b', 'continuation: c'])
  })
})

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

describe('fields and links', () => {
  const complex = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const plainEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  test('a link leads where its relationship, its field or its simple field says', () => {
    const body = p(
      `<w:hyperlink r:id="l">${r('a')}</w:hyperlink>${complex(' HYPERLINK "https://b.org/x y" \\o "tip" ', r('b'))}<w:fldSimple w:instr='HYPERLINK "mailto:c@d.org"'>${r('c')}</w:fldSimple>`,
    )
    expect(lines({ body, relationships: [['l', 'hyperlink', 'https://a.org/']] })).toEqual([
      'plain: <https://a.org/|a><https://b.org/x%20y|b><mailto:c@d.org|c>',
    ])
  })
  test('a link that a paper cannot hold keeps its words, and is said', () => {
    const reading = read(
      docx({
        body: p(
          `<w:hyperlink r:id="l">${r('plan')}</w:hyperlink><w:hyperlink r:id="j">${r(' js')}</w:hyperlink>`,
        ),
        relationships: [
          ['l', 'hyperlink', 'file:///H:/plan.xlsx'],
          ['j', 'hyperlink', 'javascript:alert(1)'],
        ],
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: plan js'])
    expect(said(reading)[0]).toMatch(/^links to files; their words are kept @ .*file:/)
  })
  test('other fields are their results, however deep within each other', () => {
    expect(
      lines(
        p(
          r('On ') +
            complex('DATE', r('4 May')) +
            r(', ') +
            complex(`IF ${'x'}`, complex('PAGE', r('7')) + r(' pages')),
        ),
      ),
    ).toEqual(['plain: On 4 May, 7 pages'])
  })
  test('a form’s boxes and lists are what they show; what has no result is said', () => {
    const form = (data: string, code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${plainEnd}`
    const reading = read(
      docx({
        body: p(
          form('<w:checkBox><w:checked/></w:checkBox>', 'FORMCHECKBOX') +
            form(
              '<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList>',
              'FORMDROPDOWN',
            ) +
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY Owner</w:instrText></w:r>${plainEnd}`,
        ),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: ☑yes'])
    expect(said(reading)).toEqual(['fields without a result @ “☑yes”: DOCPROPERTY Owner'])
  })
  test('a field that is never closed does not swallow the text', () => {
    const reading = read(
      docx({
        body:
          p(
            `${r('a')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>`,
          ) +
          p('b') +
          p('c'),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: a', 'plain: b', 'plain: c'])
    expect(said(reading)[0]).toMatch(/^a field is never closed/)
  })
  test('a paragraph’s number that is referred to becomes a reference; another anchor its words', () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`
    const reading = read(
      docx(
        listed(
          p(mark('_Ref1') + r('a'), '', inList(1, 0)) +
            p(
              r('see paragraph ') +
                complex('REF _Ref1 \\r \\h', r('1')) +
                `<w:hyperlink w:anchor="_Ref1">${r(' above')}</w:hyperlink>`,
            ),
        ),
      ),
    )
    expect(reading.body.map(line)).toEqual(['numbered: a', 'plain: see paragraph {block b0} above'])
  })
})
