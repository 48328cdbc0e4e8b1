import type { XmlNode } from '../read/read-xml.ts'

const sides: Record<string, string> = { start: 'left', end: 'right' }
const turned = (name: string): string =>
  name.replace(/^w:(start|end)$/, (_, side: string) => `w:${sides[side]}`)

/** Where `start` and `end` are sides of the page; elsewhere they are a number's first value, or the end of something. */
const withSides = new Set(['w:tblBorders', 'w:tcBorders', 'w:tblCellMar', 'w:tcMar', 'w:pBdr', 'w:pgBorders'])
const aligned = new Set(['w:jc', 'w:lvlJc', 'w:tab', 'w:ptab'])

/** What strict documents, and those of newer Word, call `start` and `end` (ISO/IEC 29500-1, annex A), as transitional ones call it. */
export function transitional(node: XmlNode): XmlNode {
  const children = node.children.map((child) => {
    if (typeof child === 'string') return child
    const one = transitional(child)
    return withSides.has(node.name) ? { ...one, name: turned(one.name) } : one
  })
  const attributes =
    node.name === 'w:ind'
      ? Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [turned(name), value]))
      : aligned.has(node.name) && node.attributes['w:val'] !== undefined
        ? { ...node.attributes, 'w:val': sides[node.attributes['w:val']] ?? node.attributes['w:val'] }
        : node.attributes
  return { name: node.name, attributes, children }
}
