import { attribute } from '../elements/text.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { allOf, childOf, textOf } from '../read/xml-node.ts'
import { places } from './house-running.ts'
import { blocksOf } from './running-blocks.ts'
import { deepest, type RunningStory } from './running-story.ts'

/** The longest side of a page in English Metric Units, 635 to the twip. */
const mostEmu = 31_680 * 635

/** A whole number of EMU; `usual` where there is none, or none that a page has room for. */
function emu(value: string | undefined, usual: number, least = 0): number {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number >= least && number <= mostEmu
    ? number
    : usual
}

/** `w:drawing`, 17.3.3.9, written anew: a picture, or a simple shape with or without words. Null for what is neither. */
export function readDrawing(node: XmlNode, story: RunningStory): string | null {
  const place = childOf(node, 'wp:inline') ?? childOf(node, 'wp:anchor')
  const extent = childOf(place, 'wp:extent')?.attributes
  const [width, height] = [emu(extent?.cx, 0), emu(extent?.cy, 0)]
  const data = childOf(childOf(place, 'a:graphic'), 'a:graphicData')
  if (!place || (width === 0 && height === 0)) return null
  const index = story.nextDrawing()
  if (index === null) return null
  const about = childOf(place, 'wp:docPr')?.attributes
  const alt = (about?.descr ?? about?.title ?? '').slice(0, 1_000)
  const properties = `id="${places.drawing(index)}" name="House ${index + 1}" descr="${attribute(alt)}"`
  const graphic =
    pictureOf(childOf(data, 'pic:pic'), { width, height, properties }, story) ??
    shapeOf(childOf(data, 'wps:wsp'), { width, height }, story)
  if (graphic === '') return null
  if (graphic === null) {
    story.meet('A drawing that is neither a picture nor a simple shape is left out.')
    return null
  }
  const shown = `<wp:docPr ${properties}/><wp:cNvGraphicFramePr/>${graphic}`
  const size = `<wp:extent cx="${width}" cy="${height}"/>`
  return `<w:drawing>${
    place.name === 'wp:inline'
      ? `<wp:inline distT="0" distB="0" distL="0" distR="0">${size}${shown}</wp:inline>`
      : anchored(place, size, shown)
  }</w:drawing>`
}

/** `wp:anchor`, 20.4.2.3 */
function anchored(anchor: XmlNode, size: string, shown: string): string {
  const { attributes } = anchor
  const yes = (name: string): 0 | 1 => (attributes[name] === '1' || attributes[name] === 'true' ? 1 : 0)
  const far = (name: string) => emu(attributes[name], 0)
  const wraps = ['wp:wrapTight', 'wp:wrapThrough', 'wp:wrapSquare'].some((name) => childOf(anchor, name))
  const wrap = wraps
    ? '<wp:wrapSquare wrapText="bothSides"/>'
    : childOf(anchor, 'wp:wrapTopAndBottom')
      ? '<wp:wrapTopAndBottom/>'
      : '<wp:wrapNone/>'
  return (
    `<wp:anchor distT="${far('distT')}" distB="${far('distB')}" distL="${far('distL')}" distR="${far('distR')}" simplePos="0" ` +
    `relativeHeight="${emu(attributes.relativeHeight, 0)}" behindDoc="${yes('behindDoc')}" locked="0" layoutInCell="1" allowOverlap="1">` +
    '<wp:simplePos x="0" y="0"/>' +
    position(
      'H',
      childOf(anchor, 'wp:positionH'),
      ['column', 'margin', 'page', 'character', 'leftMargin', 'rightMargin', 'insideMargin', 'outsideMargin'],
      ['left', 'right', 'center', 'inside', 'outside'],
    ) +
    position(
      'V',
      childOf(anchor, 'wp:positionV'),
      ['paragraph', 'margin', 'page', 'line', 'topMargin', 'bottomMargin', 'insideMargin', 'outsideMargin'],
      ['top', 'bottom', 'center', 'inside', 'outside'],
    ) +
    `${size}<wp:effectExtent l="0" t="0" r="0" b="0"/>${wrap}${shown}</wp:anchor>`
  )
}

function position(way: 'H' | 'V', node: XmlNode | undefined, from: string[], aligns: string[]): string {
  const relative = node?.attributes.relativeFrom ?? ''
  const align = textOf(childOf(node, 'wp:align')).trim()
  const offset = emu(textOf(childOf(node, 'wp:posOffset')).trim() || undefined, 0, -mostEmu)
  return (
    `<wp:position${way} relativeFrom="${from.includes(relative) ? relative : from[0]}">` +
    `${aligns.includes(align) ? `<wp:align>${align}</wp:align>` : `<wp:posOffset>${offset}</wp:posOffset>`}</wp:position${way}>`
  )
}

