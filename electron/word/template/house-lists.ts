import type { HouseRole } from '../../../shared/house-style.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { elementsOf } from '../read/xml-node.ts'
import type { Shell } from '../shell.ts'
import { longNumberRoom } from '../shell-lists.ts'
import type { Template } from './read-template.ts'
import { writeXml } from './write-xml.ts'

interface Place {
  left: number
  hanging: number
}

/** What of a template's label is taken for ours: its look, never what it says. */
const labelLook = new Set(['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:sz', 'w:szCs', 'w:rFonts'])
const step = 567
/** A label needs half a centimetre at the least, and a text some room at its right. */
const isFit = ({ left, hanging }: Place): boolean => hanging >= 284 && left >= hanging && left <= 3_402

/**
 * Our lists, standing where the template's styles stand; labels are Sederunt's own always, as they are what the screen shows
 * and references say.
 */
export function houseLevels(
  template: Template,
  roles: Readonly<Record<HouseRole, string | null>>,
  bulletStyles: readonly (string | null)[],
): { levels: Shell['levels']; textAt: number } {
  const numbers = placesOf(template, [roles.numbered, roles.lettered1, roles.lettered2], 0)
  const first = numbers[0] ?? { left: step, hanging: step }
  const bullets = placesOf(template, [roles.bullet1, roles.bullet2, roles.bullet3], first.left)
  const looks = [roles.numbered, roles.lettered1, roles.lettered2].map((id) => lookOf(template, id))
  const numbered = (i: number, format: string, label: string) =>
    level(i, format, label, numbers[i] ?? first, { look: looks[i] ?? '', long: i === 0 })
  return {
    textAt: first.left,
    levels: {
      paragraphs:
        numbered(0, 'decimal', '%1.') +
        numbered(1, 'lowerLetter', '(%2)') +
        numbered(2, 'lowerRoman', '(%3)'),
      fixed: numbered(0, 'decimal', 'LABEL'),
      bullets: ['\u2022', '\u2013', '\u25e6']
        .map((label, i) =>
          level(i, 'bullet', label, bullets[i] ?? first, { look: '', style: bulletStyles[i] ?? null }),
        )
        .join(''),
    },
  }
}

/** `w:lvl`, 17.9.6 */
function level(
  index: number,
  format: string,
  label: string,
  { left, hanging }: Place,
  { look, style = null, long = false }: { look: string; style?: string | null; long?: boolean },
): string {
  const tabs = long ? `<w:tabs><w:tab w:val="left" w:pos="${left + longNumberRoom}"/></w:tabs>` : ''
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
    `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${label}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr>${tabs}<w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr>${look}</w:lvl>`
  )
}

/** Where the texts of three levels stand, each further in than the one above. */
function placesOf({ sheet, lists }: Template, ids: readonly (string | null)[], outer: number): Place[] {
  const places: Place[] = []
  for (const id of ids) {
    const above = places.at(-1)?.left ?? outer
    const own = id === null ? null : sheet.effective(id)
    const found = [
      own?.paragraph.get('w:ind'),
      id === null || !own ? undefined : indentIn(lists.levelOf(id, own)?.paragraph),
    ]
      .map((node) => ({
        left: Number(node?.attributes['w:left'] ?? 0),
        hanging: Number(node?.attributes['w:hanging'] ?? 0),
      }))
      .find(isFit)
    const isFurther = found && (places.length === 0 ? found.left > above - 284 : found.left > above)
    places.push(found && isFurther ? found : { left: above + step, hanging: step })
  }
  return places
}

const indentIn = (properties: XmlNode | undefined): XmlNode | undefined =>
  elementsOf(properties).find(({ name }) => name === 'w:ind')

function lookOf({ sheet, lists }: Template, id: string | null): string {
  const run = id === null ? undefined : lists.levelOf(id, sheet.effective(id))?.run
  const kept = elementsOf(run).filter(({ name }) => labelLook.has(name))
  return kept.length > 0 ? writeXml({ name: 'w:rPr', attributes: {}, children: kept }) : ''
}
