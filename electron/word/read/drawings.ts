import { imageFacts } from './image-facts.ts'
import { limits } from './limits.ts'
import type { Around } from './read-inlines.ts'
import type { XmlNode } from './read-xml.ts'
import type { Relationship } from './relationships.ts'
import { meet, type Reading, type Story } from './story.ts'
import type { Change, MetKind, WordImage, WordInline, WordPicture } from './word-document.ts'
import { allOf, wholeNumber } from './xml-node.ts'

const box = 'w:txbxContent'
/** Text boxes stand in text boxes only where somebody tries. */
const deepest = 8

/** A drawing (17.3.3.9), a VML picture (17.3.3.21) or an embedded object (17.3.3.19): its pictures, and the words of its text boxes. */
export function readDrawing(node: XmlNode, { change }: Around, story: Story, out: WordInline[]): void {
  const boxes = outermost(node)
  const objects = allOf(node, 'o:OLEObject', [box])
  for (const { attributes } of objects) meet(story, 'object', attributes.ProgID ?? '')
  const blips = allOf(node, 'a:blip', [box])
  const images = allOf(node, 'v:imagedata', [box])
  // Found once: a drawing may hold very many pictures.
  const about = { alt: altOf(node), shown: shownSize(node) }
  const pictures = [
    ...blips.map(({ attributes }) => ({ inside: attributes['r:embed'], outside: attributes['r:link'] })),
    ...images.map(({ attributes }) => ({
      inside: attributes['r:id'] ?? attributes['r:pict'],
      outside: attributes['r:href'],
    })),
  ]
  for (const { inside, outside } of pictures) {
    const relationship = story.relationships.get(inside ?? outside ?? '')
    // An object's picture is only its look.
    if (objects.length === 0) tellImage(relationship, about, change, story)
    if (!relationship || relationship.external) {
      if (objects.length === 0) meet(story, 'outside picture', about.alt)
      continue
    }
    const picture = readPicture(relationship.target, about, story, objects.length > 0)
    if (picture) out.push({ kind: 'picture', picture, change })
  }
  if (story.depth < deepest)
    for (const one of boxes) {
      const blocks = story.reading.blocks(one.children, { ...story, depth: story.depth + 1 })
      if (blocks.length > 0) out.push({ kind: 'box', blocks, change })
    }
  if (pictures.length + boxes.length + objects.length === 0) tellKind(node, story)
}

/** Text boxes that are in no other one. */
function outermost(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = []
  const look = (one: XmlNode): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue
      if (child.name === box) found.push(child)
      else look(child)
    }
  }
  look(node)
  return found
}

const kinds: [RegExp, MetKind][] = [
  [/\/chart/, 'chart'],
  [/\/diagram/, 'diagram'],
  [/\/ink/, 'ink'],
]

function tellKind(node: XmlNode, story: Story): void {
  const uri = allOf(node, 'a:graphicData')[0]?.attributes.uri ?? ''
  // A line or an empty box says nothing, unless somebody described it.
  const kind = kinds.find(([pattern]) => pattern.test(uri))?.[1] ?? 'drawing'
  if (kind !== 'drawing' || altOf(node) !== '') meet(story, kind, altOf(node))
}

function altOf(node: XmlNode): string {
  const properties = allOf(node, 'wp:docPr', [box])[0]?.attributes
  const shape = allOf(node, 'v:shape', [box])[0]?.attributes
  return (properties?.descr || properties?.title || shape?.alt || '')
    .slice(0, limits.alt)
    .replace(/\s+/g, ' ')
    .trim()
}

type About = Pick<WordImage, 'alt' | 'shown'>

/** More pictures than anybody looks through. */
const mostImages = 10_000

function tellImage(
  relationship: Relationship | undefined,
  about: About,
  change: Change | null,
  { reading }: Story,
): void {
  if (reading.images.length >= mostImages) return
  const outside = relationship?.external ?? false
  const source = relationship?.target ?? ''
  const { size, ...facts } = partFacts(source, outside, reading)
  const image: WordImage = {
    paragraph: reading.serial.paragraph,
    ...facts,
    bytes: size,
    ...about,
    source: source.slice(0, limits.address),
    outside,
    change,
  }
  reading.images.push(image)
}

type PartFacts = ReturnType<typeof imageFacts> & { size: number | null }

/** Unpacks each part once, and none that is larger than a picture may be: then its name says what it is. */
function partFacts(source: string, outside: boolean, { pack: { zip }, imageParts }: Reading): PartFacts {
  if (outside) return { ...imageFacts(new Uint8Array(), source), size: null }
  const known = imageParts.get(source)
  if (known) return known
  const size = zip.size(source)
  const bytes = size !== null && size <= limits.imageBytes ? zip.bytes(source) : null
  const facts = { ...imageFacts(bytes ?? new Uint8Array(), source), size }
  imageParts.set(source, facts)
  return facts
}

/** `wp:extent`, 20.4.2.7 */
function shownSize(node: XmlNode): WordImage['shown'] {
  const { cx, cy } = allOf(node, 'wp:extent', [box])[0]?.attributes ?? {}
  const [width, height] = [wholeNumber(cx), wholeNumber(cy)]
  return width !== null && height !== null && width > 0 && height > 0 ? { width, height } : null
}

function readPicture(part: string, { alt, shown }: About, story: Story, isLook: boolean): WordPicture | null {
  const { reading } = story
  const refused = (what: string): null => {
    if (!isLook) meet(story, 'picture', what)
    return null
  }
  const name = part.split('/').at(-1) ?? part
  if (reading.pictures.count >= limits.images)
    return refused(`${name}, as there are more than ${limits.images}`)
  const { size, format, width, height } = partFacts(part, false, reading)
  if (size === null) return refused(`${name}, which is missing from the file`)
  if (size > limits.imageBytes)
    return refused(`${name}, which has more than ${limits.imageBytes / 2 ** 20} MB`)
  if ((format !== 'png' && format !== 'jpeg') || width === null || height === null)
    return refused(`${name}, which is neither PNG nor JPEG`)
  if (width * height > limits.pixels || Math.max(width, height) > 30_000)
    return refused(`${name}, which is ${width} by ${height} pixels large`)
  if (size > reading.pictures.bytes)
    return refused(`${name}, as all pictures together have more than ${limits.allImageBytes / 2 ** 20} MB`)
  const bytes = reading.pack.zip.bytes(part) ?? new Uint8Array()
  reading.pictures.bytes -= bytes.length
  reading.pictures.count += 1
  return { format, width, height, bytes, alt, shown: shown?.width ?? null }
}
