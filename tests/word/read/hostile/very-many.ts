import { abstract, docx, inList, num, p, r, style } from '../build-docx.ts'
import { type Kind, many, read, refused } from './kind.ts'

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const comment = (id: number, parent: number | null): [comment: string, thread: string] => [
  `<w:comment w:id="${id}" w:author="A" w:initials="A"><w:p w14:paraId="${id}">${r(`c${id}`)}</w:p></w:comment>`,
  `<w15:commentEx w15:paraId="${id}"${parent === null ? '' : ` w15:paraIdParent="${parent}"`}/>`,
]
const commented = (
  count: number,
  parentOf: (i: number) => number | null,
  around: (i: number) => string,
): Uint8Array => {
  const all = Array.from({ length: count }, (_, i) => comment(i, parentOf(i)))
  return docx({
    body: p('sound') + many(count, around),
    comments: all.map(([one]) => one).join(''),
    commentsExtended: all.map(([, thread]) => thread).join(''),
  })
}
const on = (i: number): string =>
  p(
    `<w:commentRangeStart w:id="${i}"/>${r('x')}<w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r>`,
  )

/** Very many of one thing, and things that make much of little. */
export const veryMany: Kind[] = [
  refused('200,000 paragraphs', /100,000 paragraphs/, () => docx({ body: many(200_000, () => p('x')) })),
  read('99,000 paragraphs', /sound/, () => docx({ body: p('sound') + many(99_000, () => p('x')) })),
  refused('2,000,001 elements', /elements/, () => docx({ body: '<w:proofErr/>'.repeat(2_000_001) })),
  refused('500,001 elements in a paragraph', /500,000 elements/, () =>
    docx({ body: `<w:p>${'<w:r/>'.repeat(500_001)}</w:p>` }),
  ),
  read('20 paragraphs of almost 500,000 letters', /sound/, () =>
    docx({ body: p('sound') + many(20, () => p('word '.repeat(99_000))) }),
  ),
  refused('30 such paragraphs', /10,000,000 characters/, () =>
    docx({ body: many(30, () => p('word '.repeat(99_000))) }),
  ),
  read('32,000 rows', /sound/, () =>
    docx({
      body: `${p('sound')}<w:tbl>${many(32_000, () => `<w:tr><w:tc>${p('x')}</w:tc></w:tr>`)}</w:tbl>`,
    }),
  ),
  refused('a paragraph of 20 MB', /500,000 characters/, () =>
    docx({ body: p('sound') + p('word '.repeat(4_000_000)) }),
  ),
  refused('a word of 15 million letters', /500,000 characters/, () =>
    docx({ body: p('sound') + p('ü'.repeat(15_000_000)) }),
  ),
  read('60,000 runs of a paragraph', /sound/, () =>
    docx({ body: `${p('sound')}<w:p>${many(60_000, (i) => r('x ', i % 2 ? '<w:b/>' : ''))}</w:p>` }),
  ),
  refused('130,000 rows', /32,767 rows/, () =>
    docx({ body: `${p('sound')}<w:tbl>${many(130_000, () => '<w:tr><w:tc/></w:tr>')}</w:tbl>` }),
  ),
  read('30,000 cells of a row', /sound/, () =>
    docx({ body: `${p('sound')}<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(30_000)}</w:tr></w:tbl>` }),
  ),
  read('60 tables within each other, with words in the last', /sound/, () =>
    docx({
      body:
        p('sound') +
        '<w:tbl><w:tr><w:tc>'.repeat(60) +
        p('x'.repeat(400_000)) +
        '</w:tc></w:tr></w:tbl>'.repeat(60),
    }),
  ),
  read('5,000 comments', /sound/, () => commented(5_000, () => null, on)),
  read('5,000 answers, each to the one before', /sound/, () =>
    commented(5_000, (i) => (i === 0 ? null : i - 1), on),
  ),
  read('5,000 answers in a circle', /sound/, () => commented(5_000, (i) => (i + 1) % 5_000, on)),
  read('5,000 comments over all the text', /sound/, () =>
    commented(
      5_000,
      () => null,
      (i) => p(`<w:commentRangeStart w:id="${i}"/>${r('x'.repeat(200))}`),
    ),
  ),
  read('20,000 comments with one id', /sound/, () =>
    commented(
      20_000,
      () => null,
      () => on(7),
    ).slice(),
  ),
  read('60,000 bookmarks of a paragraph', /sound/, () =>
    docx({
      body: `${p('sound')}<w:p>${many(60_000, (i) => `<w:bookmarkStart w:id="1" w:name="b${i % 100}"/>`)}${r('x')}</w:p>`,
    }),
  ),
  read('20,000 notes', /sound/, () =>
    docx({
      body: p('sound') + many(20_000, (i) => p(`${r('x')}<w:r><w:footnoteReference w:id="${i}"/></w:r>`)),
      footnotes: many(20_000, (i) => `<w:footnote w:id="${i}">${p('n')}</w:footnote>`),
    }),
  ),
  read('20,000 marks of one long note', /sound/, () =>
    docx({
      body: p('sound') + many(20_000, () => p(`${r('x')}<w:r><w:footnoteReference w:id="1"/></w:r>`)),
      footnotes: `<w:footnote w:id="1">${p('n'.repeat(100_000))}</w:footnote>`,
    }),
  ),
  read('a note that refers to itself', /sound/, () =>
    docx({
      body: p(`${r('sound')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      footnotes: `<w:footnote w:id="1">${p(`${r('n')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}</w:footnote>`,
    }),
  ),
  read('20,000 fields that never end', /sound/, () =>
    docx({ body: p('sound') + many(20_000, () => p(`${begin}${r('x')}`)) }),
  ),
  read('a field’s instruction of 10 MB', /sound/, () =>
    docx({
      body:
        p('sound') +
        p(
          `${begin}<w:r><w:instrText>HYPERLINK "${'\\\\x'.repeat(3_000_000)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
    }),
  ),
  read('20,000 paragraphs joined to the next', /sound/, () =>
    docx({
      body: many(20_000, () => p('x ', '', '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>')) + p('sound'),
    }),
  ),
  read('20,000 tracked changes', /sound/, () =>
    docx({
      body:
        p('sound') +
        many(20_000, (i) =>
          p(
            `<w:ins w:author="A${i}">${r('x')}</w:ins><w:del w:author="B"><w:r><w:delText>y</w:delText></w:r></w:del>`,
          ),
        ),
    }),
  ),
  read('20,000 moves that never end', /sound/, () =>
    docx({
      body:
        p('sound') +
        many(
          20_000,
          (i) =>
            `<w:moveFromRangeStart w:id="${i}" w:name="m${i}"/>${p(`<w:moveFrom w:author="A">${r('x')}</w:moveFrom>`)}`,
        ),
    }),
  ),
  read('50,000 styles, each based on the next', /sound/, () =>
    docx({
      body: many(2_000, (i) => p('sound', `S${i * 20}`)),
      styles: many(50_000, (i) => style(`S${i}`, `s${i}`, `<w:basedOn w:val="S${i + 1}"/>`)),
    }),
  ),
  read('styles in a circle', /sound/, () =>
    docx({
      body: p('sound', 'A'),
      styles: style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>'),
    }),
  ),
  read('20,000 lists, each used once', /sound/, () =>
    docx({
      body: p('sound') + many(20_000, (i) => p('x', '', inList(i + 1, 0))),
      numbering: abstract(1, [['decimal', '%1.']]) + many(20_000, (i) => num(i + 1, 1)),
    }),
  ),
  read('numbering styles in a circle', /sound/, () =>
    docx({
      body: p('sound', '', inList(1, 0)),
      numbering:
        abstract(1, [], '<w:numStyleLink w:val="B"/>') +
        abstract(2, [], '<w:styleLink w:val="B"/><w:numStyleLink w:val="A"/>') +
        num(1, 1),
    }),
  ),
  read('a label of a million letters on 30,000 paragraphs', /sound/, () =>
    docx({
      body: p('sound') + many(30_000, () => p('x', '', inList(1, 0))),
      numbering: abstract(1, [['decimal', 'l'.repeat(1_000_000)]]) + num(1, 1),
    }),
  ),
  read('names of a million letters on 30,000 paragraphs', /sound/, () =>
    docx({
      body: `${p('sound')}<w:ins w:author="${'a'.repeat(1_000_000)}">${many(30_000, () => p('x', 'S'))}</w:ins>`,
      styles: style('S', 's'.repeat(1_000_000)),
    }),
  ),
  refused('an address of a million letters behind 30,000 links', /8 MB of addresses/, () =>
    docx({
      body: p('sound') + many(30_000, () => p(`<w:hyperlink r:id="h">${r('x')}</w:hyperlink>`)),
      relationships: [['h', 'hyperlink', `https://x.example/${'a'.repeat(1_000_000)}`]],
    }),
  ),
  read('20,000 pictures of a drawing, with a long description', /sound/, () =>
    docx({
      body: `${p('sound')}<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="${'d'.repeat(1_000_000)}"/>${many(20_000, () => '<a:blip r:embed="none"/>')}</wp:inline></w:drawing></w:r></w:p>`,
    }),
  ),
  read('70 text boxes within each other', /sound/, () =>
    docx({
      body:
        p('sound') +
        `<w:p><w:pict><v:textbox><w:txbxContent>`.repeat(40) +
        p('x') +
        '</w:txbxContent></v:textbox></w:pict></w:p>'.repeat(40),
    }),
  ),
  read('hidden words in a long paragraph', /sound/, () =>
    docx({ body: `${p('sound')}<w:p>${many(20_000, () => r('x'.repeat(200), '<w:vanish/>'))}</w:p>` }),
  ),
  read('300,000 spaces before a new line', /sound/, () =>
    docx({ body: p('sound') + p(`<w:r><w:t xml:space="preserve">${' '.repeat(300_000)}x\n</w:t></w:r>`) }),
  ),
]
