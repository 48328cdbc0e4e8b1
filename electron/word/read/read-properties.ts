import type { WordPackage } from './open-package.ts'
import { parseXml, type XmlNode } from './read-xml.ts'
import { relationshipsOf } from './relationships.ts'
import type { WordDocument } from './word-document.ts'
import { childOf, elementsOf, textOf } from './xml-node.ts'

/** What the file says of itself: title and author, and the properties by which Sederunt knows its own. */
export function readProperties({ zip }: WordPackage): WordDocument['properties'] {
  const roots = [...relationshipsOf(zip, '').values()]
  const tree = (type: string): XmlNode | undefined => {
    const part = roots.find((one) => one.type === type && !one.external)?.target
    const bytes = part === undefined ? null : zip.bytes(part)
    return part !== undefined && bytes ? parseXml(bytes, part) : undefined
  }
  const core = tree('core-properties')
  const custom = elementsOf(tree('custom-properties') ?? tree('customProperties')).map(
    (one) => [one.attributes.name ?? '', textOf(one)] as const,
  )
  return {
    title: textOf(childOf(core, 'dc:title')).trim(),
    author: textOf(childOf(core, 'dc:creator')).trim(),
    editor: textOf(childOf(core, 'cp:lastModifiedBy')).trim(),
    custom: new Map(custom),
  }
}
