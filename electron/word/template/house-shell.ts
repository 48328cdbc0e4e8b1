import { createHash } from 'node:crypto'
import type { HouseRole, RoleMap } from '../../../shared/house-style.ts'
import { paragraphProperties } from '../elements/paragraph.ts'
import { attribute } from '../elements/text.ts'
import type { Look } from '../look.ts'
import type { Role, RoleStyle } from '../plan-styles.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { elementsOf } from '../read/xml-node.ts'
import { type LoadedShell, loadShell, packShell, type Shell } from '../shell.ts'
import { addStyle } from './added-styles.ts'
import { chosenRoles } from './guess-roles.ts'
import { houseLevels } from './house-lists.ts'
import { contentPlace } from './house-running.ts'
import {
  allRoles,
  hasHeaderRow,
  missingDefaults,
  roleStyle,
  takenBy,
  textSize,
  writeStyle,
} from './house-styles.ts'
import { readTemplate, type Template } from './read-template.ts'
import { settingsOf } from './template-settings.ts'
import { themeOf } from './template-theme.ts'
import { element, said, writeXml } from './write-xml.ts'

/** A template and the styles that were chosen from it. */
export interface HouseStyle {
  bytes: Uint8Array
  roles: RoleMap
}

const kept: { key: string; shell: Promise<LoadedShell> }[] = []
const mostKept = 4

/** The shell of a house style; the last few are kept. Throws AppError `unreadable` and `too-large`. */
export function loadHouse({ bytes, roles }: HouseStyle): Promise<LoadedShell> {
  const key = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify(Object.entries(roles).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
  const before = kept.find((one) => one.key === key)
  if (before) return before.shell
  const shell = loadShell().then(({ prototypes }) => makeHouse(readTemplate(bytes), roles, prototypes, key))
  kept.unshift({ key, shell })
  kept.length = Math.min(kept.length, mostKept)
  shell.catch(() => {
    const place = kept.findIndex((one) => one.key === key)
    if (place >= 0) kept.splice(place, 1)
  })
  return shell
}

function makeHouse(template: Template, map: RoleMap, ours: Shell, key: string): Promise<LoadedShell> {
  const { sheet, running } = template
  const roles = chosenRoles(template, map)
  const lists = template.lists.written()
  const defaults = missingDefaults(sheet)
  const taken = takenBy(sheet, defaults)
  const places = houseLevels(template, roles, [])
  const added = allRoles.flatMap((role) => {
    if (role === 'plain' || (role !== 'sectionEnd' && roles[role] !== null)) return []
    const scale = textSize(sheet) / 24
    const style = addStyle(role, { sheet, ours: ours.styles, roles, scale, textAt: places.textAt, taken })
    return [{ role, ...style }]
  })
  const addedIds = new Map<Role, string>(added.map(({ role, id }) => [role, id]))
  const styles = Object.fromEntries(
    allRoles.map((role): [Role, RoleStyle] => {
      const own = role === 'sectionEnd' ? null : roles[role]
      const id = addedIds.get(role)
      return [
        role,
        own === null
          ? id === undefined
            ? {}
            : { id: attribute(id) }
          : roleStyle(role as HouseRole, own, template, places.textAt),
      ]
    }),
  ) as Record<Role, RoleStyle> // made from every role
  const bulletStyles = (['bullet1', 'bullet2', 'bullet3'] as const).map((role) => {
    const id = addedIds.get(role)
    return id === undefined ? null : attribute(id)
  })
  const look: Look = {
    key,
    styles,
    page: template.pages,
    ownHeaderRow: {
      grid: hasHeaderRow(roles.gridTable, sheet),
      ruled: hasHeaderRow(roles.ruledTable, sheet),
      front: hasHeaderRow(roles.frontTable, sheet),
    },
    hung: places.textAt,
    templateLists: lists.count,
    pageBorders: template.pageBorders,
    variants: running.variants,
  }
  const prototypes: Shell = {
    ...ours,
    styles: stylesXml(template, lists.ids, defaults + added.map(({ xml }) => xml).join('')),
    settings: settingsOf(template.settings, ours.settings, { even: running.variants.even }),
    theme: themeOf(template.theme, ours.theme).xml,
    fonts:
      template.fonts.length > 0
        ? ours.fonts.replace(
            /(<w:fonts [^>]*>).*(?=<\/w:fonts>)/s,
            (_, open: string) => open + template.fonts.map(writeXml).join(''),
          )
        : ours.fonts,
    levels: houseLevels(template, roles, bulletStyles).levels,
    header: headerOf(ours.header, styles),
    footer: footerOf(ours.footer, styles, template, roles.footer),
    footerTabs: roles.footer === null ? [] : [...sheet.effective(roles.footer).tabs.keys()],
  }
  return packShell(prototypes, look, {
    lists: { abstracts: lists.abstracts, instances: lists.instances },
    running: running.content,
    media: running.media,
  })
}

function stylesXml({ sheet }: Template, lists: ReadonlyMap<string, string>, added: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    writeXml(inEnglish(sheet.defaults)) +
    (sheet.latent ? writeXml(sheet.latent) : '') +
    [...sheet.styles.values()].map(({ node }) => writeStyle(node, lists)).join('') +
    `${added}</w:styles>`
  )
}

