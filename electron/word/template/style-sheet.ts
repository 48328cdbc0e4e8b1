import { limits } from '../read/limits.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { tooMuch } from '../read/refuse.ts'
import { childOf, elementsOf, onOff, valOf } from '../read/xml-node.ts'
import { keepBy } from './grammar.ts'
import { documentDefaults, latentStyles, styleRules } from './grammar-styles.ts'

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

/** A style of a template as far as it is kept. */
export interface SheetStyle {
  id: string
  name: string
  aliases: string[]
  type: StyleType
  isDefault: boolean
  isCustom: boolean
  /** Not offered by Word, so hardly meant. */
  isHidden: boolean
  basedOn: string | null
  node: XmlNode
}

/** The properties of a style and those that it is based on, each as it is said last; of the last word on its numbering too. */
export interface Effective {
  paragraph: ReadonlyMap<string, XmlNode>
  run: ReadonlyMap<string, XmlNode>
  numbering: { num: string | null; level: number | null } | null
  /** Tab stops by their places. */
  tabs: ReadonlyMap<string, string>
}

export interface StyleSheet {
  defaults: XmlNode | null
  latent: XmlNode | null
  styles: ReadonlyMap<string, SheetStyle>
  /** The id of the style that is meant where none is named. */
  defaultOf(type: StyleType): string | null
  /** Of the default paragraph style where `id` is null. */
  effective(id: string | null): Effective
}

const mostStyles = 4_000

/** `w:styles`, 17.7.4.18; `meet` hears, in plain words, of what is not kept. */
export function readSheet(root: XmlNode | null, meet: (remark: string) => void): StyleSheet {
  const styles = new Map<string, SheetStyle>()
  const names = new Set<string>()
  const defaults = new Map<StyleType, string>()
  let hiddenText = false
  for (const node of elementsOf(root ?? undefined)) {
    if (node.name !== 'w:style') continue
    const type = node.attributes['w:type'] ?? 'paragraph'
    const of = styleRules[type]
    const clean = of && keepBy(of, { ...node, attributes: { ...node.attributes, 'w:type': type } })
    if (!clean) continue
    const style = describe(clean, type as StyleType) // `styleRules` has a rule for each type and no other
    const key = `${style.name.toLowerCase()}`
    if (styles.has(style.id) || names.has(key)) {
      meet(`There are two styles called “${style.name}”: the second is left out.`)
      continue
    }
    if (onOff(childOf(childOf(node, 'w:rPr'), 'w:vanish')) === true) hiddenText = true
    if (style.isDefault && defaults.has(style.type)) style.isDefault = false
    if (style.isDefault) defaults.set(style.type, style.id)
    names.add(key)
    styles.set(style.id, style)
    if (styles.size > mostStyles) tooMuch(`${mostStyles.toLocaleString('en-GB')} styles`)
  }
  if (hiddenText) meet('Styles that hide their words show them: nothing in a paper is hidden.')
  mendReferences(styles)
  const found = childOf(root ?? undefined, 'w:docDefaults')
  const latent = childOf(root ?? undefined, 'w:latentStyles')
  const documents = found ? keepBy(documentDefaults, found) : null
  return {
    defaults: documents,
    latent: latent ? keepBy(latentStyles, latent) : null,
    styles,
    defaultOf: (type) => defaults.get(type) ?? null,
    effective: (id) => effectiveOf(chainOf(styles, id ?? defaults.get('paragraph') ?? null), documents),
  }
}

function describe(node: XmlNode, type: StyleType): SheetStyle {
  const id = node.attributes['w:styleId'] ?? ''
  const name = valOf(node, 'w:name') ?? id
  return {
    id,
    name,
    aliases: (valOf(node, 'w:aliases') ?? '')
      .split(',')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    type,
    isDefault: node.attributes['w:default'] === '1',
    isCustom: node.attributes['w:customStyle'] === '1',
    isHidden:
      onOff(childOf(node, 'w:semiHidden')) === true && childOf(node, 'w:unhideWhenUsed') === undefined,
    basedOn: valOf(node, 'w:basedOn') ?? null,
    node,
  }
}

