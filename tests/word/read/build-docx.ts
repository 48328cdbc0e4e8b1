import { readPaper } from '../../../electron/word/read-paper.ts'
import { writeZip } from '../../../electron/word/write-zip.ts'
import type { ChangeMode, WordReading } from '../../../shared/api/word.ts'
import type { Block, Inline } from '../../../shared/rich-text.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

export const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`

export interface Docx {
  body: string
  /** The content of each part that the main one leads to, by its kind. */
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  commentsExtended?: string
  header?: string
  /** `w:body`'s and its neighbours' relationships beyond those: id, type, target; external ones with a scheme. */
  relationships?: [id: string, type: string, target: string][]
  /** Further parts; a part named as one that is made anyway takes its place. */
  parts?: Record<string, string | Uint8Array>
  main?: string
  mainType?: string
}

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word file made by hand: whatever the test needs, and nothing else. */
export function docx({
  body,
  main = 'word/document.xml',
  mainType = documentType,
  ...of
}: Docx): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, string | Uint8Array>()
  const beside = [
    'styles',
    'numbering',
    'footnotes',
    'endnotes',
    'comments',
    'commentsExtended',
    'header',
  ] as const
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : ''
  const links = (of.relationships ?? []).map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${/^[a-z]+:/i.test(target) || target.startsWith('\\\\') ? ' TargetMode="External"' : ''}/>`,
  )
  const names = { header: 'hdr', commentsExtended: 'commentsEx' } as Record<string, string>
  for (const kind of beside) {
    const content = of[kind]
    if (content === undefined) continue
    const prefix = kind === 'commentsExtended' ? 'w15' : 'w'
    parts.set(
      `${folder}${kind}.xml`,
      root(names[kind] ?? kind, content).replaceAll('w:commentsEx', `${prefix}:commentsEx`),
    )
    links.push(`<Relationship Id="p_${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`)
  }
  parts.set(main, root('document', `<w:body>${body}</w:body>`))
  const file = main.slice(folder.length)
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  parts.set(
    `${folder}_rels/${file}.rels`,
    `<Relationships xmlns="${package_}/relationships">${links.join('')}</Relationships>`,
  )
  parts.set(
    '_rels/.rels',
    `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${main}"/></Relationships>`,
  )
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="html" ContentType="text/html"/><Override PartName="/${main}" ContentType="${mainType}"/></Types>`,
  )
  for (const [name, content] of Object.entries(of.parts ?? {})) parts.set(name, content)
  return zipOf([...parts])
}

export const zipOf = (parts: readonly (readonly [string, string | Uint8Array])[]): Uint8Array<ArrayBuffer> =>
  writeZip(
    parts.map(([name, content]) => ({
      name,
      content: { stored: typeof content === 'string' ? Buffer.from(content, 'utf8') : content },
    })),
  )

export const read = (
  bytes: Uint8Array,
  { changes = 'accept', keepIds = false }: { changes?: ChangeMode; keepIds?: boolean } = {},
): WordReading =>
  readPaper(bytes, { name: 'Report.docx', changes, keepsId: () => keepIds, freshId: (i) => `b${i}` })

const inWords = (text: readonly Inline[]): string =>
  text
    .map((one) => {
      if (typeof one === 'string') return one
      if ('br' in one) return '⏎'
      if ('footnote' in one) return `[note: ${inWords(one.footnote)}]`
      if ('ref' in one) return `{${one.ref} ${one.id}}`
      if ('link' in one) return `<${one.link}|${one.text}>`
      return `${one.bold ? '*' : ''}${one.italic ? '_' : ''}${one.text}${one.italic ? '_' : ''}${one.bold ? '*' : ''}`
    })
    .join('')

/** A block on one line: `numbered: words`, `bullet 2: words`, `table: a | b / c | d`. */
export const line = (block: Block): string => {
  if (block.type === 'image') return `image: ${block.alt}`
  const level = 'level' in block ? ` ${block.level}` : ''
  if (block.type !== 'table') return `${block.type}${level}: ${inWords(block.text)}`
  const rows = block.rows.map((row) =>
    row
      .map(
        ({ text, across = 1, down = 1 }) =>
          `${inWords(text)}${across > 1 ? `→${across}` : ''}${down > 1 ? `↓${down}` : ''}`,
      )
      .join(' | '),
  )
  return `table${block.header ? ' with header' : ''}: ${rows.join(' / ')}`
}

/** The lines of what a body becomes. */
export const lines = (given: string | Docx, options: { changes?: ChangeMode } = {}): string[] =>
  read(docx(typeof given === 'string' ? { body: given } : given), options).body.map(line)

/** Everything that the report says was changed or left, one line each. */
export const said = ({ report }: WordReading): string[] =>
  [...report.changed, ...report.left].map(({ what, places }) => [what, ...places].join(' @ '))

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph of words; with a style where one is named. */
export const p = (content: string, style = '', more = ''): string =>
  `<w:p>${style || more ? `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>` : ''}${content.startsWith('<') ? content : content && r(content)}</w:p>`
export const inList = (num: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`
export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
export const abstract = (
  id: number,
  levels: [format: string, text: string, more?: string][],
  more = '',
): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels
    .map(
      ([format, text, rest = ''], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`
export const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
