import { abstract, docx, inList, num, p, r } from '../build-docx.ts'
import { type Kind, read } from './kind.ts'

const numbers = [
  '-1',
  '0',
  '999999999',
  '99999999999999999999',
  '2147483648',
  '1e308',
  'NaN',
  '',
  ' 7 ',
  '0x10',
  '½',
]

/** Attributes that no document could mean, each with every odd number. */
const odd = (
  name: string,
  body: (value: string) => string,
  more: Partial<Parameters<typeof docx>[0]> = {},
): Kind => read(name, /sound/, () => docx({ body: p('sound') + numbers.map(body).join(''), ...more }))

const cell = (properties: string): string =>
  `<w:tbl><w:tr><w:trPr>${properties.startsWith('<w:gridBefore') ? properties : ''}</w:trPr><w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>`

/** Sound XML that says what makes no sense. */
export const oddContent: Kind[] = [
  odd('spans of any number', (n) => cell(`<w:gridSpan w:val="${n}"/>`)),
  odd('columns left free, of any number', (n) => cell(`<w:gridBefore w:val="${n}"/>`)),
  odd(
    'levels of lists of any number',
    (n) => p('x', '', `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="1"/></w:numPr>`),
    {
      numbering: abstract(1, [['decimal', '%1.']]) + num(1, 1),
    },
  ),
  odd('lists of any number', (n) =>
    p('x', '', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${n}"/></w:numPr>`),
  ),
  odd('outline levels of any number', (n) => p('x', '', `<w:outlineLvl w:val="${n}"/>`)),
  odd('indents of any number', (n) => p('x', '', `<w:ind w:left="${n}"/>`)),
  odd('comments and notes of any number', (n) =>
    p(
      `<w:commentRangeStart w:id="${n}"/>${r('x')}<w:commentRangeEnd w:id="${n}"/><w:r><w:commentReference w:id="${n}"/><w:footnoteReference w:id="${n}"/></w:r>`,
    ),
  ),
  odd('symbols of any number', (n) => p(`<w:r><w:sym w:font="Wingdings" w:char="${n}"/></w:r>`)),
  odd('pictures of any size', (n) =>
    p(
      `<w:r><w:drawing><wp:inline><wp:extent cx="${n}" cy="${n}"/><a:blip r:embed="${n}"/></wp:inline></w:drawing></w:r>`,
    ),
  ),
  ...numbers.map((n) =>
    read(`a list that begins at “${n}”, in every format`, /sound/, () =>
      docx({
        body:
          p('sound') +
          [
            'decimal',
            'lowerRoman',
            'upperLetter',
            'ordinal',
            'cardinalText',
            'ordinalText',
            'hex',
            'chicago',
            'decimalEnclosedCircle',
            'russianLower',
            'custom',
          ]
            .map((_, i) => p('x', '', inList(i + 1, 0)) + p('x', '', inList(i + 1, 8)))
            .join(''),
        numbering: [
          'decimal',
          'lowerRoman',
          'upperLetter',
          'ordinal',
          'cardinalText',
          'ordinalText',
          'hex',
          'chicago',
          'decimalEnclosedCircle',
          'russianLower',
          'custom',
        ]
          .map(
            (format, i) =>
              abstract(
                i,
                Array.from({ length: 9 }, (): [string, string] => [format, '%1%9%0%%99']),
              ).replaceAll('<w:start w:val="1"/>', `<w:start w:val="${n}"/>`) +
              num(
                i + 1,
                i,
                `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${n}"/></w:lvlOverride><w:lvlOverride w:ilvl="${n}"/>`,
              ),
          )
          .join(''),
      }),
    ),
  ),
  read('merges that nothing begins, and rows without cells', /sound/, () =>
    docx({
      body: `${p('sound')}<w:tbl><w:tr/><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:hMerge/></w:tcPr></w:tc></w:tr></w:tbl><w:tbl/>`,
    }),
  ),
  read('elements where they have no place', /sound/, () =>
    docx({
      body: `${r('sound')}<w:tc/><w:tr>${p('x')}</w:tr><w:t>y</w:t><w:body>${p('z')}</w:body><w:p>${p('in a paragraph')}</w:p><w:r><w:tbl/></w:r><w:fldChar w:fldCharType="end"/>`,
    }),
  ),
  read('dates and people that make no sense', /sound/, () =>
    docx({
      body:
        p('sound') +
        p(`<w:ins w:author="\u202e" w:date="never">${r('x')}</w:ins><w:del w:date="9999-99-99T99:99:99Z"/>`),
      comments: '<w:comment/><w:comment w:id="1" w:date="-1"/>',
    }),
  ),
  read('lists that lead nowhere', /sound/, () =>
    docx({
      body: p('sound', '', inList(1, 0)) + p('x', '', inList(2, 0)),
      numbering: `${num(1, 99)}<w:num/><w:abstractNum/><w:abstractNum w:abstractNumId="5"><w:lvl/></w:abstractNum>${num(2, 5)}`,
    }),
  ),
]