/** The defaults of all text, in the language of the documents. */
function inEnglish(defaults: XmlNode | null): XmlNode {
  const all = elementsOf(defaults ?? undefined)
  const run = elementsOf(elementsOf(all.find(({ name }) => name === 'w:rPrDefault'))[0])
  const language = element('w:lang', { 'w:val': 'en-GB', 'w:eastAsia': 'en-GB', 'w:bidi': 'ar-SA' })
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, [...run, language])]),
    ...all.filter(({ name }) => name === 'w:pPrDefault'),
  ])
}

const properties = ({ id, ...rest }: RoleStyle): string => paragraphProperties({ style: id, ...rest })
const bold = (xml: string, mark: string, { bold: isBold }: RoleStyle): string =>
  isBold ? xml.replace(new RegExp(`<w:r>(?=<w:t [^>]*>${mark})`), '<w:r><w:rPr><w:b/><w:bCs/></w:rPr>') : xml
/** Of what may stand in a template's headers besides words. */
const namespaces = [
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')
const markingIn = (xml: string, styles: Record<Role, RoleStyle>): string =>
  bold(
    xml.replace(/<w:(?:hdr|ftr) /, (root) => `${root.trimEnd()}${namespaces} `),
    'MARKING',
    styles.marking,
  ).replace('<w:pPr><w:pStyle w:val="Marking"/></w:pPr>', () => properties(styles.marking))

/** The marking at the top of all, then what the template says, the status beneath it. */
const headerOf = (ours: string, styles: Record<Role, RoleStyle>): string =>
  markingIn(ours, styles).replace(
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>',
    () => `${contentPlace}<w:p>${properties(styles.status)}`,
  )

/** What the template says, then Sederunt's line, the marking at the foot of all. */
function footerOf(
  ours: string,
  styles: Record<Role, RoleStyle>,
  { sheet }: Template,
  id: string | null,
): string {
  const align = id === null ? undefined : sheet.effective(id).paragraph.get('w:jc')?.attributes['w:val']
  const left = align !== undefined && align !== 'left' ? writeXml(said('w:jc', 'left')) : ''
  const style = styles.footer.id === undefined ? '' : `<w:pStyle w:val="${styles.footer.id}"/>`
  const unnumbered = styles.footer.unnumbered
    ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    : ''
  return markingIn(ours, styles).replace(
    /<w:p><w:pPr><w:pStyle w:val="Footer"\/>(<w:tabs>.*?<\/w:tabs>)<\/w:pPr>/s,
    (_, tabs: string) => `${contentPlace}<w:p><w:pPr>${style}${unnumbered}${tabs}${left}</w:pPr>`,
  )
}
