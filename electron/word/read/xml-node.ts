import { limits } from './limits.ts'
import type { XmlNode } from './read-xml.ts'

export const elementsOf = (node: XmlNode | undefined): XmlNode[] =>
  node?.children.filter((child) => typeof child !== 'string') ?? []

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name)

/** `w:val` of the child of that name. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val']

export const textOf = (node: XmlNode | undefined): string =>
  node?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? ''

/** Every element of that name beneath `node`, in order; not within elements of the names in `outside`. */
export function allOf(node: XmlNode, name: string, outside: readonly string[] = []): XmlNode[] {
  const found: XmlNode[] = []
  const look = (one: XmlNode): void => {
    for (const child of one.children) {
      if (typeof child === 'string' || outside.includes(child.name)) continue
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  look(node)
  return found
}

/** `ST_OnOff`, 17.17.4: null where it is not said. */
export function onOff(node: XmlNode | undefined): boolean | null {
  if (!node) return null
  return !['0', 'false', 'off', 'none'].includes(node.attributes['w:val'] ?? 'true')
}

/** A whole number, null where there is none that a document could mean. */
export function wholeNumber(value: string | undefined): number | null {
  if (value === undefined || !/^[-+]?\d{1,9}$/.test(value.trim())) return null
  return Number(value)
}

/** `w:id`, which others refer to: a number in honest files. */
export const idOf = ({ attributes }: XmlNode): string => (attributes['w:id'] ?? '').slice(0, limits.name)
