import { SaxesParser } from 'saxes'
import { readZip } from '../../electron/word/read-zip.ts'

export interface XmlElement {
  /** With its prefix: `w:p`. */
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** The parts of a Word document by name; those of XML as text. */
export function wordParts(bytes: Uint8Array): { xml: Map<string, string>; other: Map<string, Uint8Array> } {
  const zip = readZip(bytes)
  const xml = new Map<string, string>()
  const other = new Map<string, Uint8Array>()
  for (const name of zip.names)
    if (/\.(xml|rels)$/.test(name)) xml.set(name, zip.text(name) ?? '')
    else other.set(name, zip.bytes(name) ?? new Uint8Array())
  return { xml, other }
}

/** Throws where the text is not well-formed XML with its namespaces declared. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    )
    const element: XmlElement = { name: tag.name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (words) => open.at(-1)?.children.push(words))
  parser.on('cdata', (words) => open.at(-1)?.children.push(words))
  parser.write(text).close()
  return root
}

/** Every element of that name beneath `element`, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

export const first = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && all(element, name)[0]

export const textOf = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? ''

/** The words that a paragraph prints; a line break is a newline. */
export const paragraphText = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:t') return textOf(child)
      return child.name === 'w:br' ? '\n' : paragraphText(child)
    })
    .join('')
