import { attribute } from '../elements/text.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { childOf, elementsOf } from '../read/xml-node.ts'

/** The colours (six hexadecimal digits) and the fonts that a template's styles name by their part in the theme. */
export interface ThemeFacts {
  colours: Readonly<Record<string, string>>
  fonts: Readonly<Record<'major' | 'minor', string>>
}

const slots = [
  ...['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'],
  ...['hlink', 'folHlink'],
]

/**
 * `a:theme`, 20.1.6.9: its colours and fonts in a theme of our own, since its other parts (fills, lines, pictures) are
 * for shapes, which documents have none of.
 */
export function themeOf(root: XmlNode | null, ours: string): { xml: string; facts: ThemeFacts } {
  const elements = childOf(root ?? undefined, 'a:themeElements')
  const scheme = childOf(elements, 'a:clrScheme')
  const colours: Record<string, string> = {}
  for (const slot of slots) {
    const colour = coloursIn(childOf(scheme, `a:${slot}`)) ?? ourColour(ours, slot)
    if (colour !== null) colours[slot] = colour
  }
  const fontScheme = childOf(elements, 'a:fontScheme')
  const [major, minor] = [fontsOf(fontScheme, 'major'), fontsOf(fontScheme, 'minor')]
  const facts = { colours, fonts: { major: major?.latin ?? '', minor: minor?.latin ?? '' } }
  let xml = ours
  if (scheme && slots.every((slot) => colours[slot] !== undefined))
    xml = xml.replace(
      /<a:clrScheme .*?<\/a:clrScheme>/s,
      () =>
        `<a:clrScheme name="House">${slots
          .map((slot) => `<a:${slot}><a:srgbClr val="${colours[slot]}"/></a:${slot}>`)
          .join('')}</a:clrScheme>`,
    )
  if (major && minor)
    xml = xml.replace(
      /<a:fontScheme .*?<\/a:fontScheme>/s,
      () => `<a:fontScheme name="House">${major.xml}${minor.xml}</a:fontScheme>`,
    )
  return { xml, facts }
}

function coloursIn(slot: XmlNode | undefined): string | null {
  const [one] = elementsOf(slot)
  const value = one?.name === 'a:sysClr' ? one.attributes.lastClr : one?.attributes.val
  return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null
}

const ourColour = (ours: string, slot: string): string | null =>
  new RegExp(`<a:${slot}><a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-F]{6})"`).exec(ours)?.[1] ?? null

const mostFonts = 200

function fontsOf(
  scheme: XmlNode | undefined,
  which: 'major' | 'minor',
): { latin: string; xml: string } | null {
  const of = childOf(scheme, `a:${which}Font`)
  const typeface = (name: string) => (childOf(of, name)?.attributes.typeface ?? '').slice(0, 100)
  const latin = typeface('a:latin')
  if (latin === '') return null
  const scripts = elementsOf(of)
    .filter(({ name }) => name === 'a:font')
    .slice(0, mostFonts)
    .flatMap(({ attributes: { script = '', typeface: face = '' } }) =>
      /^[A-Za-z]{4}$/.test(script) && face !== ''
        ? [`<a:font script="${script}" typeface="${attribute(face.slice(0, 100))}"/>`]
        : [],
    )
  const face = (name: string, value: string) => `<a:${name} typeface="${attribute(value)}"/>`
  return {
    latin,
    xml:
      `<a:${which}Font>${face('latin', latin)}${face('ea', typeface('a:ea'))}${face('cs', typeface('a:cs'))}` +
      `${scripts.join('')}</a:${which}Font>`,
  }
}
