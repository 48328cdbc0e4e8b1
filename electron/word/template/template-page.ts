import { builtInPage, type Orientation, type PageSize, pageSize } from '../page.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { childOf } from '../read/xml-node.ts'
import { measure, oneOf } from './checks.ts'
import { keepBy, rule } from './grammar.ts'
import { bordersOf } from './grammar-text.ts'
import { writeXml } from './write-xml.ts'

const length = measure(-31_680, 31_680)

/** At the least: about 7 cm of text across and 5 cm down. */
const leastWidth = 3_970
const leastHeight = 2_835

/**
 * The page of a template's last section; pages that lie have its size turned and its margins as they are, since those leave
 * room for its headers. A template that lies has no other pages.
 */
export function pagesOf(
  section: XmlNode | undefined,
  meet: (remark: string) => void,
): Readonly<Record<Orientation, PageSize>> {
  const size = childOf(section, 'w:pgSz')?.attributes
  const margins = childOf(section, 'w:pgMar')?.attributes
  if (!size) return builtInPage
  const of = (from: Record<string, string> | undefined, name: string, usual: number): number => {
    const said = length(from?.[`w:${name}`] ?? '')
    return said === null ? usual : Number(said)
  }
  // A margin below nothing means the same, and that headers may lie over it: here they push the text down.
  const margin = (name: string, usual: number): number => Math.abs(of(margins, name, usual))
  const around = {
    top: margin('top', 1_440),
    right: margin('right', 1_440),
    bottom: margin('bottom', 1_440),
    left: margin('left', 1_440),
    header: margin('header', 720),
    footer: margin('footer', 720),
    gutter: margin('gutter', 0),
  }
  const upright = pageSize(of(size, 'w', 11_906), of(size, 'h', 16_838), around)
  const turned = upright.lies ? upright : pageSize(upright.height, upright.width, around)
  const fits = [upright, turned].every(
    ({ textWidth, textHeight }) => textWidth >= leastWidth && textHeight >= leastHeight,
  )
  if (!fits || upright.width > 31_680 || upright.height > 31_680) {
    meet('Its page has no room for text: A4 with Sederunt’s margins is taken instead.')
    return builtInPage
  }
  return { portrait: upright, landscape: turned }
}

const borders = rule(
  {
    'w:zOrder': oneOf('front', 'back'),
    'w:display': oneOf('allPages', 'firstPage', 'notFirstPage'),
    'w:offsetFrom': oneOf('page', 'text'),
  },
  { children: bordersOf('top', 'left', 'bottom', 'right').children, empty: 'dropped' },
)

/** `w:pgBorders`, 17.6.10 */
export function pageBordersOf(section: XmlNode | undefined): string {
  const found = childOf(section, 'w:pgBorders')
  const clean = found && keepBy(borders, found)
  return clean ? writeXml(clean) : ''
}
