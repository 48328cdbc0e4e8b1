import type { DroppedTally } from './dropped.ts'

/** The `style` attribute as it was written (see `without-styles.ts`): a browser's own reading of it leaves Word's words out. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const style = new Map<string, string>()
  for (const rule of (element.getAttribute('data-style') ?? '').split(';')) {
    const colon = rule.indexOf(':')
    if (colon > 0)
      style.set(
        rule.slice(0, colon).trim().toLowerCase(),
        rule
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return style
}

export interface Look {
  bold: boolean
  italic: boolean
}

const boldTags = new Set(['B', 'STRONG'])
const italicTags = new Set(['I', 'EM', 'CITE'])

/** The look of words inside `element`, where those around it look like `outer`. */
export function lookIn(element: Element, style: ReadonlyMap<string, string>, outer: Look): Look {
  const weight = style.get('font-weight')
  const slope = style.get('font-style')
  return {
    bold: weight === undefined ? outer.bold || boldTags.has(element.tagName) : isHeavy(weight),
    italic:
      slope === undefined ? outer.italic || italicTags.has(element.tagName) : /^(italic|oblique)/.test(slope),
  }
}

const isHeavy = (weight: string): boolean => /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600

/** Tells of what cannot be kept of an element's look; the ordinary colours of a page are none. */
export function tellOfLook(
  element: Element,
  style: ReadonlyMap<string, string>,
  isLink: boolean,
  dropped: DroppedTally,
): void {
  if (!element.textContent?.trim()) return
  const colour = style.get('color') ?? element.getAttribute('color')?.toLowerCase()
  if (!isLink && colour !== undefined && isStriking(colour)) dropped.add('colour', colour)
  const behind = style.get('mso-highlight') ?? style.get('background-color') ?? style.get('background')
  if (element.tagName === 'MARK' || (behind !== undefined && isStriking(behind)))
    dropped.add('highlight', behind ?? 'mark')
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (!isLink && (element.tagName === 'U' || line.includes('underline'))) dropped.add('underline')
  if (element.tagName === 'S' || element.tagName === 'STRIKE' || line.includes('line-through'))
    dropped.add('strike')
  if (
    (element.tagName === 'SUP' || element.tagName === 'SUB') &&
    !/^(st|nd|rd|th|\[?\d*\]?)$/i.test(element.textContent.trim())
  )
    dropped.add('raised')
}

const quiet =
  /^(inherit|initial|unset|auto|none|transparent|black|white|windowtext|window|currentcolor|canvastext)\b/

/** Whether a colour says something: not the black, white or grey of ordinary words. */
function isStriking(colour: string): boolean {
  if (quiet.test(colour)) return false
  const parts = channelsOf(colour)
  if (parts === null) return /^[a-z]+$/.test(colour)
  if (parts.length > 3 && parts[3] === 0) return false
  const [r = 0, g = 0, b = 0] = parts
  return Math.max(r, g, b) - Math.min(r, g, b) > 40
}

function channelsOf(colour: string): number[] | null {
  const short = /#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/.exec(colour)
  if (short) return short.slice(1, 4).map((digit) => Number.parseInt(digit + digit, 16))
  const long = /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/.exec(colour)
  if (long) return long.slice(1, 4).map((digits) => Number.parseInt(digits, 16))
  const called = /rgba?\(([^)]*)\)/.exec(colour)?.[1]
  return called === undefined ? null : called.split(/[\s,/]+/).map(Number)
}

/** What is not shown is not pasted. */
export const isHidden = (element: Element, style: ReadonlyMap<string, string>): boolean =>
  element.hasAttribute('hidden') ||
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  style.get('mso-hide') === 'all'

/** A length in points; 0 where there is none that can be read. */
export function points(length: string | undefined): number {
  const match = /^(-?[\d.]+)(pt|px|cm|mm|in)?/.exec(length ?? '')
  const factor = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72 }[match?.[2] ?? 'px'] ?? 1
  return match ? Number(match[1]) * factor : 0
}