/** A style that stands on one that is not there, on one of another type, or in the end on itself, stands on none. */
function mendReferences(styles: Map<string, SheetStyle>): void {
  for (const style of styles.values())
    if (style.basedOn !== null && styles.get(style.basedOn)?.type !== style.type) style.basedOn = null
  for (const style of styles.values()) {
    const above = new Set([style.id])
    for (let at = style; at.basedOn !== null; ) {
      const next = styles.get(at.basedOn)
      if (!next) break
      if (above.has(next.id) || above.size > limits.fields) {
        at.basedOn = null
        break
      }
      above.add(next.id)
      at = next
    }
  }
  for (const style of styles.values()) style.node = { ...style.node, children: mended(style, styles) }
}

function mended(style: SheetStyle, styles: ReadonlyMap<string, SheetStyle>): XmlNode['children'] {
  const { node, type, id, name } = style
  const target = (child: XmlNode) => styles.get(child.attributes['w:val'] ?? '')
  const kept = elementsOf(node).filter((child) => {
    if (child.name === 'w:basedOn') return style.basedOn !== null
    if (child.name === 'w:next') return type === 'paragraph' && target(child)?.type === 'paragraph'
    if (child.name !== 'w:link') return true
    const other = target(child)
    const pair = type === 'paragraph' ? 'character' : type === 'character' ? 'paragraph' : null
    return other?.type === pair && valOf(other?.node, 'w:link') === id
  })
  return kept.some((child) => child.name === 'w:name')
    ? kept
    : [{ name: 'w:name', attributes: { 'w:val': name }, children: [] }, ...kept]
}

function chainOf(styles: ReadonlyMap<string, SheetStyle>, id: string | null): SheetStyle[] {
  const chain: SheetStyle[] = []
  for (let at = id; at !== null; ) {
    const style = styles.get(at)
    if (!style) break
    chain.unshift(style)
    at = style.basedOn
  }
  return chain
}

/** Properties of which each attribute counts for itself. */
const merged = new Set(['w:spacing', 'w:ind', 'w:rFonts'])

function effectiveOf(chain: readonly SheetStyle[], defaults: XmlNode | null): Effective {
  const paragraph = new Map<string, XmlNode>()
  const run = new Map<string, XmlNode>()
  const tabs = new Map<string, string>()
  let numbering = null as Effective['numbering']
  const take = (into: Map<string, XmlNode>, node: XmlNode | undefined) => {
    for (const child of elementsOf(node)) {
      const before = into.get(child.name)
      into.set(
        child.name,
        before && merged.has(child.name)
          ? { ...child, attributes: { ...before.attributes, ...child.attributes } }
          : child,
      )
    }
  }
  take(run, childOf(childOf(defaults ?? undefined, 'w:rPrDefault'), 'w:rPr'))
  take(paragraph, childOf(childOf(defaults ?? undefined, 'w:pPrDefault'), 'w:pPr'))
  for (const { node } of chain) {
    const properties = childOf(node, 'w:pPr')
    take(paragraph, properties)
    take(run, childOf(node, 'w:rPr'))
    for (const { attributes } of elementsOf(childOf(properties, 'w:tabs'))) {
      if (attributes['w:val'] === 'clear') tabs.delete(attributes['w:pos'] ?? '')
      else tabs.set(attributes['w:pos'] ?? '', attributes['w:val'] ?? '')
    }
    const said = childOf(properties, 'w:numPr')
    if (!said) continue
    const level = valOf(said, 'w:ilvl')
    numbering = {
      num: valOf(said, 'w:numId') ?? numbering?.num ?? null,
      level: level === undefined ? (numbering?.level ?? null) : Number(level),
    }
  }
  return { paragraph, run, numbering, tabs }
}
