import { attribute } from '../elements/text.ts'
import type { XmlNode } from '../read/read-xml.ts'

const ready = ''
/** XML that was made here, among elements that are not yet written. */
export const written = (xml: string): XmlNode => ({ name: ready, attributes: {}, children: [xml] })

/** An element and all in it as XML, under the prefixes that the reader knows namespaces by. */
export function writeXml({ name, attributes, children }: XmlNode): string {
  if (name === ready) return children.join('')
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join('')
  const content = children.map((child) => (typeof child === 'string' ? attribute(child) : writeXml(child)))
  return content.length > 0 ? `<${name}${said}>${content.join('')}</${name}>` : `<${name}${said}/>`
}

export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode['children'] = [],
): XmlNode => ({ name, attributes, children })

/** One whose `w:val` says it all. */
export const said = (name: string, value: string): XmlNode => element(name, { 'w:val': value })
