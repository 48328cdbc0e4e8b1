import { expect, test } from 'vitest'
import { lintDocument } from '../../../electron/word/lint.ts'
import { templateFacts } from '../../../electron/word/template/template-facts.ts'
import type { AppError } from '../../../shared/errors.ts'
import { oddParts, oddTemplate } from '../../fixtures/templates/odd-template.ts'
import { exampleProgrammes, makeDocuments } from '../../support/every-document.ts'
import { validate } from '../../support/ooxml-validator.ts'

const text = (part: string): string => String(oddParts[part])
const withStyles = (more: string) =>
  oddTemplate({ 'w/looks.xml': text('w/looks.xml').replace('</w:styles>', `${more}</w:styles>`) })
const withHeader = (content: string) =>
  oddTemplate({
    'w/head.xml': text('w/head.xml').replace(
      /(<w:hdr [^>]*>).*(<\/w:hdr>)/s,
      (_, open, close) => open + content + close,
    ),
  })
const styleOf = (id: string, rest: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${rest}</w:style>`

/** A paper in the look of a template, without fault. */
async function paperIn(bytes: Uint8Array): Promise<Uint8Array> {
  const [made] = await makeDocuments(exampleProgrammes.seed, {
    requests: [{ document: 'paper', paper: 'options' }],
    house: { bytes, roles: {} },
  })
  const document = made?.bytes ?? new Uint8Array()
  expect(lintDocument(document)).toEqual([])
  return document
}
const refusal = (bytes: Uint8Array): Promise<AppError> =>
  templateFacts(bytes).then(
    () => expect.unreachable('it was read'),
    (error: AppError) => error,
  )

const refused: [string, Uint8Array, string, RegExp][] = [
  ['no zip', new Uint8Array([1, 2, 3]), 'unreadable', /not a zip/],
  ['nothing', new Uint8Array(), 'unreadable', /empty/],
  [
    'a document type',
    oddTemplate({
      'w/looks.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${text('w/looks.xml').replace(/^<\?xml.*?\?>/, '')}`,
    }),
    'unreadable',
    /document type/,
  ],
  ['broken styles', oddTemplate({ 'w/looks.xml': '<w:styles' }), 'unreadable', /not well-formed/],
  ['a broken header', oddTemplate({ 'w/head.xml': '<w:hdr>' }), 'unreadable', /not well-formed/],
  [
    'styles beyond counting',
    withStyles(Array.from({ length: 4_100 }, (_, i) => styleOf(`s${i}`, '')).join('')),
    'too-large',
    /styles/,
  ],
  [
    'nesting beyond measure',
    withHeader('<w:sdt><w:sdtContent>'.repeat(200) + '</w:sdtContent></w:sdt>'.repeat(200)),
    'too-large',
    /nesting/,
  ],
]
test.each(refused)('%s is refused with its reason', async (_, bytes, code, reason) => {
  const error = await refusal(bytes)
  expect(error.code).toBe(code)
  expect(JSON.stringify(error.details)).toMatch(reason)
})

