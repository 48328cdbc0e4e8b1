import type { XmlNode } from '../read/read-xml.ts'

/** What an attribute may say: the value as it is written, or null where it is left out. */
export type Check = (value: string) => string | null

/** What is kept of an element from elsewhere: all that is not named here is left out, so that the schema has nothing against the rest. */
export interface Rule {
  attributes: Readonly<Record<string, Check>>
  /** Attributes without which the element is left out. */
  needs: readonly string[]
  /** In the order of the schema. */
  children: Readonly<Record<string, Rule>>
  /** Children that may stand more than once. */
  many: readonly string[]
  /** An element that says nothing without one of its children. */
  empty: 'kept' | 'dropped'
}

export const rule = (
  attributes: Record<string, Check> = {},
  of: Partial<Omit<Rule, 'attributes'>> = {},
): Rule => ({ attributes, needs: [], children: {}, many: [], empty: 'kept', ...of })

/** An element as far as its rule keeps it, its children in the order of the rule; null where nothing is left. */
export function keepBy({ attributes, needs, children, many, empty }: Rule, node: XmlNode): XmlNode | null {
  const kept: Record<string, string> = {}
  for (const [name, check] of Object.entries(attributes)) {
    const said = node.attributes[name]
    const value = said === undefined ? null : check(said)
    if (value !== null) kept[name] = value
  }
  if (needs.some((name) => kept[name] === undefined)) return null
  const found = new Map<string, XmlNode[]>()
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const of = children[child.name]
    const before = found.get(child.name) ?? []
    if (!of || (before.length > 0 && !many.includes(child.name))) continue
    const clean = keepBy(of, child)
    if (clean) found.set(child.name, [...before, clean])
  }
  const all = Object.keys(children).flatMap((name) => found.get(name) ?? [])
  if (empty === 'dropped' && all.length === 0) return null
  return { name: node.name, attributes: kept, children: all }
}
