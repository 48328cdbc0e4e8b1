import { attribute } from '../elements/text.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { allOf } from '../read/xml-node.ts'
import { places } from './house-running.ts'
import type { RunningStory } from './running-story.ts'

/** `w:pict`, 17.3.3.21, written anew: a picture of the old kind, or words across the page (a watermark). Null for what is neither. */
export function readVml(node: XmlNode, story: RunningStory): string | null {
  const shape = ['v:shape', 'v:rect'].flatMap((name) => allOf(node, name))[0]
  const [image] = shape ? allOf(shape, 'v:imagedata') : []
  const [path] = shape ? allOf(shape, 'v:textpath') : []
  const words = (path?.attributes.string ?? '').slice(0, 200)
  const style = styleOf(shape?.attributes.style ?? '')
  if (!shape || !(image || words !== '') || style === '') {
    story.meet('A drawing of an older kind that is neither a picture nor a watermark is left out.')
    return null
  }
  const index = story.nextDrawing()
  if (index === null) return null
  const id = `House_${places.drawing(index)}`
  const alt = attribute((shape.attributes.alt ?? '').slice(0, 1_000))
  if (image) {
    const relationship = story.relationships.get(image.attributes['r:id'] ?? image.attributes['r:pict'] ?? '')
    if (!relationship || relationship.external) {
      story.meet('A picture that lies elsewhere is not fetched, and left out.')
      return null
    }
    const picture = story.picture(relationship.target)
    if (picture === null) return null
    const share = (name: 'gain' | 'blacklevel') =>
      /^[-.\d]+f?$/.test(image.attributes[name] ?? '') ? ` ${name}="${image.attributes[name]}"` : ''
    return (
      `<w:pict>${pictureType}<v:shape id="${id}" type="#_x0000_t75" alt="${alt}" style="${style}" o:allowincell="f">` +
      `<v:imagedata r:id="${picture}" o:title=""${share('gain')}${share('blacklevel')}/></v:shape></w:pict>`
    )
  }
  const colour = /^(#[0-9a-f]{3,6}|[a-z]+)/i.exec(shape.attributes.fillcolor ?? '')?.[0] ?? 'silver'
  const opacity =
    /^(\.\d+|0\.\d+|1|\d+f)$/.exec(allOf(shape, 'v:fill')[0]?.attributes.opacity ?? '')?.[0] ?? '.5'
  const font = /font-family:\s*["']?([\p{L}\d ]{1,60})/u.exec(path?.attributes.style ?? '')?.[1] ?? 'Arial'
  return (
    `<w:pict>${wordsType}<v:shape id="${id}" type="#_x0000_t136" alt="${alt}" style="${style}" o:allowincell="f" fillcolor="${colour}" stroked="f">` +
    `<v:fill opacity="${opacity}"/><v:textpath style="font-family:&quot;${font}&quot;;font-size:1pt" string="${attribute(words)}"/></v:shape></w:pict>`
  )
}

/** The types that Word gives to pictures and to words that are drawn ([MS-OE376] 14.1.2.20). */
const pictureType =
  '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f">' +
  '<v:stroke joinstyle="miter"/><v:formulas><v:f eqn="if lineDrawn pixelLineWidth 0"/><v:f eqn="sum @0 1 0"/><v:f eqn="sum 0 0 @1"/>' +
  '<v:f eqn="prod @2 1 2"/><v:f eqn="prod @3 21600 pixelWidth"/><v:f eqn="prod @3 21600 pixelHeight"/><v:f eqn="sum @0 0 1"/>' +
  '<v:f eqn="prod @6 1 2"/><v:f eqn="prod @7 21600 pixelWidth"/><v:f eqn="sum @8 21600 0"/><v:f eqn="prod @7 21600 pixelHeight"/>' +
  '<v:f eqn="sum @10 21600 0"/></v:formulas><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/><o:lock v:ext="edit" aspectratio="t"/></v:shapetype>'
const wordsType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>' +
  '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>' +
  '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>' +
  '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'

const known = new Set([
  ...['position', 'margin-left', 'margin-top', 'width', 'height', 'rotation', 'z-index', 'visibility'],
  ...['mso-position-horizontal', 'mso-position-horizontal-relative', 'mso-position-vertical'],
  ...['mso-position-vertical-relative', 'mso-wrap-edited'],
])

/** Where a shape stands and how large it is; empty without a size. */
function styleOf(said: string): string {
  const kept = said.split(';').flatMap((one) => {
    const [name = '', value = ''] = one.split(':').map((part) => part.trim())
    return known.has(name) && /^[-.\w]{1,40}$/.test(value) ? [`${name}:${value}`] : []
  })
  return kept.some((one) => one.startsWith('width:')) && kept.some((one) => one.startsWith('height:'))
    ? kept.join(';')
    : ''
}
