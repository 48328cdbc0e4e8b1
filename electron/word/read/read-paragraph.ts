import { changeAmong, formerly, nested } from './changes.ts'
import { limits } from './limits.ts'
import { readInlines } from './read-inlines.ts'
import type { XmlNode } from './read-xml.ts'
import { tooMuch } from './refuse.ts'
import { meet, type Story } from './story.ts'
import { firstSaid, indentOf, numberingSaid, type Style } from './styles.ts'
import type { Change, LinkTarget, ParagraphLook, WordInline, WordParagraph } from './word-document.ts'
import { childOf, elementsOf, valOf, wholeNumber } from './xml-node.ts'

/** A paragraph, 17.3.1.22. `marks` are what stood before it between paragraphs. */
export function readParagraph(
  node: XmlNode,
  story: Story,
  change: Change | null,
  marks: WordInline[],
): WordParagraph {
  const { serial } = story.reading
  serial.paragraph += 1
  if (serial.paragraph > limits.paragraphs) tooMuch(`${limits.paragraphs.toLocaleString('en-GB')} paragraphs`)
  const own = serial.paragraph
  const properties = childOf(node, 'w:pPr')
  const wasMade = story.fields.made()
  const inlines: WordInline[] = [...marks]
  const look = sharedLook(properties, story)
  readInlines(node.children, { change, link: null }, story, inlines)
  bound(inlines, story)
  return {
    kind: 'paragraph',
    serial: own,
    look,
    was: formerly(properties, paragraphChange, (before) => paragraphLook(before, story)),
    end: nested(change, changeAmong(childOf(properties, 'w:rPr'), story.reading)),
    inlines,
    contents: wasMade || look.role?.kind === 'contents',
  }
}

const paragraphChange = { change: 'w:pPrChange', holds: 'w:pPr' }

/** A paragraph that says nothing but its style looks as all others of that style do. */
function sharedLook(properties: XmlNode | undefined, story: Story): ParagraphLook {
  const only = properties?.children.length === 1 ? elementsOf(properties)[0] : undefined
  if (properties && properties.children.length > 0 && only?.name !== 'w:pStyle')
    return paragraphLook(properties, story)
  const { looks } = story.reading
  const style = only?.attributes['w:val'] ?? ''
  const known = looks.get(style)
  if (known) return known
  const look = paragraphLook(properties, story)
  looks.set(style, look)
  return look
}

/** Ends the reading where a paragraph, or what all links lead to, is more than anybody wrote. */
function bound(inlines: readonly WordInline[], { reading }: Story): void {
  let letters = 0
  let last: LinkTarget | null = null
  for (const inline of inlines) {
    if (inline.kind !== 'text') continue
    letters += inline.text.length
    const { link } = inline
    if (link && link !== last) reading.addresses += ('href' in link ? link.href : link.anchor).length
    last = link
  }
  reading.letters += letters
  if (letters > limits.letters) tooMuch(`${limits.letters.toLocaleString('en-GB')} characters in a paragraph`)
  if (reading.letters > limits.allLetters) tooMuch(`${limits.allLetters.toLocaleString('en-GB')} characters`)
  if (reading.addresses > limits.allAddresses)
    tooMuch(`${limits.allAddresses / 2 ** 20} MB of addresses of links`)
}

function paragraphLook(properties: XmlNode | undefined, story: Story): ParagraphLook {
  const { styles } = story.reading
  const chain = styles.chain(valOf(properties, 'w:pStyle') ?? null, 'paragraph')
  const { list, unnumbered } = listOf(properties, chain, story)
  const level = list ? story.reading.numbering.level(list.num, list.level) : null
  return {
    style: chain[0]?.name ?? '',
    role: roleOf(properties, chain),
    list,
    unnumbered,
    indent: indentOf(properties) ?? level?.left ?? firstSaid(chain, ({ indent }) => indent) ?? 0,
    bold: firstSaid(chain, ({ bold }) => bold) ?? false,
    italic: firstSaid(chain, ({ italic }) => italic) ?? false,
  }
}

/** By outline level where that is said nearer than a role: 9 takes a heading out of the outline. */
function roleOf(properties: XmlNode | undefined, chain: readonly Style[]): ParagraphLook['role'] {
  const direct = wholeNumber(valOf(properties, 'w:outlineLvl'))
  const byOutline = (outline: number): ParagraphLook['role'] =>
    outline >= 0 && outline < 9 ? { kind: 'heading', level: outline + 1 } : null
  for (const style of chain) {
    if (style.role && (style.role.kind !== 'heading' || style.outline === null || style.outline < 9)) {
      if (style.role.kind === 'title' || direct === null) return style.role
    }
    if (style.outline !== null && direct === null) return byOutline(style.outline)
  }
  return direct === null ? null : byOutline(direct)
}

/** 17.9.15, 17.9.23: what the paragraph says, else its style; `numId` 0 takes numbering away. */
function listOf(
  properties: XmlNode | undefined,
  chain: readonly Style[],
  story: Story,
): Pick<ParagraphLook, 'list' | 'unnumbered'> {
  const { numbering } = story.reading
  const own = numberingSaid(properties)
  const styled = chain.find((style) => style.numbering?.num != null)
  const num = own?.num ?? styled?.numbering?.num ?? null
  if (num === null || num === '0') return { list: null, unnumbered: own?.num === '0' && styled !== undefined }
  const level =
    own?.level ??
    (own?.num == null
      ? (numbering.levelOfStyle(
          num,
          chain.map(({ id }) => id),
        ) ?? firstSaid(chain, (style) => style.numbering?.level ?? null))
      : null) ??
    0
  const inRange = Math.min(Math.max(level, 0), 8)
  if (!numbering.level(num, inRange)) {
    if (own?.num != null) meet(story, 'lost list')
    return { list: null, unnumbered: false }
  }
  return { list: { num, level: inRange }, unnumbered: false }
}
