import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decodeXml } from './decode-xml.ts'
import { limits } from './limits.ts'
import { isUnderstood, prefixOf } from './namespaces.ts'
import { refuse, tooMuch } from './refuse.ts'

/** An element by the prefix that this reader has for its namespace: `w:p`, and `?:x` in one it does not know. */
export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: (XmlNode | string)[]
}

/** Elements that are gone through as they open and close; each child that is none of them comes as a whole to `block`. */
export interface Streaming {
  containers: ReadonlySet<string>
  open?(node: XmlNode): void
  close?(node: XmlNode): void
  block(node: XmlNode): void
}

const everything: Streaming = { containers: new Set(), block: () => {} }

/** A part as a tree. Throws AppError `unreadable`, and `too-large` beyond the limits. */
export function parseXml(bytes: Uint8Array, part: string): XmlNode {
  let root: XmlNode | undefined
  readXml(bytes, part, {
    ...everything,
    block(node) {
      root = node
    },
  })
  return root ?? refuse(`its part ${part} is empty`)
}

/** Reads a part once, its alternatives chosen: no document type, no entity but XML's own. */
export function readXml(
  bytes: Uint8Array,
  part: string,
  { containers, open, close, block }: Streaming,
): void {
  const parser = new SaxesParser({ xmlns: true })
  const inContainers: XmlNode[] = []
  const building: XmlNode[] = []
  const alternatives: { chosen: boolean }[] = []
  let [depth, elements, together, skipped] = [0, 0, 0, 0]

  parser.on('doctype', () => refuse(`its part ${part} declares a document type, which Word never does`))
  parser.on('error', (error) =>
    refuse(`its part ${part} is not well-formed XML (${error.message.replace(/^undefined:/, 'line ')})`),
  )
  parser.on('opentag', (tag) => {
    depth += 1
    elements += 1
    if (depth > limits.depth) tooMuch(`${limits.depth} levels of nesting`)
    if (elements > limits.elements) tooMuch(`${limits.elements.toLocaleString('en-GB')} elements in a part`)
    if (skipped > 0) {
      skipped += 1
      return
    }
    const node = nodeOf(tag)
    if (node.name === 'mc:AlternateContent') {
      alternatives.push({ chosen: false })
      return
    }
    if (node.name === 'mc:Choice' || node.name === 'mc:Fallback') {
      const choice = alternatives.at(-1)
      const takes = choice && !choice.chosen && (node.name === 'mc:Fallback' || isReadable(node, parser))
      if (choice && takes) choice.chosen = true
      else skipped = 1
      return
    }
    const parent = building.at(-1)
    if (!parent && containers.has(node.name)) {
      inContainers.push(node)
      open?.(node)
      return
    }
    together = parent ? together + 1 : 1
    if (together > limits.elementsTogether)
      tooMuch(`${limits.elementsTogether.toLocaleString('en-GB')} elements in a paragraph or table`)
    parent?.children.push(node)
    building.push(node)
  })
  parser.on('closetag', ({ local, uri }) => {
    depth -= 1
    if (skipped > 0) {
      skipped -= 1
      return
    }
    const prefix = prefixOf(uri)
    if (prefix === 'mc' && local === 'AlternateContent') alternatives.pop()
    if (prefix === 'mc' && (local === 'AlternateContent' || local === 'Choice' || local === 'Fallback'))
      return
    const node = building.pop()
    if (!node) {
      const container = inContainers.pop()
      if (container) close?.(container)
    } else if (building.length === 0) block(node)
  })
  const words = (text: string): void => {
    if (skipped === 0) building.at(-1)?.children.push(text)
  }
  parser.on('text', words)
  parser.on('cdata', words)
  for (const words of decodeXml(bytes, part)) parser.write(words)
  parser.close()
}

function nodeOf(tag: SaxesTagNS): XmlNode {
  const attributes: Record<string, string> = {}
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns') continue
    attributes[uri === '' ? local : `${prefixOf(uri) ?? '?'}:${local}`] = value
  }
  return { name: `${prefixOf(tag.uri) ?? '?'}:${tag.local}`, attributes, children: [] }
}

const isReadable = (
  { attributes }: XmlNode,
  parser: { resolve(prefix: string): string | undefined },
): boolean =>
  (attributes.Requires ?? '')
    .trim()
    .split(/\s+/)
    .every((prefix) => isUnderstood(parser.resolve(prefix)))
