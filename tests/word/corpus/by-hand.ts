import { abstract, type Docx, inList, num, p, r, style } from '../read/build-docx.ts'
import type { Case } from './case.ts'

const by = (author: string): string => `w:id="1" w:author="${author}" w:date="2016-11-04T09:30:00Z"`
const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const heading1 = style('Heading1', 'heading 1')
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`
const comment = (id: number, text: string): string =>
  `<w:comment w:id="${id}" w:author="Bea Lamb" w:initials="BL" w:date="2016-11-04T09:30:00Z"><w:p w14:paraId="A${id}">${r(text)}</w:p></w:comment>`
const on = (id: number, words: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** Written by hand: what none of the other programs makes. */
export const byHand: (Case & { docx: Docx })[] = [
  {
    name: 'renamed-and-foreign-headings',
    docx: {
      styles:
        style('Heading1', 'Kapitelanfang') + style('berschrift2', 'Überschrift 2') + style('x', 'Nagłówek 3'),
      body: p('One', 'Heading1') + p('Two', 'berschrift2') + p('Three', 'x'),
    },
    expect: { blocks: ['heading 1: One', 'heading 2: Two', 'heading 3: Three'] },
  },
  {
    name: 'numbered-headings',
    docx: {
      styles:
        style('Heading1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style(
          'Heading2',
          'heading 2',
          '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        ),
      numbering:
        abstract(1, [
          ['decimal', '%1', '<w:pStyle w:val="Heading1"/>'],
          ['decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>'],
        ]) + num(1, 1),
      body:
        p('One', 'Heading1') +
        p('First', 'Heading2') +
        p('Second', 'Heading2') +
        p('Two', 'Heading1') +
        p('Third', 'Heading2'),
    },
    expect: {
      blocks: [
        'heading 1 1: One',
        'heading 2 1.1: First',
        'heading 2 1.2: Second',
        'heading 1 2: Two',
        'heading 2 2.1: Third',
      ],
    },
  },
  {
    name: 'overrides-and-restarts',
    docx: {
      numbering:
        abstract(1, [
          ['decimal', '%1.'],
          ['lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>'],
        ]) +
        num(1, 1) +
        num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      body:
        p('a', '', inList(1, 0)) +
        p('b', '', inList(1, 1)) +
        p('c', '', inList(1, 0)) +
        p('d', '', inList(1, 1)) +
        p('e', '', inList(2, 0)) +
        p('f', '', inList(1, 0)),
    },
    expect: {
      blocks: [
        'listItem 1 1.: a',
        'listItem 2 a): b',
        'listItem 1 2.: c',
        'listItem 2 b): d',
        'listItem 1 5.: e',
        'listItem 1 6.: f',
      ],
    },
  },
  {
    name: 'legal-and-linked-lists',
    docx: {
      styles:
        '<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering:
        abstract(
          1,
          [
            ['upperRoman', 'Article %1'],
            ['decimal', '%1.%2', '<w:isLgl/>'],
          ],
          '<w:styleLink w:val="S"/>',
        ) +
        abstract(2, [], '<w:numStyleLink w:val="S"/>') +
        num(1, 1) +
        num(2, 2),
      body:
        p('a', '', inList(2, 0)) +
        p('b', '', inList(2, 1)) +
        p('c', '', inList(2, 0)) +
        p('d', '', inList(2, 1)),
    },
    expect: {
      blocks: [
        'listItem 1 Article I: a',
        'listItem 2 1.1: b',
        'listItem 1 Article II: c',
        'listItem 2 2.1: d',
      ],
    },
  },
  {
    name: 'fields',
    docx: {
      body:
        p(
          r('a ') +
            mark('begin') +
            code(' IF ') +
            mark('begin') +
            code('PAGE') +
            mark('separate') +
            r('3') +
            mark('end') +
            code('= 3 "secret"') +
            mark('separate') +
            r('seen') +
            mark('end'),
        ) +
        p(
          mark('begin') +
            code(' HYPERLINK "https://example.org/a" \\l "b" ') +
            mark('separate') +
            r('link') +
            mark('end'),
        ) +
        p(`<w:fldSimple w:instr=" REF there \\h ">${r('reference')}</w:fldSimple>`),
    },
    expect: {
      blocks: ['paragraph: a seen', 'paragraph: link', 'paragraph: reference'],
      links: ['link -> https://example.org/a#b', 'reference -> #there'],
    },
  },
  {
    name: 'moves-and-marks',
    docx: {
      body:
        p(
          r('Start ') +
            `<w:moveFromRangeStart w:id="8" w:name="m"/><w:moveFrom ${by('Ann')}>${r('moved')}</w:moveFrom><w:moveFromRangeEnd w:id="8"/>`,
        ) +
        p(r('joined '), '', `<w:rPr><w:del ${by('Ben')}/></w:rPr>`) +
        p('to this') +
        p(
          `<w:moveToRangeStart w:id="9" w:name="m"/><w:moveTo ${by('Ann')}>${r('moved')}</w:moveTo><w:moveToRangeEnd w:id="9"/>`,
        ),
    },
    expect: {
      blocks: ['paragraph: Start', 'paragraph: joined to this', 'paragraph: moved'],
      rejected: ['paragraph: Start moved', 'paragraph: joined', 'paragraph: to this'],
      changes: [
        'moveFrom text by Ann: moved',
        'deletion paragraphMark by Ben: ',
        'moveTo text by Ann: moved',
      ],
    },
  },
  {
    name: 'rows-and-looks',
    docx: {
      styles: heading1,
      body:
        p(
          r('x', `<w:b/><w:rPrChange ${by('Ann')}><w:rPr/></w:rPrChange>`),
          'Heading1',
          `<w:pPrChange ${by('Ann')}><w:pPr/></w:pPrChange>`,
        ) +
        `<w:tbl><w:tr><w:tc>${p('a')}</w:tc></w:tr><w:tr><w:trPr><w:ins ${by('Ben')}/></w:trPr><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
    },
    expect: {
      blocks: ['heading 1: x', 'table: 1:a // 1:b'],
      rejected: ['paragraph: x', 'table: 1:a'],
      changes: ['formatting paragraph by Ann: x', 'formatting text by Ann: x', 'insertion row by Ben: b'],
    },
  },
  {
    name: 'threads-everywhere',
    docx: {
      body:
        p(`<w:commentRangeStart w:id="1"/>${r('over')}`) +
        p(
          `${r('two')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/><w:commentReference w:id="2"/></w:r>${note(5)}`,
        ) +
        `<w:tbl><w:tr><w:tc>${p(on(3, 'cell'))}</w:tc></w:tr></w:tbl>`,
      footnotes: `<w:footnote w:id="5">${p(on(4, 'note'))}</w:footnote>`,
      header: p(on(6, 'head')),
      comments: [
        [1, 'one'],
        [2, 'answer'],
        [3, 'three'],
        [4, 'four'],
        [6, 'six'],
      ]
        .map(([id, text]) => comment(Number(id), String(text)))
        .join(''),
      commentsExtended:
        '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/>',
    },
    expect: {
      blocks: ['paragraph: over', 'paragraph: two', 'table: 1:cell'],
      notes: ['footnote 1: note'],
      headers: ['header: head'],
      comments: [
        'Bea Lamb (BL): one @ over\ntwo, paragraph 1 resolved',
        'Bea Lamb (BL): answer @ , paragraph 2 answers 1',
        'Bea Lamb (BL): three @ cell, table 1, row 1, column 1',
        'Bea Lamb (BL): four @ note, footnote 1',
        'Bea Lamb (BL): six @ head, header',
      ],
    },
  },
  {
    name: 'controls-and-alternatives',
    docx: {
      body:
        `<w:sdt><w:sdtPr><w:alias w:val="Title"/></w:sdtPr><w:sdtContent>${p('in a control')}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>` +
        p(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
        ) +
        '<w:altChunk r:id="c"/>',
      relationships: [['c', 'aFChunk', 'chunk.html']],
      parts: { 'word/chunk.html': '<p>elsewhere</p>' },
    },
    expect: {
      blocks: ['paragraph: in a control', 'paragraph: new'],
      notCarried: ['placeholder: Click here', 'embedded document: text/html'],
    },
  },
  {
    name: 'main-part-elsewhere',
    docx: { main: 'text/main.xml', body: p('found'), styles: heading1 },
    expect: { blocks: ['paragraph: found'] },
  },
  {
    name: 'strict',
    docx: {
      body: '',
      parts: {
        'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Strictly</w:t></w:r></w:p><w:p><w:r><w:t>so</w:t></w:r></w:p></w:body></w:document>`,
      },
    },
    expect: { blocks: ['heading 1: Strictly', 'paragraph: so'] },
  },
  {
    name: 'old-merges-and-symbols',
    docx: {
      body:
        `<w:tbl><w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr>${p('wide')}</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p('late')}</w:tc></w:tr></w:tbl>` +
        p(
          `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r(' done')}<w:r><w:noBreakHyphen/></w:r>${r('x')}`,
        ),
    },
    expect: { blocks: ['table: 1:wide→2 // 2:late', 'paragraph: ✓ done\u2011x'] },
  },
]
