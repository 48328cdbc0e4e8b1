import { type HouseRole, houseRoles } from '../../../shared/house-style.ts'
import { attribute } from '../elements/text.ts'
import type { Role, RoleStyle } from '../plan-styles.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { childOf, elementsOf, onOff, valOf } from '../read/xml-node.ts'
import type { Template } from './read-template.ts'
import type { Effective, StyleSheet } from './style-sheet.ts'
import type { StyleLevel } from './template-lists.ts'
import { said, writeXml } from './write-xml.ts'

/** A style of the template as it is written: its list under its new number, or none where no list is there. */
export function writeStyle(node: XmlNode, lists: ReadonlyMap<string, string>): string {
  const mend = (properties: XmlNode): XmlNode => ({
    ...properties,
    children: elementsOf(properties).flatMap((child) => {
      if (child.name !== 'w:numPr') return [child]
      const num = valOf(child, 'w:numId')
      if (num === undefined || num === '0') return [child]
      const now = lists.get(num)
      if (now === undefined) return []
      const kept = elementsOf(child).map((one) => (one.name === 'w:numId' ? said('w:numId', now) : one))
      return [{ ...child, children: kept }]
    }),
  })
  return writeXml({
    ...node,
    children: elementsOf(node).map((child) => (child.name === 'w:pPr' ? mend(child) : child)),
  })
}

/** The default styles that every document has (17.7.4.17), where a template has none. */
export function missingDefaults({ styles, defaultOf }: StyleSheet): string {
  const ids = new Set([...styles.values()].flatMap(({ id, name }) => [id, name.toLowerCase()]))
  const of = (
    type: 'paragraph' | 'character' | 'table' | 'numbering',
    id: string,
    name: string,
    rest = '',
  ) =>
    defaultOf(type) !== null || ids.has(id) || ids.has(name.toLowerCase())
      ? ''
      : `<w:style w:type="${type}" w:default="1" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`
  return (
    of('paragraph', 'Normal', 'Normal', '<w:qFormat/>') +
    of('character', 'DefaultParagraphFont', 'Default Paragraph Font', '<w:semiHidden/>') +
    of(
      'table',
      'TableNormal',
      'Normal Table',
      '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ) +
    of('numbering', 'NoList', 'No List', '<w:semiHidden/>')
  )
}

/** Half points, of text without a style of its own: 10 points where nothing says. */
export const textSize = (sheet: StyleSheet): number =>
  Number(sheet.effective(null).run.get('w:sz')?.attributes['w:val'] ?? 20)

const bullets: Partial<Record<Role, 0 | 1 | 2>> = { bullet1: 0, bullet2: 1, bullet3: 2 }
const outlines: Partial<Record<Role, 0 | 1 | 2>> = { heading1: 0, heading2: 1, heading3: 2 }
const staysWithNext: ReadonlySet<Role> = new Set([
  ...(['title', 'subtitle', 'heading1', 'heading2', 'heading3', 'tableHeading'] as const),
])

/** A style of the template in a role, and what has to be said in each paragraph for it to do what the role must. */
export function roleStyle(
  role: HouseRole,
  id: string,
  { sheet, lists }: Template,
  textAt: number,
): RoleStyle {
  const own = sheet.effective(id)
  const is = (name: string): boolean => onOff(own.paragraph.get(name)) === true
  const align = own.paragraph.get('w:jc')?.attributes['w:val']
  const outline = outlines[role]
  const list = lists.levelOf(id, own)
  const bullet = bullets[role]
  return {
    ...(id === sheet.defaultOf('paragraph') ? {} : { id: attribute(id) }),
    ...(staysWithNext.has(role) && !is('w:keepNext') ? { keepNext: true } : {}),
    ...(outline !== undefined && outlineOf(own) !== String(outline) ? { outline } : {}),
    ...((role === 'marking' || role === 'status') && align !== 'center' ? { centred: true } : {}),
    ...(role === 'marking' && onOff(own.run.get('w:b')) !== true ? { bold: true } : {}),
    ...(role === 'tableNumber' && align !== 'right' ? { right: true } : {}),
    ...(bullet === undefined
      ? list && { unnumbered: true }
      : list?.format === 'bullet'
        ? within(textAt, own, list)
        : { bullet }),
  }
}

/** Bullets of a list that stands at the margin are moved in, to where the text of numbered paragraphs stands. */
function within(textAt: number, own: Effective, list: StyleLevel): Pick<RoleStyle, 'indent'> {
  const said = own.paragraph.get('w:ind') ?? childOf(list.paragraph, 'w:ind')
  const left = Number(said?.attributes['w:left'] ?? 0)
  const hanging = Number(said?.attributes['w:hanging'] ?? 0)
  if (left - hanging >= textAt - 284) return {}
  return { indent: { left: textAt + Math.max(left, 284), hanging: Math.max(hanging, 284) } }
}

const outlineOf = ({ paragraph }: Effective): string | undefined =>
  paragraph.get('w:outlineLvl')?.attributes['w:val']

/** Whether a table's style, or one that it is based on, says how its first row looks (17.7.6.6). */
export function hasHeaderRow(id: string | null, { styles }: StyleSheet): boolean {
  for (let at = id; at !== null; ) {
    const style = styles.get(at)
    if (!style) return false
    const parts = elementsOf(style.node).filter(({ name }) => name === 'w:tblStylePr')
    const first = parts.find(({ attributes }) => attributes['w:type'] === 'firstRow')
    if (first && (childOf(first, 'w:tcPr') || childOf(first, 'w:rPr'))) return true
    at = style.basedOn
  }
  return false
}

/** Every id and every name that a template's styles have. */
export function takenBy({ styles }: StyleSheet, defaults: string): { ids: Set<string>; names: Set<string> } {
  const added = [...defaults.matchAll(/w:styleId="([^"]*)"><w:name w:val="([^"]*)"/g)]
  return {
    ids: new Set([...styles.keys(), ...added.map(([, id]) => id ?? '')]),
    names: new Set([
      ...[...styles.values()].map(({ name }) => name.toLowerCase()),
      ...added.map(([, , name]) => (name ?? '').toLowerCase()),
    ]),
  }
}

export const allRoles: readonly Role[] = [...houseRoles, 'sectionEnd']
