import {
  type HouseRole,
  houseRoles,
  kindOfRole,
  type RoleGuess,
  type RoleMap,
} from '../../../shared/house-style.ts'
import { type Role as NamedRole, roleOfId, roleOfName } from '../read/style-roles.ts'
import { houseNames, wordsNames } from './guess-names.ts'
import type { Template } from './read-template.ts'
import type { SheetStyle } from './style-sheet.ts'
import type { StyleLevel } from './template-lists.ts'

type Found = Omit<RoleGuess, 'role'>
const none: Found = {
  style: null,
  confidence: 'none',
  reason: 'The template has none; Sederunt’s own takes its fonts.',
}

const besideNumbers: ReadonlySet<HouseRole> = new Set(['continuation', 'lettered1', 'lettered2'])

/** Which of a template's styles is meant for each role, how sure that is, and why. */
export function guessRoles(template: Template): RoleGuess[] {
  const styles = [...template.sheet.styles.values()].filter(
    ({ name }) => !/^(toc|index|table of)\b/i.test(name),
  )
  const levels = new Map(
    styles.map((style) => [
      style.id,
      style.type === 'paragraph'
        ? template.lists.levelOf(style.id, template.sheet.effective(style.id))
        : null,
    ]),
  )
  const taken = new Set<string>()
  let isWordsList = true
  return houseRoles.map((role) => {
    const found = guess(role, styles, levels, template, taken)
    if (role === 'numbered') isWordsList = found.style === null || found.confidence === 'sure'
    // Word's other list styles stand where Word's numbers stand, not where the house's do.
    if (besideNumbers.has(role) && !isWordsList && found.confidence === 'sure') return { role, ...none }
    if (found.style !== null) taken.add(found.style)
    return { role, ...found }
  })
}

/** The guesses with what was chosen instead; choices of styles that are not there, or not of the kind, do not count. */
export function chosenRoles(template: Template, chosen: RoleMap): Record<HouseRole, string | null> {
  const guesses = new Map(guessRoles(template).map(({ role, style }) => [role, style]))
  return Object.fromEntries(
    houseRoles.map((role) => {
      const choice = chosen[role]
      const isThere =
        typeof choice === 'string' && template.sheet.styles.get(choice)?.type === kindOfRole(role)
      return [role, choice === null || isThere ? choice : (guesses.get(role) ?? null)]
    }),
  ) as Record<HouseRole, string | null> // made from every role
}

function guess(
  role: HouseRole,
  all: readonly SheetStyle[],
  levels: ReadonlyMap<string, StyleLevel | null>,
  template: Template,
  taken: ReadonlySet<string>,
): Found {
  const styles = all.filter(({ type }) => type === kindOfRole(role))
  const free = styles.filter(({ id, isHidden, isDefault }) => !taken.has(id) && !isHidden && !isDefault)
  const named = houseNames[role]
  const own = named && free.find(({ name, aliases }) => [name, ...aliases].some((one) => named.test(one)))
  const words = wordsNames[role] ?? []
  const built = styles.find(({ name, isDefault }) => !isDefault && words.includes(name.toLowerCase()))
  // A house that made a style of its own for its numbered paragraphs means that one, not Word's.
  if (own && (own.isCustom || !built)) return likely(own, `It is called “${own.name}”.`)
  if (built) return { style: built.id, confidence: 'sure', reason: `It is Word’s own “${built.name}”.` }
  const meant = free.find((style) => !style.isDefault && namedRoles(style).some((one) => isMeant(role, one)))
  if (meant) return likely(meant, `Its name, “${meant.name}”, says so.`)
  if (role === 'heading1' || role === 'heading2' || role === 'heading3')
    return byOutline(role, free, template)
  const level = listLevels[role]
  if (level) {
    const found = free.find((style) => level(levels.get(style.id) ?? null) && isText(style, template))
    const list = found && levels.get(found.id)
    if (found && list)
      return likely(found, list.format === 'bullet' ? 'It has a bullet.' : `It is numbered “${shown(list)}”.`)
  }
  if (role === 'plain') return plainText(styles, template)
  if (role === 'gridTable') return houseTable(styles)
  return none
}

const likely = (style: SheetStyle, reason: string): Found => ({
  style: style.id,
  confidence: 'likely',
  reason,
})

const namedRoles = ({ name, aliases, id }: SheetStyle): NamedRole[] =>
  [...name.split(','), ...aliases]
    .map(roleOfName)
    .concat(roleOfId(id))
    .filter((one) => one !== null)

function isMeant(role: HouseRole, one: NamedRole): boolean {
  if (one.kind === 'heading') return role === `heading${one.level}`
  return one.kind === role && (role === 'title' || role === 'subtitle' || role === 'quotation')
}

function byOutline(role: HouseRole, free: readonly SheetStyle[], { sheet }: Template): Found {
  const level = Number(role.slice(-1)) - 1
  const found = free.find(
    ({ id }) => sheet.effective(id).paragraph.get('w:outlineLvl')?.attributes['w:val'] === String(level),
  )
  return found ? likely(found, `It stands at level ${level + 1} of the outline.`) : none
}

const numbers = (level: number, formats: string[]) => (found: StyleLevel | null) =>
  found !== null && found.level === level && formats.includes(found.format)
const listLevels: Partial<Record<HouseRole, (found: StyleLevel | null) => boolean>> = {
  numbered: numbers(0, ['decimal']),
  lettered1: numbers(1, ['lowerLetter', 'upperLetter']),
  lettered2: numbers(2, ['lowerRoman', 'upperRoman']),
  bullet1: numbers(0, ['bullet']),
  bullet2: numbers(1, ['bullet']),
  bullet3: numbers(2, ['bullet']),
}

const shown = ({ text, format }: StyleLevel): string =>
  text.replace(/%\d/g, format.endsWith('Letter') ? 'a' : format.endsWith('Roman') ? 'i' : '1')

/** Neither a heading nor Word's own style for a list that somebody began by a button. */
const isText = ({ id, name }: SheetStyle, { sheet }: Template): boolean =>
  !sheet.effective(id).paragraph.has('w:outlineLvl') && !/^(list paragraph|heading|title|caption)/i.test(name)

/** Normal, save where it leaves no space between paragraphs and Body Text does. */
function plainText(styles: readonly SheetStyle[], { sheet }: Template): Found {
  const after = (id: string | null): number =>
    Number(sheet.effective(id).paragraph.get('w:spacing')?.attributes['w:after'] ?? 0)
  const usual = styles.find(({ isDefault }) => isDefault)
  const body = styles.find(({ name }) => /^(body text|text body|textkörper)$/i.test(name))
  if (body && after(usual?.id ?? null) === 0 && after(body.id) > 0)
    return likely(body, `“${usual?.name ?? 'Normal'}” leaves no space between paragraphs, and this does.`)
  if (!usual) return none
  return { style: usual.id, confidence: 'sure', reason: 'It is what text has without a style.' }
}

function houseTable(styles: readonly SheetStyle[]): Found {
  const custom = styles.find(({ isCustom, isDefault }) => isCustom && !isDefault)
  if (custom) return likely(custom, 'It is a table style of the template’s own.')
  const grid = styles.find(({ name }) => name.toLowerCase() === 'table grid')
  return grid ? likely(grid, 'It is Word’s own “Table Grid”.') : none
}
