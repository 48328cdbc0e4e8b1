import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decodeXml } from './decode-xml.ts'
import { limits } from './limits.ts'
import { isUnderstood, prefixOf } from './namespaces.ts'
import { refuse, tooMuch } from './refuse.ts'
import { unread } from './unread.ts'

/** An element by the prefix that this reader has for its namespace: `w:p`, and `?:x` in one it does not know. */
export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: (XmlNode | string)[]
}

/** Elements that are gone through as they open and close; each child that is none of them comes as a whole to `block`. */
export interface Streaming {
  /** Elements that are passed over; where absent, those that no paper is read from. */
  passOver?: ReadonlySet<string>
  containers: ReadonlySet<string>
  open?(node: XmlNode): void
  close?(node: XmlNode): void
  block(node: XmlNode): void
}

const everything: Streaming = { containers: new Set(), block: () => {} }

/** For who reads how things look: nothing is passed over. */
export const nothingUnread: ReadonlySet<string> = new Set()

/** A part as a tree, without what `passOver` names. Throws AppError `unreadable`, and `too-large` beyond the limits. */
export function parseXml(bytes: Uint8Array, part: string, passOver = unread): XmlNode {
  let root: XmlNode | undefined
  readXml(bytes, part, {
    ...everything,
    passOver,
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
  { containers, open, close, block, passOver = unread }: Streaming,
): void {
  const parser = new SaxesParser({ xmlns: true })
  const named = namer()
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
    const node = nodeOf(tag, named)
    if (passOver.has(node.name)) {
      skipped = 1
      return
    }
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
    if (parent) put(parent, node)
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
    const parent = building.at(-1)
    if (skipped === 0 && parent) put(parent, text)
  }
  parser.on('text', words)
  parser.on('cdata', words)
  for (const words of decodeXml(bytes, part)) parser.write(words)
  parser.close()
}

/** Most elements have no attributes, and many no children: those of one file share these. */
const noAttributes: XmlNode['attributes'] = Object.freeze({})
const noChildren: XmlNode['children'] = []
Object.freeze(noChildren)

function nodeOf(tag: SaxesTagNS, named: Namer): XmlNode {
  let attributes: Record<string, string> | null = null
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key]
    if (!attribute) continue
    const { prefix, local, uri, value } = attribute
    if (prefix === 'xmlns' || local === 'xmlns') continue
    attributes ??= {}
    attributes[uri === '' ? local : named(uri, local)] = value
  }
  return {
    name: named(tag.uri, tag.local),
    attributes: attributes ?? noAttributes,
    children: noChildren,
  }
}

const put = (node: XmlNode, child: XmlNode | string): void => {
  if (node.children === noChildren) node.children = [child]
  else node.children.push(child)
}

type Namer = (uri: string, local: string) => string
/** More different names than all the standards together have. */
const mostNames = 10_000

/** Names by the prefixes of this reader, each made once. */
function namer(): Namer {
  const byUri = new Map<string, Map<string, string>>()
  let count = 0
  return (uri, local) => {
    let names = byUri.get(uri)
    const known = names?.get(local)
    if (known !== undefined) return known
    const name = `${prefixOf(uri) ?? '?'}:${local}`
    if (count++ > mostNames) return name
    if (!names) {
      names = new Map()
      byUri.set(uri, names)
    }
    names.set(local, name)
    return name
  }
}

const isReadable = (
  { attributes }: XmlNode,
  parser: { resolve(prefix: string): string | undefined },
): boolean =>
  (attributes.Requires ?? '')
    .trim()
    .split(/\s+/)
    .every((prefix) => isUnderstood(parser.resolve(prefix)))
