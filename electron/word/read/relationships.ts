import type { Zip } from '../read-zip.ts'
import { parseXml } from './read-xml.ts'
import { elementsOf } from './xml-node.ts'

export interface Relationship {
  /** The last word of its type: `image`, `hyperlink`, `officeDocument`. */
  type: string
  /** A part's name; of an external one the address as it stands, which is never followed. */
  target: string
  external: boolean
  /** Its type is named as the strict form of the standard names it. */
  strict: boolean
}

/** What leads from a part to others, by id (ISO/IEC 29500-2, 6.5.3). Empty where nothing does. */
export function relationshipsOf(zip: Zip, part: string): ReadonlyMap<string, Relationship> {
  const at = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
  const bytes = zip.bytes(name)
  const found = new Map<string, Relationship>()
  if (!bytes) return found
  for (const { name: element, attributes } of elementsOf(parseXml(bytes, name))) {
    if (element !== 'rel:Relationship' || attributes.Id === undefined) continue
    const external = attributes.TargetMode === 'External'
    const target = external ? (attributes.Target ?? '') : resolve(part, attributes.Target ?? '')
    const type = attributes.Type ?? ''
    if (target !== null)
      found.set(attributes.Id, {
        type: type.split('/').at(-1) ?? '',
        target,
        external,
        strict: type.startsWith('http://purl.oclc.org/ooxml/'),
      })
  }
  return found
}

/** A target as the name of a part; null where it leads out of the package. */
function resolve(part: string, target: string): string | null {
  const names = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const name of target.split(/[/\\]/)) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return null
  }
  return names.join('/')
}
