import type { HouseRole } from '../../../shared/house-style.ts'
import { attribute } from '../elements/text.ts'
import { builtInStyles, type Role } from '../plan-styles.ts'
import type { StyleSheet } from './style-sheet.ts'

/** The roles whose look another one's is taken from, where only that one has a style of the template. */
const standsOn: Partial<Record<Role, HouseRole>> = {
  coverTitle: 'title',
  subtitle: 'plain',
  heading2: 'heading1',
  heading3: 'heading2',
  tableHeading: 'tableText',
  tableNumber: 'tableText',
  tableLabel: 'tableText',
  lettered1: 'numbered',
  lettered2: 'numbered',
}

export interface AddedStyle {
  /** Not yet escaped. */
  id: string
  xml: string
}

export interface Adding {
  sheet: StyleSheet
  /** Sederunt's own `styles.xml`. */
  ours: string
  /** The template's styles of the other roles. */
  roles: Readonly<Record<HouseRole, string | null>>
  /** How large the template's text is beside ours. */
  scale: number
  /** Where the text of a numbered paragraph stands, in twips. */
  textAt: number
  /** Styles that are there already or were added before, by id and by name in small letters. */
  taken: { ids: Set<string>; names: Set<string> }
}

/** Sederunt's own style of a role, in the template's fonts and scaled to its text, under an id and a name that are free. */
export function addStyle(role: Role, { sheet, ours, roles, scale, textAt, taken }: Adding): AddedStyle {
  const ownId = builtInStyles[role].id ?? ''
  const own = styleXml(ours, ownId)
  const parent = parentOf(role, own, sheet, roles)
  const id = free(ownId, taken.ids, (one) => `Sederunt${one}`)
  const ownName = /<w:name w:val="([^"]*)"/.exec(own)?.[1] ?? ownId
  const name = free(ownName.toLowerCase(), taken.names, (one) => `sederunt ${one}`)
  const shownName =
    name === ownName.toLowerCase() ? ownName : `Sederunt ${ownName}${name.slice(ownName.length + 9)}`
  const paragraph = sheet.defaultOf('paragraph')
  let xml = own
    .replace(/ w:styleId="[^"]*"/, () => ` w:styleId="${attribute(id)}"`)
    .replace(/<w:name [^>]*\/>/, () => `<w:name w:val="${attribute(shownName)}"/>`)
    .replace(/<w:basedOn [^>]*\/>/, () =>
      parent === null ? '' : `<w:basedOn w:val="${attribute(parent)}"/>`,
    )
    .replace(/<w:next [^>]*\/>/, () =>
      paragraph === null ? '' : `<w:next w:val="${attribute(paragraph)}"/>`,
    )
    .replace(/<w:(sz|szCs) w:val="(\d+)"\/>/g, (whole, tag: string, size: string) =>
      role === 'sectionEnd' ? whole : `<w:${tag} w:val="${Math.max(12, Math.round(Number(size) * scale))}"/>`,
    )
  if (role === 'continuation') xml = xml.replace(/<w:ind [^>]*\/>/, `<w:ind w:left="${textAt}"/>`)
  const above = sheet.effective(parent)
  if (!xml.includes('<w:numPr>') && xml.includes('w:type="paragraph"')) {
    const undone =
      (above.paragraph.has('w:pageBreakBefore') ? '<w:pageBreakBefore w:val="0"/>' : '') +
      (above.numbering ? '<w:numPr><w:numId w:val="0"/></w:numPr>' : '')
    xml = xml.replace(/(?=<w:pBdr>|<w:spacing )/, () => undone)
  }
  return { id, xml }
}

const styleXml = (ours: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(ours)?.[0] ?? ''

function parentOf(
  role: Role,
  own: string,
  sheet: StyleSheet,
  roles: Readonly<Record<HouseRole, string | null>>,
): string | null {
  if (own.includes('w:type="table"')) return sheet.defaultOf('table')
  if (own.includes('w:type="character"')) return sheet.defaultOf('character')
  for (let at = standsOn[role]; at; at = standsOn[at]) if (roles[at] !== null) return roles[at]
  return sheet.defaultOf('paragraph')
}

function free(wanted: string, taken: Set<string>, other: (wanted: string) => string): string {
  let found = wanted
  for (let i = 1; taken.has(found); i++) found = other(wanted) + (i === 1 ? '' : ` ${i}`)
  taken.add(found)
  return found
}
