import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { attribute } from './elements/text.ts'
import type { RunningPart } from './running-parts.ts'
import type { Shell } from './shell.ts'
import type { ZipPart } from './write-zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const relationshipsOpen = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
export const relationshipsClose = '</Relationships>'
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

/** The root of `document.xml`, 17.2.3, with the namespaces that our elements use. */
export const documentOpen =
  `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
  ` xmlns:r="${types}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>'
export const documentClose = '</w:body></w:document>'

export const numberingOpen = `${declaration}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
export const numberingClose = '</w:numbering>'

/** Kinds of image that only a house template brings. */
const imageTypes: Record<string, string> = { emf: 'x-emf', wmf: 'x-wmf' }

/** `[Content_Types].xml`, ISO/IEC 29500-2, 10.1.2. */
export function contentTypes(
  running: readonly RunningPart[],
  { house, hasComments }: { house: readonly ZipPart[]; hasComments: boolean },
): string {
  const endings = new Set(house.map(({ name }) => name.split('.').at(-1) ?? ''))
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
    [...endings]
      .filter((ending) => ending !== 'png' && ending !== 'jpeg')
      .sort()
      .map((ending) => `<Default Extension="${ending}" ContentType="image/${imageTypes[ending] ?? ending}"/>`)
      .join('') +
    override('word/document.xml', `${word}.document.main+xml`) +
    ['styles', 'settings', 'numbering', 'footnotes', 'fontTable']
      .map((name) => override(`word/${name}.xml`, `${word}.${name}+xml`))
      .join('') +
    override('word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
    (hasComments
      ? commentFiles.map(({ name, type }) => override(`word/${name}`, `${word}.${type}+xml`)).join('')
      : '') +
    running.map(({ kind, name }) => override(`word/${name}`, `${word}.${kind}+xml`)).join('') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml') +
    '</Types>'
  )
}

const since2012 = 'http://schemas.microsoft.com/office/2011/relationships'
/** Comments, 17.13.4.6; their threads and whoever wrote them, [MS-DOCX] 2.5.4.7 and 2.5.4.3. */
const commentFiles = [
  { name: 'comments.xml', type: 'comments', from: types },
  { name: 'commentsExtended.xml', type: 'commentsExtended', from: since2012 },
  { name: 'people.xml', type: 'people', from: since2012 },
] as const

/** `_rels/.rels`. */
export const packageRelationships =
  relationshipsOpen +
  relationship('rId1', `${types}/officeDocument`, 'word/document.xml') +
  relationship(
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ) +
  relationship('rId3', `${types}/extended-properties`, 'docProps/app.xml') +
  relationship('rId4', `${types}/custom-properties`, 'docProps/custom.xml') +
  relationshipsClose

/** What every document leads to, then its headers and footers; the parts' own follow. */
export const documentRelationships = (running: readonly RunningPart[], hasComments = false): string =>
  relationshipsOpen +
  ['styles', 'settings', 'numbering', 'footnotes', 'fontTable']
    .map((name, i) => relationship(`rId${i + 1}`, `${types}/${name}`, `${name}.xml`))
    .join('') +
  relationship('rId6', `${types}/theme`, 'theme/theme1.xml') +
  (hasComments
    ? commentFiles
        .map(({ name, type, from }) => relationship(`rId_${type}`, `${from}/${type}`, name))
        .join('')
    : '') +
  running.map((part) => relationship(part.relationship, `${types}/${part.kind}`, part.name)).join('')

/** The properties of a document: no clock is asked, its day is the one as of which it is made. */
export function properties(
  plan: DocumentPlan,
  shell: Shell,
): { core: string; extended: string; custom: string } {
  const programme = attribute(plan.programme)
  const custom = Object.entries(plan.identity)
  const [, open = '', prototype = '', close = ''] =
    /^(.*?)(<property .*<\/property>)(.*)$/s.exec(shell.properties.custom) ?? []
  return {
    core: shell.properties.core
      .replace('TITLE', () => attribute(plan.title))
      .replaceAll('PROGRAMME', () => programme)
      .replace(
        /(<dcterms:(?:created|modified) [^>]*>)[^<]*/g,
        (_, start: string) => `${start}${plan.asOf}T00:00:00Z`,
      )
      .replace('<cp:revision>', '<dc:language>en-GB</dc:language><cp:revision>'),
    extended: shell.properties.extended.replace(
      /\/>$/,
      () => `><Application>Sederunt</Application><Company>${programme}</Company></Properties>`,
    ),
    custom:
      open +
      custom
        .map(([name, value], i) =>
          prototype
            .replace('pid="2"', `pid="${i + 2}"`)
            .replace('NAME', () => attribute(name))
            .replace('VALUE', () => attribute(value)),
        )
        .join('') +
      close,
  }
}
