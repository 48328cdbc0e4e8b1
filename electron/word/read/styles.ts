import { limits } from './limits.ts'
import type { XmlNode } from './read-xml.ts'
import { type Role, roleOfId, roleOfName } from './style-roles.ts'
import { childOf, elementsOf, onOff, valOf, wholeNumber } from './xml-node.ts'

/** What properties of a paragraph say of its numbering: `num` 0 takes it away. */
export interface NumberingSaid {
  num: string | null
  level: number | null
}

export interface Style {
  id: string
  name: string
  basedOn: string | null
  /** From 0; 9 is body text. */
  outline: number | null
  numbering: NumberingSaid | null
  /** Left, in twips. */
  indent: number | null
  bold: boolean | null
  italic: boolean | null
  hidden: boolean | null
  role: Role | null
}

/** 17.7 */
export interface Styles {
  /** A style and those that it is based on, the nearest first; the default one where `id` names none. */
  chain(id: string | null, type: 'paragraph' | 'character'): readonly Style[]
  nameOf(id: string): string
  /** The `w:num` that a numbering style has, 17.9.21. */
  numOf(id: string): string | null
}

/** As long as any chain of honest styles is. */
const longestChain = 50

export function readStyles(root: XmlNode | null): Styles {
  const styles = new Map<string, Style>()
  const defaults = new Map<string, string>()
  for (const node of elementsOf(root ?? undefined)) {
    const id = node.attributes['w:styleId']
    if (node.name !== 'w:style' || id === undefined) continue
    styles.set(id, readStyle(id, node))
    const type = node.attributes['w:type'] ?? 'paragraph'
    if (['1', 'true', 'on'].includes(node.attributes['w:default'] ?? '')) defaults.set(type, id)
  }
  const chains = new Map<string, readonly Style[]>()
  function chain(id: string | null, type: 'paragraph' | 'character'): readonly Style[] {
    const start = id !== null && styles.has(id) ? id : defaults.get(type)
    if (start === undefined) return []
    const known = chains.get(start)
    if (known) return known
    const found: Style[] = []
    for (let at: string | null = start; at !== null && found.length < longestChain; ) {
      const style: Style | undefined = styles.get(at)
      if (!style || found.includes(style)) break
      found.push(style)
      at = style.basedOn
    }
    chains.set(start, found)
    return found
  }
  return {
    chain,
    nameOf: (id) => styles.get(id)?.name ?? id,
    numOf: (id) => styles.get(id)?.numbering?.num ?? null,
  }
}

function readStyle(id: string, node: XmlNode): Style {
  const name = (valOf(node, 'w:name') ?? id).slice(0, limits.name)
  const aliases = (valOf(node, 'w:aliases') ?? '').split(',')
  const paragraph = childOf(node, 'w:pPr')
  const run = childOf(node, 'w:rPr')
  const role = [...name.split(','), ...aliases].map(roleOfName).find((found) => found !== null)
  return {
    id,
    name,
    basedOn: valOf(node, 'w:basedOn') ?? null,
    outline: wholeNumber(valOf(paragraph, 'w:outlineLvl')),
    numbering: numberingSaid(paragraph),
    indent: indentOf(paragraph),
    bold: onOff(childOf(run, 'w:b')),
    italic: onOff(childOf(run, 'w:i')),
    hidden: onOff(childOf(run, 'w:vanish')),
    role: role ?? roleOfId(id),
  }
}

/** `w:numPr`, 17.3.1.19 */
export function numberingSaid(properties: XmlNode | undefined): NumberingSaid | null {
  const said = childOf(properties, 'w:numPr')
  if (!said) return null
  return { num: valOf(said, 'w:numId') ?? null, level: wholeNumber(valOf(said, 'w:ilvl')) }
}

/** `w:ind`, 17.3.1.12, in twips. */
export function indentOf(properties: XmlNode | undefined): number | null {
  const said = childOf(properties, 'w:ind')?.attributes
  return wholeNumber(said?.['w:left'] ?? said?.['w:start'])
}

/** The first thing that a style of a chain says. */
export const firstSaid = <T>(chain: readonly Style[], what: (style: Style) => T | null): T | null => {
  for (const style of chain) {
    const said = what(style)
    if (said !== null) return said
  }
  return null
}
