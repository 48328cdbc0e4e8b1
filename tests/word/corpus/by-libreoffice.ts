import type { Case } from './case.ts'

const page = (body: string): string => `<html><body>${body}</body></html>`
const rtf = (body: string): string => `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}${body}}`
const names = ['office', 'text', 'style', 'fo', 'table', 'draw', 'svg', 'dc', 'xlink'] as const
const uris: Partial<Record<(typeof names)[number], string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
}
const odt = (body: string, automatic = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${names
    .map((name) => `xmlns:${name}="${uris[name] ?? `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`}"`)
    .join(
      ' ',
    )} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`
const level = (n: number, format: string, [before, after]: [string, string], more = ''): string =>
  `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}" ${more}/>`
const list = (name: string, ...levels: string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`
const item = (words: string, more = ''): string =>
  `<text:list-item${more}><text:p>${words}</text:p></text:list-item>`

/** Written by LibreOffice from a web page, from OpenDocument and from Rich Text Format. */
export const byLibreOffice: (Case & { kind: 'html' | 'fodt' | 'rtf'; source: string })[] = [
  {
    name: 'html-headings',
    kind: 'html',
    source: page('<h1>First</h1><p>Words.</p><h2>Second</h2><h3>Third</h3><p>End.</p>'),
    expect: {
      blocks: [
        'heading 1: First',
        'paragraph: Words.',
        'heading 2: Second',
        'heading 3: Third',
        'paragraph: End.',
      ],
    },
  },
  {
    name: 'html-lists',
    kind: 'html',
    source: page(
      '<ol><li>one</li><li>two<ol type="a"><li>under</li></ol></li><li>three</li></ol><ul><li>dot<ul><li>deeper</li></ul></li></ul>',
    ),
    expect: {
      blocks: [
        'listItem 1 1.: one',
        'listItem 1 2.: two',
        'listItem 2 a.: under',
        'listItem 1 3.: three',
        'listItem 1 •: dot',
        'listItem 2 •: deeper',
      ],
    },
  },
  {
    name: 'html-list-start',
    kind: 'html',
    source: page(
      '<ol start="4"><li>four</li><li>five</li></ol><p>Between.</p><ol type="I"><li>roman</li></ol>',
    ),
    expect: {
      blocks: ['listItem 1 4.: four', 'listItem 1 5.: five', 'paragraph: Between.', 'listItem 1 I.: roman'],
    },
  },
  {
    name: 'html-table',
    kind: 'html',
    source: page(
      '<table border="1"><tr><td colspan="2">wide</td><td>c</td></tr><tr><td rowspan="2">tall</td><td>b</td><td>c</td></tr><tr><td>b2</td><td>c2</td></tr></table>',
    ),
    expect: { blocks: ['table: 1:wide→2 | 3:c // 1:tall↓2 | 2:b | 3:c // 2:b2 | 3:c2'] },
  },
  {
    name: 'html-nested-table',
    kind: 'html',
    source: page(
      '<table><tr><td>outer</td><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>',
    ),
    expect: { blocks: ['table: 1:outer | 2:', 'in it table: 1:in | 2:ner'] },
  },
  {
    name: 'html-links',
    kind: 'html',
    source: page('<p>See <a href="https://example.org/a?b=c&amp;d=e">the site</a>.</p>'),
    expect: { blocks: ['paragraph: See the site.'], links: ['the site -> https://example.org/a?b=c&d=e'] },
  },
  {
    name: 'html-quotation',
    kind: 'html',
    source: page('<p>He said:</p><blockquote>All is well.</blockquote>'),
    expect: { blocks: ['paragraph: He said:', 'quotation: All is well.'] },
  },
  {
    name: 'odt-headings',
    kind: 'fodt',
    source: odt(
      '<text:h text:outline-level="1">First</text:h><text:p>Words.</text:p><text:h text:outline-level="2">Second</text:h><text:h text:outline-level="5">Fifth</text:h><text:p>End.</text:p>',
    ),
    expect: {
      blocks: [
        'heading 1: First',
        'paragraph: Words.',
        'heading 2: Second',
        'heading 5: Fifth',
        'paragraph: End.',
      ],
    },
  },
  {
    name: 'odt-levels',
    kind: 'fodt',
    source: odt(
      `<text:list text:style-name="L">${item('one')}<text:list-item><text:list>${item('under')}${item('neath')}</text:list></text:list-item>${item('two')}</text:list>`,
      list('L', level(1, '1', ['', '.']), level(2, '1', ['', ''], 'text:display-levels="2"')),
    ),
    expect: {
      blocks: ['listItem 1 1.: one', 'listItem 2 1.1: under', 'listItem 2 1.2: neath', 'listItem 1 2.: two'],
    },
  },
  {
    name: 'odt-formats',
    kind: 'fodt',
    source: odt(
      `<text:list text:style-name="A">${item('a')}${item('b')}</text:list><text:p>Between.</text:p><text:list text:style-name="R">${item('one', ' text:start-value="9"')}${item('two')}</text:list>`,
      list('A', level(1, 'a', ['(', ')'])) + list('R', level(1, 'i', ['', ')'])),
    ),
    expect: {
      blocks: [
        'listItem 1 (a): a',
        'listItem 1 (b): b',
        'paragraph: Between.',
        'listItem 1 ix): one',
        'listItem 1 x): two',
      ],
    },
  },
  {
    name: 'odt-list-goes-on',
    kind: 'fodt',
    source: odt(
      `<text:list xml:id="a" text:style-name="L">${item('one')}</text:list><text:p>Between.</text:p><text:list text:continue-list="a" text:style-name="L">${item('two')}<text:list-header><text:p>no number</text:p></text:list-header>${item('three')}</text:list>`,
      list('L', level(1, '1', ['', '.'])),
    ),
    expect: {
      blocks: [
        'listItem 1 1.: one',
        'paragraph: Between.',
        'listItem 1 2.: two',
        'paragraph: no number',
        'listItem 1 3.: three',
      ],
    },
  },
  {
    name: 'odt-notes',
    kind: 'fodt',
    source: odt(
      '<text:p>Words<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>At the foot.</text:p></text:note-body></text:note> and more<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>At the end.</text:p></text:note-body></text:note>.</text:p>',
    ),
    expect: {
      blocks: ['paragraph: Words and more.'],
      notes: ['footnote 1: At the foot.', 'endnote 1: At the end.'],
    },
  },
  {
    name: 'odt-comments',
    kind: 'fodt',
    source: odt(
      '<text:p>The <office:annotation office:name="c1"><dc:creator>Bea Lamb</dc:creator><dc:date>2016-11-04T09:30:00</dc:date><text:p>Why this?</text:p></office:annotation>first plan<office:annotation-end office:name="c1"/> of two.</text:p>',
    ),
    expect: {
      blocks: ['paragraph: The first plan of two.'],
      comments: ['Bea Lamb (): Why this? @ first plan, paragraph 1'],
    },
  },
  {
    name: 'odt-tracked-changes',
    kind: 'fodt',
    source: odt(
      '<text:tracked-changes><text:changed-region text:id="i"><text:insertion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2016-11-04T09:30:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>Ben</dc:creator><dc:date>2016-11-04T09:30:00</dc:date></office:change-info><text:p>old </text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>The <text:change text:change-id="d"/><text:change-start text:change-id="i"/>new<text:change-end text:change-id="i"/> plan.</text:p>',
    ),
    expect: {
      blocks: ['paragraph: The new plan.'],
      rejected: ['paragraph: The old  plan.'],
      changes: ['deletion text by Ben: old ', 'insertion text by Ann: new'],
    },
  },
  {
    name: 'odt-text-box',
    kind: 'fodt',
    source: odt(
      '<text:p>Before<draw:frame text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p><text:p>After</text:p>',
    ),
    expect: { blocks: ['paragraph: Before', 'paragraph: In the box', 'paragraph: After'] },
  },
  {
    name: 'rtf-looks',
    kind: 'rtf',
    source: rtf('Some {\\b bold} and {\\i leaning}.\\par Caf\\u233 ? \\par'),
    expect: { blocks: ['paragraph: Some bold and leaning.', 'paragraph: Café'] },
  },
  {
    name: 'rtf-table',
    kind: 'rtf',
    source: rtf(
      '\\trowd\\cellx2000\\cellx4000\\intbl a\\cell b\\cell\\row\\trowd\\cellx2000\\cellx4000\\intbl c\\cell d\\cell\\row\\pard After\\par',
    ),
    expect: { blocks: ['table: 1:a | 2:b // 1:c | 2:d', 'paragraph: After'] },
  },
  {
    name: 'rtf-link-and-note',
    kind: 'rtf',
    source: rtf(
      'See {\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt the site}}{\\super\\chftn{\\footnote\\pard\\plain\\chftn At the foot.}} now.\\par',
    ),
    expect: {
      blocks: ['paragraph: See the site now.'],
      links: ['the site -> https://example.org/'],
      notes: ['footnote 1: At the foot.'],
    },
  },
]