const taken: [string, Uint8Array][] = [
  [
    'a thousand styles on each other',
    withStyles(
      Array.from({ length: 1_000 }, (_, i) => styleOf(`c${i}`, `<w:basedOn w:val="c${i - 1}"/>`)).join(''),
    ),
  ],
  [
    'values that no schema has',
    withStyles(
      styleOf(
        'bad',
        '<w:pPr><w:jc w:val="sideways"/><w:spacing w:before="-99999999" w:line="x"/><w:outlineLvl w:val="77"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:rPr><w:sz w:val="0"/><w:color w:val="url(x)"/><w:rFonts w:ascii=""/><w:b w:val="perhaps"/></w:rPr>',
      ),
    ),
  ],
  [
    'elements in a wrong order, and twice',
    withStyles(
      '<w:style w:styleId="wild" w:type="paragraph"><w:rPr><w:sz w:val="20"/><w:b/><w:b/></w:rPr><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr><w:qFormat/><w:name w:val="wild"/><w:tblPr/></w:style>',
    ),
  ],
  [
    'a header of pictures without end',
    withHeader(
      `<w:p>${'<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdLogo"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'.repeat(300)}</w:p>`,
    ),
  ],
  [
    'tables in tables',
    withHeader(`${'<w:tbl><w:tr><w:tc>'.repeat(30)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(30)}`),
  ],
  ['a picture that is none', oddTemplate({ 'w/logo.jpg': '<script>' })],
  [
    'a picture that claims a billion points',
    oddTemplate({
      'w/logo.jpg': (() => {
        const png = Buffer.from(oddParts['w/logo.jpg'] ?? '')
        png.writeUInt32BE(60_000, 16)
        png.writeUInt32BE(60_000, 20)
        return png
      })(),
    }),
  ],
  [
    'a field that never ends',
    withHeader(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>ASK x "Say"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>x</w:t></w:r></w:p>',
    ),
  ],
  [
    'fields that prompt and fetch',
    withHeader(
      '<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;http://evil.invalid/x.png&quot;"><w:r><w:t>a</w:t></w:r></w:fldSimple><w:fldSimple w:instr="MACROBUTTON go"><w:r><w:t>b</w:t></w:r></w:fldSimple><w:fldSimple w:instr="DDEAUTO c m"><w:r><w:t>c</w:t></w:r></w:fldSimple></w:p>',
    ),
  ],
  ['words of our own marks', withHeader('<w:p><w:r><w:t>MARKING STATUS FOOTER $&amp; $1 </w:t></w:r></w:p>')],
  [
    'a page of no size',
    oddTemplate({
      'w/main.xml': text('w/main.xml').replace(/<w:pgSz [^>]*\/>/, '<w:pgSz w:w="300" w:h="-4"/>'),
    }),
  ],
  [
    'a page that lies',
    oddTemplate({
      'w/main.xml': text('w/main.xml').replace(
        /<w:pgSz [^>]*\/>/,
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      ),
    }),
  ],
  [
    'no default style of any kind',
    oddTemplate({ 'w/looks.xml': text('w/looks.xml').replaceAll('w:default="1"', '') }),
  ],
  [
    'no styles but one',
    oddTemplate({
      'w/looks.xml': text('w/looks.xml').replace(/<w:docDefaults>.*(?=<\/w:styles>)/s, styleOf('Only', '')),
    }),
  ],
  [
    'no theme, fonts, settings, lists, headers',
    oddTemplate({
      'w/_rels/main.xml.rels': text('w/_rels/main.xml.rels').replace(
        /<Relationship Id="(?:n|t|e|f|rIdH|rIdF)"[^>]*\/>/g,
        '',
      ),
    }),
  ],
  [
    'relationships that lead out of the package',
    oddTemplate({
      'w/_rels/head.xml.rels': text('w/_rels/head.xml.rels').replace('logo.jpg', '../../../etc/passwd'),
    }),
  ],
  [
    'macros',
    oddTemplate({
      '[Content_Types].xml': text('[Content_Types].xml').replace(
        /application\/vnd[^"]*template\.main\+xml/,
        'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
      ),
      'w/vbaProject.bin': 'macro',
    }),
  ],
]
test.each(taken)(
  '%s is taken as far as it can be, and the document has no fault',
  async (_, bytes) => {
    const document = await paperIn(bytes)
    expect(await validate(document)).toEqual([])
    expect(Buffer.from(document).includes('evil.invalid')).toBe(false)
  },
  30_000,
)

test('what stays behind is said', async () => {
  const { facts } = await templateFacts(taken.at(-1)?.[1] ?? new Uint8Array())
  expect(facts.remarks.join(' ')).toMatch(
    /macros.*protected.*records changes.*another template.*Fonts.*lies elsewhere.*Links.*page numbers/s,
  )
})
