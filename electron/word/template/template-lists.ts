import { listInstance as instanceXml, nsid } from '../numbering.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { tooMuch } from '../read/refuse.ts'
import { childOf, elementsOf, valOf } from '../read/xml-node.ts'
import { bulletList } from '../shell.ts'
import { keepBy } from './grammar.ts'
import { abstractList, listInstance } from './grammar-styles.ts'
import type { Effective, StyleSheet } from './style-sheet.ts'
import { element, said, writeXml } from './write-xml.ts'

/** The level of a list that a style is numbered by. */
export interface StyleLevel {
  /** The list's own number in the template; styles of one list have the same. */
  list: string
  level: number
  /** `decimal`, `bullet` ... */
  format: string
  /** `%1.` or the bullet. */
  text: string
  paragraph: XmlNode | undefined
  run: XmlNode | undefined
}

export interface TemplateLists {
  /** What numbers a style; null where nothing does, or what should is not there. */
  levelOf(id: string, of: Effective): StyleLevel | null
  /** The lists that the styles of the template use, under the ids after the bullets'. */
  written(): { abstracts: string; instances: string; count: number; ids: ReadonlyMap<string, string> }
}

const mostLists = 2_000

/** `w:numbering`, 17.9.16, as far as styles use it. */
export function readLists(root: XmlNode | null, sheet: StyleSheet): TemplateLists {
  const abstracts = new Map<string, XmlNode>()
  const nums = new Map<string, XmlNode>()
  for (const node of elementsOf(root ?? undefined)) {
    const isAbstract = node.name === 'w:abstractNum'
    if (!isAbstract && node.name !== 'w:num') continue
    const clean = keepBy(isAbstract ? abstractList : listInstance, node)
    const id = clean?.attributes[isAbstract ? 'w:abstractNumId' : 'w:numId'] ?? ''
    const all = isAbstract ? abstracts : nums
    if (clean && !all.has(id)) all.set(id, clean)
    if (all.size > mostLists) tooMuch(`${mostLists.toLocaleString('en-GB')} lists`)
  }
  const abstractOf = (num: string): string | null => {
    const id = valOf(nums.get(num), 'w:abstractNumId')
    return id !== undefined && abstracts.has(id) ? id : null
  }
  /** The list whose levels count: a list may be that of a style of lists (17.9.21). */
  const linked = (abstract: string): string => {
    const style = valOf(abstracts.get(abstract), 'w:numStyleLink')
    const numbered = style === undefined ? undefined : sheet.styles.get(style)
    const num = valOf(childOf(childOf(numbered?.node, 'w:pPr'), 'w:numPr'), 'w:numId')
    return (num === undefined ? null : abstractOf(num)) ?? abstract
  }
  const levelsOf = (num: string): XmlNode[] => {
    const abstract = abstractOf(num)
    const own = abstract === null ? [] : all(abstracts.get(linked(abstract)), 'w:lvl')
    const instead = all(nums.get(num), 'w:lvlOverride').flatMap((one) => all(one, 'w:lvl'))
    return own.map((level) => instead.find((other) => ilvl(other) === ilvl(level)) ?? level)
  }

  return {
    levelOf(id, { numbering }) {
      const num = numbering?.num ?? null
      const abstract = num === null ? null : abstractOf(num)
      if (num === null || abstract === null) return null
      const levels = levelsOf(num)
      const found =
        levels.find((level) => valOf(level, 'w:pStyle') === id) ??
        levels.find((level) => ilvl(level) === String(numbering?.level ?? 0))
      if (!found) return null
      return {
        list: linked(abstract),
        level: Number(ilvl(found)),
        format: valOf(found, 'w:numFmt') ?? 'decimal',
        text: valOf(found, 'w:lvlText') ?? '',
        paragraph: childOf(found, 'w:pPr'),
        run: childOf(found, 'w:rPr'),
      }
    },
    written() {
      const used = new Set<string>()
      for (const { node } of sheet.styles.values()) {
        const num = valOf(childOf(childOf(node, 'w:pPr'), 'w:numPr'), 'w:numId')
        if (num !== undefined && abstractOf(num) !== null) used.add(num)
      }
      const ids = new Map<string, string>()
      const abstractIds = new Map<string, string>()
      let [abstractXml, instances] = ['', '']
      for (const num of [...used].sort((a, b) => Number(a) - Number(b))) {
        const id = bulletList + 1 + ids.size
        ids.set(num, String(id))
        const abstract = abstractOf(num) ?? ''
        const known = abstractIds.get(abstract)
        if (known === undefined) {
          abstractIds.set(abstract, String(id))
          abstractXml += writeAbstract(abstracts.get(abstract), id, sheet)
        }
        instances += writeInstance(nums.get(num), id, known ?? String(id), sheet)
      }
      return { abstracts: abstractXml, instances, count: ids.size, ids }
    },
  }
}

const all = (node: XmlNode | undefined, name: string): XmlNode[] =>
  elementsOf(node).filter((child) => child.name === name)
const ilvl = (level: XmlNode): string => level.attributes['w:ilvl'] ?? '0'

function writeAbstract(node: XmlNode | undefined, id: number, sheet: StyleSheet): string {
  const link = (name: string): XmlNode[] => {
    const style = valOf(node, name)
    return style !== undefined && sheet.styles.get(style)?.type === 'numbering' ? [said(name, style)] : []
  }
  const levels = new Map(all(node, 'w:lvl').map((level) => [Number(ilvl(level)), level]))
  return writeXml(
    element('w:abstractNum', { 'w:abstractNumId': String(id) }, [
      said('w:nsid', nsid(id)),
      said('w:multiLevelType', valOf(node, 'w:multiLevelType') ?? 'multilevel'),
      ...link('w:styleLink'),
      ...link('w:numStyleLink'),
      ...[...levels].sort(([a], [b]) => a - b).map(([, level]) => withStyle(level, sheet)),
    ]),
  )
}

function writeInstance(node: XmlNode | undefined, id: number, abstract: string, sheet: StyleSheet): string {
  const overrides = all(node, 'w:lvlOverride').map((one) => ({
    ...one,
    children: elementsOf(one).map((child) => (child.name === 'w:lvl' ? withStyle(child, sheet) : child)),
  }))
  if (overrides.length === 0 && abstract === String(id)) return instanceXml(id)
  return writeXml(
    element('w:num', { 'w:numId': String(id) }, [said('w:abstractNumId', abstract), ...overrides]),
  )
}

/** A level stands for a style only where there is one. */
const withStyle = (level: XmlNode, { styles }: StyleSheet): XmlNode => ({
  ...level,
  children: elementsOf(level).filter(
    (child) => child.name !== 'w:pStyle' || styles.get(child.attributes['w:val'] ?? '')?.type === 'paragraph',
  ),
})
