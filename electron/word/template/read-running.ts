import { createHash } from 'node:crypto'
import { attribute } from '../elements/text.ts'
import { imageSize } from '../image-size.ts'
import { limits } from '../read/limits.ts'
import type { WordPackage } from '../read/open-package.ts'
import { nothingUnread, parseXml, type XmlNode } from '../read/read-xml.ts'
import { relationshipsOf } from '../read/relationships.ts'
import { childOf, elementsOf, onOff } from '../read/xml-node.ts'
import type { ZipPart } from '../write-zip.ts'
import {
  drawingsInOne,
  type HouseRunning,
  type RunningContent,
  type RunningKind,
  type Variant,
} from './house-running.ts'
import { blocksOf } from './running-blocks.ts'
import type { StyleSheet } from './style-sheet.ts'
import { transitional } from './transitional.ts'

export interface ReadRunning {
  content: HouseRunning
  variants: { first: boolean; even: boolean }
  media: ZipPart[]
}

const kinds: RunningKind[] = ['header', 'footer']
const allVariants: Variant[] = ['default', 'first', 'even']

/**
 * The headers and footers of a template's last section, with their pictures. A section that names none of a kind has that of
 * the section before (17.10.1).
 */
export function readRunning(
  file: WordPackage,
  sections: readonly XmlNode[],
  settings: XmlNode | null,
  { sheet, meet }: { sheet: StyleSheet; meet: (remark: string) => void },
): ReadRunning {
  const parts = new Map<string, string>()
  for (const section of sections)
    for (const { name, attributes } of elementsOf(section)) {
      const kind = kinds.find((one) => name === `w:${one}Reference`)
      const found = file.relationships.get(attributes['r:id'] ?? '')
      if (kind && found && !found.external && found.type === kind)
        parts.set(`${kind} ${attributes['w:type'] ?? 'default'}`, found.target)
    }
  const titlePage = onOff(childOf(sections.at(-1), 'w:titlePg')) === true
  const evenPages = onOff(childOf(settings ?? undefined, 'w:evenAndOddHeaders')) === true
  const has = (variant: Variant): boolean => kinds.some((kind) => parts.has(`${kind} ${variant}`))
  const variants = { first: titlePage && has('first'), even: evenPages && has('even') }
  const isUsed = (variant: Variant): boolean => variant === 'default' || variants[variant]
  const gathered = gatherMedia(file, meet)
  const content: HouseRunning = {
    header: { default: null, first: null, even: null },
    footer: { default: null, first: null, even: null },
  }
  for (const kind of kinds)
    for (const variant of allVariants) {
      const part = parts.get(`${kind} ${variant}`)
      if (part !== undefined && isUsed(variant))
        content[kind][variant] = readPart(file, part, { sheet, meet, media: gathered.add })
    }
  return { content, variants, media: gathered.all() }
}

function readPart(
  { zip }: WordPackage,
  part: string,
  {
    sheet,
    meet,
    media,
  }: { sheet: StyleSheet; meet: (remark: string) => void; media: (target: string) => string | null },
): RunningContent | null {
  const bytes = zip.bytes(part)
  if (!bytes) return null
  const ids = new Map<string, string>()
  let drawings = 0
  const xml = blocksOf(transitional(parseXml(bytes, part, nothingUnread)), {
    sheet,
    meet,
    relationships: relationshipsOf(zip, part),
    picture(target) {
      const name = media(target)
      if (name === null) return null
      const id = ids.get(name) ?? `rId${ids.size + 1}`
      ids.set(name, id)
      return id
    },
    nextDrawing: () => (drawings < drawingsInOne ? drawings++ : null),
    depth: 0,
  })
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
  const relationships = [...ids]
    .map(([name, id]) => `<Relationship Id="${id}" Type="${type}" Target="${attribute(name)}"/>`)
    .join('')
  return { xml, relationships }
}

/** The pictures that are used, each once, by their hash. */
function gatherMedia(
  { zip }: WordPackage,
  meet: (remark: string) => void,
): { add: (target: string) => string | null; all: () => ZipPart[] } {
  const known = new Map<string, string | null>()
  const files = new Map<string, ZipPart>()
  let all = 0
  const read = (target: string): string | null => {
    const bytes = zip.bytes(target)
    const format = bytes && formatOf(bytes)
    if (!bytes || !format) {
      meet('A picture is broken, or of a kind that not every Word shows, and left out.')
      return null
    }
    all += bytes.length
    if (bytes.length > limits.imageBytes || all > limits.allImageBytes) {
      meet(`A picture of more than ${limits.imageBytes / 2 ** 20} MB is left out.`)
      return null
    }
    const name = `media/house_${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${format}`
    files.set(name, { name: `word/${name}`, content: { stored: bytes } })
    return name
  }
  return {
    add(target) {
      const before = known.get(target)
      if (before !== undefined) return before
      const name = read(target)
      known.set(target, name)
      return name
    },
    all: () => [...files.values()],
  }
}

/** By how its bytes begin: what a picture is called says nothing. */
function formatOf(bytes: Uint8Array): string | null {
  const facts = imageSize(bytes)
  if (facts) return facts.width * facts.height <= limits.pixels ? facts.format : null
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 44))
  if (/^GIF8[79]a/.test(start.toString('latin1', 0, 6))) return 'gif'
  if (start.toString('latin1', 0, 2) === 'BM' && bytes.length > 54) return 'bmp'
  if (start.toString('hex', 0, 4) === '01000000' && start.toString('latin1', 40, 44) === ' EMF') return 'emf'
  if (start.toString('hex', 0, 4) === 'd7cdc69a') return 'wmf'
  return null
}
