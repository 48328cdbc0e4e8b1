import type { StyleLook, TemplateFacts } from '../../../shared/api/house-style.ts'
import { type HouseRole, houseRoles, kindOfRole, type RoleMap } from '../../../shared/house-style.ts'
import { nothingUnread, parseXml } from '../read/read-xml.ts'
import { childOf, elementsOf } from '../read/xml-node.ts'
import { loadShell } from '../shell.ts'
import type { ZipPart } from '../write-zip.ts'
import { addStyle } from './added-styles.ts'
import { guessRoles } from './guess-roles.ts'
import { houseLevels } from './house-lists.ts'
import { missingDefaults, takenBy, textSize } from './house-styles.ts'
import { readTemplate, type Template } from './read-template.ts'
import { lookOf } from './style-look.ts'
import type { Effective } from './style-sheet.ts'
import { type ThemeFacts, themeOf } from './template-theme.ts'

/** What the window must know of a template, and the styles that were guessed. Throws AppError `unreadable` and `too-large`. */
export async function templateFacts(bytes: Uint8Array): Promise<{ facts: TemplateFacts; roles: RoleMap }> {
  const template = readTemplate(bytes)
  const { prototypes } = await loadShell()
  const theme = themeOf(template.theme, prototypes.theme).facts
  const { sheet } = template
  const guesses = guessRoles(template)
  const roles = Object.fromEntries(guesses.map(({ role, style }) => [role, style])) as Record<
    HouseRole,
    string | null
  > // a guess for every role
  const { portrait } = template.pages
  const guessed = new Set(Object.values(roles))
  const facts: TemplateFacts = {
    styles: [...sheet.styles.values()].flatMap(({ id, name, type, isHidden }) =>
      type === 'numbering' || (isHidden && !guessed.has(id))
        ? []
        : [{ id, name, kind: type, look: lookOf(sheet.effective(id), theme) }],
    ),
    guesses,
    added: addedLooks(template, roles, prototypes.styles, theme),
    remarks: template.remarks,
    page: { width: Math.round(portrait.width / 56.7), height: Math.round(portrait.height / 56.7) },
    pictures: template.running.media.flatMap(asAddress).slice(0, mostPictures),
    headerWords: wordsOf(template),
  }
  return { facts, roles }
}

const mostPictures = 3
const mostPictureBytes = 300_000

function asAddress({ name, content }: ZipPart): string[] {
  const format = /\.(png|jpeg|gif)$/.exec(name)?.[1]
  if (!('stored' in content) || format === undefined || content.stored.length > mostPictureBytes) return []
  return [`data:image/${format};base64,${Buffer.from(content.stored).toString('base64')}`]
}

function wordsOf({ running: { content, variants } }: Template): string {
  const header = (variants.first ? content.header.first : null) ?? content.header.default
  const words = [...(header?.xml ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(
    ([, text]) => text ?? '',
  )
  return words
    .join(' ')
    .replace(/\ufffe\w+\ufffe/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

/** The looks of Sederunt's own styles as they would be added to the template. */
function addedLooks(
  template: Template,
  roles: Record<HouseRole, string | null>,
  ours: string,
  theme: ThemeFacts,
): Record<HouseRole, StyleLook> {
  const { sheet } = template
  const { textAt } = houseLevels(template, roles, [])
  const taken = takenBy(sheet, missingDefaults(sheet))
  const scale = textSize(sheet) / 24
  return Object.fromEntries(
    houseRoles.map((role) => {
      const of = sheet.effective(null)
      if (role === 'plain' || kindOfRole(role) !== 'paragraph') return [role, lookOf(of, theme)]
      const { xml } = addStyle(role, { sheet, ours, roles, scale, textAt, taken })
      return [role, lookOf(over(of, xml), theme)]
    }),
  ) as Record<HouseRole, StyleLook> // made from every role
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function over({ paragraph, run, ...rest }: Effective, xml: string): Effective {
  const node = parseXml(
    new TextEncoder().encode(xml.replace('<w:style ', `<w:style ${word} `)),
    'styles',
    nothingUnread,
  )
  const layer = (below: Effective['run'], name: string): Effective['run'] =>
    new Map([...below, ...elementsOf(childOf(node, name)).map((child) => [child.name, child] as const)])
  return { paragraph: layer(paragraph, 'w:pPr'), run: layer(run, 'w:rPr'), ...rest }
}
