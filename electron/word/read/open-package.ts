import { AppError } from '../../../shared/errors.ts'
import { readZip, type Zip } from '../read-zip.ts'
import { limits } from './limits.ts'
import { parseXml, type XmlNode } from './read-xml.ts'
import { refuse, tooMuch } from './refuse.ts'
import { type Relationship, relationshipsOf } from './relationships.ts'
import { elementsOf } from './xml-node.ts'

export interface WordPackage {
  zip: Zip
  /** The name of the part that holds the text. */
  main: string
  /** It holds macros, which never run here. */
  macros: boolean
  /** In the strict form of the standard (ISO/IEC 29500-1, annex A). */
  strict: boolean
  /** It is a template. */
  template: boolean
  /** Relationships of the main part, by id. */
  relationships: ReadonlyMap<string, Relationship>
  /** The part that the main part calls its `styles`, `numbering` ...; null where there is none. */
  tree(type: string, passOver?: ReadonlySet<string>): { part: string; root: XmlNode } | null
  contentType(part: string): string
}

/** Opens a Word file, whatever its ending says. Throws AppError `unreadable` and `too-large`. */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.length > limits.file) tooMuch(`${limits.file / 2 ** 20} MB`)
  refuseOthers(bytes)
  const zip = openZip(bytes)
  const types = contentTypes(zip)
  const contentType = (part: string): string =>
    types.overrides.get(part.toLowerCase()) ??
    types.defaults.get(part.split('.').at(-1)?.toLowerCase() ?? '') ??
    ''
  const start = [...relationshipsOf(zip, '').values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )
  if (!start) refuse(notWord(zip) ?? 'nothing in it says where its text is')
  const main = start.target
  const type = contentType(main)
  if (/spreadsheetml|ms-excel/.test(type)) refuse('it is an Excel workbook')
  if (/presentationml|ms-powerpoint/.test(type)) refuse('it is a PowerPoint presentation')
  if (!/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/.test(type))
    refuse('its main part is not a Word document')
  if (!zip.names.includes(main)) refuse('the part that should hold its text is missing')
  const relationships = relationshipsOf(zip, main)
  return {
    zip,
    main,
    strict: start.strict,
    macros:
      /macroEnabled/i.test(type) || [...relationships.values()].some((one) => one.type === 'vbaProject'),
    template: /template/.test(type),
    relationships,
    contentType,
    tree(kind, passOver) {
      const found = [...relationships.values()].find((one) => one.type === kind && !one.external)
      const part = found && zip.bytes(found.target)
      return part ? { part: found.target, root: parseXml(part, found.target, passOver) } : null
    },
  }
}

function openZip(bytes: Uint8Array): Zip {
  try {
    return asReadable(readZip(bytes, { ...limits.zip, strict: true }))
  } catch (error) {
    throw readable(error)
  }
}

const asReadable = (zip: Zip): Zip => ({
  names: zip.names,
  size: zip.size,
  bytes: (name) => telling(() => zip.bytes(name)),
  text: (name) => telling(() => zip.text(name)),
})

function telling<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw readable(error)
  }
}

/** What is wrong with the zip, said of a file that comes in. */
function readable(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  if (error.code === 'wrong-document' && 'reason' in error.details)
    return new AppError('unreadable', {
      file: '',
      reason: error.details.reason.replace(
        /^it is not a zip file$/,
        'it is not a zip file, as every Word document is',
      ),
    })
  if (error.code === 'too-large' && 'limit' in error.details)
    return new AppError('too-large', { what: 'Word file', limit: error.details.limit })
  return error
}

/** Files that people take for Word's, by how they begin. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('the file is empty')
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512))
  if (start.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    refuse(
      all.includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? 'it is locked with a password; take the password off in Word and save it again'
        : 'it is in the format of Word before 2007; save it as .docx in Word',
    )
  }
  const words = start.toString('latin1')
  if (words.startsWith('{\\rtf')) refuse('it is in Rich Text Format; save it as .docx in Word')
  if (words.startsWith('%PDF')) refuse('it is a PDF')
  if (/^\s*(<!doctype html|<html)/i.test(words)) refuse('it is a web page')
  if (/^\s*<\?xml/.test(words)) refuse('it is XML in a single file; save it as .docx in Word')
}

function notWord(zip: Zip): string | null {
  const mimetype = zip.names.includes('mimetype') ? (zip.text('mimetype') ?? '') : ''
  if (mimetype.includes('opendocument')) return 'it is an OpenDocument file; save it as .docx'
  return null
}

function contentTypes(zip: Zip): { defaults: Map<string, string>; overrides: Map<string, string> } {
  const bytes = zip.bytes('[Content_Types].xml')
  if (!bytes) refuse(notWord(zip) ?? 'it is a zip file, but no Word document')
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  for (const { name, attributes } of elementsOf(parseXml(bytes, '[Content_Types].xml'))) {
    const type = attributes.ContentType ?? ''
    if (name === 'ct:Default') defaults.set((attributes.Extension ?? '').toLowerCase(), type)
    if (name === 'ct:Override')
      overrides.set((attributes.PartName ?? '').replace(/^\//, '').toLowerCase(), type)
  }
  return { defaults, overrides }
}
