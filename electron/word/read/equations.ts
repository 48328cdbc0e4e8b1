import type { XmlNode } from './read-xml.ts'
import { childOf, elementsOf, textOf } from './xml-node.ts'

const part = (node: XmlNode, name: string): string => linear(childOf(node, name))
/** In brackets where it is more than a word. */
const together = (words: string): string => (/^[\p{L}\p{N}.]*$/u.test(words) ? words : `(${words})`)
const property = (node: XmlNode, properties: string, name: string): string | undefined =>
  childOf(childOf(node, properties), name)?.attributes['m:val']

/** An equation (22.1) on one line, as one would type it: `(a + b)/2`, `√(x)`, `x^2`. */
export function linear(node: XmlNode | undefined): string {
  return elementsOf(node)
    .map((child) => {
      switch (child.name) {
        case 'm:r':
          return elementsOf(child)
            .map((one) => (one.name === 'm:t' || one.name === 'w:t' ? textOf(one) : ''))
            .join('')
        case 'm:f':
          return `${together(part(child, 'm:num'))}/${together(part(child, 'm:den'))}`
        case 'm:sSup':
          return `${together(part(child, 'm:e'))}^${together(part(child, 'm:sup'))}`
        case 'm:sSub':
          return `${together(part(child, 'm:e'))}_${together(part(child, 'm:sub'))}`
        case 'm:sSubSup':
          return `${together(part(child, 'm:e'))}_${together(part(child, 'm:sub'))}^${together(part(child, 'm:sup'))}`
        case 'm:rad': {
          const degree = part(child, 'm:deg')
          return `${degree === '' ? '' : `${degree} `}√${together(part(child, 'm:e'))}`
        }
        case 'm:nary':
          return nary(child)
        case 'm:d':
          return delimited(child)
        case 'm:func':
          return `${part(child, 'm:fName')} ${part(child, 'm:e')}`
        case 'm:m':
          return `[${elementsOf(child)
            .filter(({ name }) => name === 'm:mr')
            .map((row) => elementsOf(row).map(linear).join(', '))
            .join('; ')}]`
        default:
          return linear(child)
      }
    })
    .join('')
}

function nary(node: XmlNode): string {
  const sign = property(node, 'm:naryPr', 'm:chr') ?? '∫'
  const [from, to] = [part(node, 'm:sub'), part(node, 'm:sup')]
  return `${sign}${from === '' ? '' : `_${together(from)}`}${to === '' ? '' : `^${together(to)}`} ${part(node, 'm:e')}`
}

function delimited(node: XmlNode): string {
  const inner = elementsOf(node)
    .filter(({ name }) => name === 'm:e')
    .map(linear)
    .join(property(node, 'm:dPr', 'm:sepChr') ?? '|')
  return `${property(node, 'm:dPr', 'm:begChr') ?? '('}${inner}${property(node, 'm:dPr', 'm:endChr') ?? ')'}`
}