/** `pic:pic`, 20.2.2.5; null where there is none to be kept, empty for one that lies elsewhere. */
function pictureOf(
  node: XmlNode | undefined,
  of: { width: number; height: number; properties: string },
  story: RunningStory,
): string | null {
  const fill = childOf(node, 'pic:blipFill')
  const blip = childOf(fill, 'a:blip')?.attributes
  const relationship = story.relationships.get(blip?.['r:embed'] ?? blip?.['r:link'] ?? '')
  if (!node || !relationship) return null
  if (relationship.external) {
    story.meet('A picture that lies elsewhere is not fetched, and left out.')
    return ''
  }
  const id = story.picture(relationship.target)
  if (id === null) return null
  const cut = childOf(fill, 'a:srcRect')?.attributes ?? {}
  const cuts = ['l', 't', 'r', 'b'].flatMap((side) => {
    const share = Number(cut[side])
    return Number.isInteger(share) && share > -100_000 && share < 100_000 ? [` ${side}="${share}"`] : []
  })
  return graphicOf(
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    `<pic:pic><pic:nvPicPr><pic:cNvPr ${of.properties}/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${id}"/>${cuts.length > 0 ? `<a:srcRect${cuts.join('')}/>` : ''}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr>${transform(childOf(node, 'pic:spPr'), of)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
  )
}

const graphicOf = (uri: string, content: string): string =>
  `<a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic>`

/** `a:xfrm`, 20.1.7.6 */
function transform(properties: XmlNode | undefined, { width, height }: { width: number; height: number }) {
  const said = childOf(properties, 'a:xfrm')?.attributes ?? {}
  const turn = Number(said.rot)
  const turned = Number.isInteger(turn) && Math.abs(turn) < 21_600_000 && turn !== 0 ? ` rot="${turn}"` : ''
  const flips = ['flipH', 'flipV'].flatMap((name) =>
    said[name] === '1' || said[name] === 'true' ? [` ${name}="1"`] : [],
  )
  return `<a:xfrm${turned}${flips.join('')}><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`
}

const shapes = new Set([
  ...['rect', 'roundRect', 'ellipse', 'line', 'straightConnector1', 'triangle', 'rtTriangle'],
  ...['parallelogram', 'diamond', 'chevron', 'homePlate'],
])

/** `wps:wsp` ([MS-ODRAWXML] 2.4.1.5): a band of colour, a line, a box with words. */
function shapeOf(
  node: XmlNode | undefined,
  size: { width: number; height: number },
  story: RunningStory,
): string | null {
  const properties = childOf(node, 'wps:spPr')
  const shape = childOf(properties, 'a:prstGeom')?.attributes.prst ?? ''
  if (!node || !shapes.has(shape) || story.depth >= deepest) return null
  const style = childOf(node, 'wps:style')
  const box = allOf(node, 'w:txbxContent')[0]
  const words = box ? blocksOf(box, { ...story, depth: story.depth + 1 }) : ''
  const line = childOf(properties, 'a:ln')
  const lineWidth = line?.attributes.w === undefined ? '' : ` w="${emu(line.attributes.w, 9_525)}"`
  const insets = childOf(node, 'wps:bodyPr')?.attributes ?? {}
  const inset = ['lIns', 'tIns', 'rIns', 'bIns'].flatMap((name) =>
    insets[name] === undefined ? [] : [` ${name}="${emu(insets[name], 45_720)}"`],
  )
  const anchor = ['t', 'ctr', 'b'].includes(insets.anchor ?? '') ? ` anchor="${insets.anchor}"` : ''
  return graphicOf(
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
    `<wps:wsp>${shape === 'line' || shape === 'straightConnector1' ? '<wps:cNvCnPr/>' : '<wps:cNvSpPr/>'}` +
      `<wps:spPr>${transform(properties, size)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>` +
      `${fillOf(properties) ?? byStyle(style, 'a:fillRef')}<a:ln${lineWidth}>${fillOf(line) ?? byStyle(style, 'a:lnRef')}</a:ln></wps:spPr>` +
      `${words === '' ? '' : `<wps:txbx><w:txbxContent>${words}</w:txbxContent></wps:txbx>`}` +
      `<wps:bodyPr wrap="square"${inset.join('')}${anchor}><a:noAutofit/></wps:bodyPr></wps:wsp>`,
  )
}

function fillOf(node: XmlNode | undefined): string | null {
  if (childOf(node, 'a:noFill')) return '<a:noFill/>'
  const solid = childOf(node, 'a:solidFill')
  if (solid) return filled(solid)
  // Of a run of colours the first one stands for all.
  const first = childOf(childOf(childOf(node, 'a:gradFill'), 'a:gsLst'), 'a:gs')
  return first ? filled(first) : null
}

function byStyle(style: XmlNode | undefined, name: string): string {
  const reference = childOf(style, name)
  return reference && Number(reference.attributes.idx) > 0 ? filled(reference) : '<a:noFill/>'
}

const changes = new Set(['a:lumMod', 'a:lumOff', 'a:tint', 'a:shade', 'a:alpha', 'a:satMod'])
const schemeColours = /^(bg1|tx1|bg2|tx2|accent[1-6]|hlink|folHlink|dk1|lt1|dk2|lt2)$/

function filled(parent: XmlNode): string {
  for (const one of parent.children) {
    if (typeof one === 'string') continue
    const value = one.attributes.val ?? ''
    const isRgb = one.name === 'a:srgbClr' && /^[0-9A-Fa-f]{6}$/.test(value)
    if (!isRgb && !(one.name === 'a:schemeClr' && schemeColours.test(value))) continue
    const changed = one.children.flatMap((change) => {
      if (typeof change === 'string' || !changes.has(change.name)) return []
      const share = Number(change.attributes.val)
      return Number.isInteger(share) && share >= 0 && share <= 100_000
        ? [`<${change.name} val="${share}"/>`]
        : []
    })
    return `<a:solidFill><${one.name} val="${value}">${changed.join('')}</${one.name}></a:solidFill>`
  }
  return '<a:noFill/>'
}
