import type { XmlNode } from '../read/read-xml.ts'
import { childOf, elementsOf, onOff, textOf, valOf } from '../read/xml-node.ts'
import { oneOf, oneOfOr } from './checks.ts'
import { keepBy, rule } from './grammar.ts'
import { run } from './grammar-text.ts'
import { places } from './house-running.ts'
import { readDrawing } from './running-drawings.ts'
import type { RunningStory } from './running-story.ts'
import { readVml } from './running-vml.ts'
import { element, said, written } from './write-xml.ts'

/** What stands in a line, one after another: words, or an element of a run; the pages' numbers are found among them, and where a field was that is not kept. */
export type Piece = { look: XmlNode | null } & (
  | { kind: 'words'; words: string }
  | { kind: 'element'; node: XmlNode; isSeen: boolean }
  | { kind: 'page' | 'pages' | 'gone' }
)

interface Field {
  code: string
  inResult: boolean
}

const breaks = rule({ 'w:type': oneOf('textWrapping') })
const fixedTab = rule(
  {
    'w:alignment': oneOf('left', 'center', 'right'),
    'w:relativeTo': oneOf('margin', 'indent'),
    'w:leader': oneOfOr('none', 'dot', 'hyphen', 'underscore', 'middleDot'),
  },
  { needs: ['w:alignment', 'w:relativeTo', 'w:leader'] },
)
const symbol = rule(
  {
    'w:font': (font) => (font.length <= 31 ? font : null),
    'w:char': (char) => (/^[0-9A-Fa-f]{4}$/.test(char) ? char.toUpperCase() : null),
  },
  { needs: ['w:font', 'w:char'] },
)
const tab = rule()
const marks: Record<string, { of: ReturnType<typeof rule>; isSeen: boolean }> = {
  'w:tab': { of: tab, isSeen: false },
  'w:br': { of: breaks, isSeen: false },
  'w:cr': { of: tab, isSeen: false },
  'w:ptab': { of: fixedTab, isSeen: false },
  'w:noBreakHyphen': { of: tab, isSeen: true },
  'w:softHyphen': { of: tab, isSeen: false },
  'w:sym': { of: symbol, isSeen: true },
}
/** Stand around runs and say nothing themselves. */
const around = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:hyperlink', 'w:dir', 'w:bdo'])

/** The pieces of a paragraph: without deleted words, links and fields, save those whose words are known. */
export function piecesOf(paragraph: XmlNode, story: RunningStory): Piece[] {
  const pieces: Piece[] = []
  const fields: Field[] = []
  const isShown = () => fields.every((field) => field.inResult && keepsResult(field.code))
  const add = (piece: Piece) => {
    const last = pieces.at(-1)
    if (last?.kind === 'words' && piece.kind === 'words' && sameLook(last.look, piece.look))
      last.words += piece.words
    else pieces.push(piece)
  }
  const ended = (code: string, look: XmlNode | null) => {
    if (isShown()) addField(code, look, add, story)
  }

  const readRun = (node: XmlNode) => {
    const look = lookOf(node, story)
    for (const child of elementsOf(node)) {
      const top = fields.at(-1)
      if (child.name === 'w:fldChar') {
        const type = child.attributes['w:fldCharType']
        if (type === 'begin') fields.push({ code: '', inResult: false })
        else if (type === 'separate' && top) top.inResult = true
        else if (type === 'end' && top) {
          fields.pop()
          ended(top.code, look)
        }
      } else if (child.name === 'w:instrText') {
        if (top && !top.inResult) top.code += textOf(child)
      } else if (!isShown()) continue
      else if (child.name === 'w:t') add({ look, kind: 'words', words: textOf(child) })
      else if (child.name === 'w:pgNum') add({ look, kind: 'page' })
      else if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') {
        const drawn = child.name === 'w:drawing' ? readDrawing(child, story) : readVml(child, story)
        if (drawn !== null) add({ look: null, kind: 'element', node: written(drawn), isSeen: true })
      } else {
        const mark = marks[child.name]
        const clean = mark && keepBy(mark.of, child)
        if (clean) add({ look, kind: 'element', node: clean, isSeen: mark.isSeen })
      }
    }
  }
  const read = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (node.name === 'w:r') readRun(node)
      else if (node.name === 'w:fldSimple') {
        const code = node.attributes['w:instr'] ?? ''
        if (keepsResult(code)) read(elementsOf(node))
        else ended(code, lookOf(elementsOf(node)[0], story))
      } else if (node.name === 'w:sdt') {
        const bound = boundTo(node)
        if (bound !== null) ended(bound, lookOf(undefined, story))
        else if (isPlaceholder(node)) story.meet('Places to be filled in are left out.')
        else read(elementsOf(childOf(node, 'w:sdtContent')))
      } else if (around.has(node.name)) {
        if (node.name === 'w:hyperlink' && node.attributes['r:id'] !== undefined)
          story.meet('Links in headers and footers are kept as words.')
        read(elementsOf(node))
      }
    }
  }
  read(elementsOf(paragraph))
  return pieces
}

function lookOf(node: XmlNode | undefined, { sheet }: RunningStory): XmlNode | null {
  const properties = childOf(node, 'w:rPr')
  if (!properties) return null
  const clean = keepBy(run, properties)
  const style = valOf(properties, 'w:rStyle') ?? ''
  const named = sheet.styles.get(style)?.type === 'character' ? [said('w:rStyle', style)] : []
  const all = [...named, ...(clean?.children ?? [])]
  return all.length > 0 ? element('w:rPr', {}, all) : null
}

const sameLook = (one: XmlNode | null, other: XmlNode | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

const keepsResult = (code: string): boolean => /^\s*(HYPERLINK|QUOTE)\b/i.test(code)

function addField(
  code: string,
  look: XmlNode | null,
  add: (piece: Piece) => void,
  story: RunningStory,
): void {
  const [, name = '', property = ''] = /^\s*(\w+)\s*"?(\w*)/.exec(code) ?? []
  const kind = name.toUpperCase() === 'DOCPROPERTY' ? property.toUpperCase() : name.toUpperCase()
  const word = (place: string) =>
    add({
      look,
      kind: 'element',
      isSeen: true,
      node: written(`<w:t xml:space="preserve">${place}</w:t>`),
    })
  if (kind === 'PAGE') add({ look, kind: 'page' })
  else if (kind === 'NUMPAGES' || kind === 'SECTIONPAGES' || kind === 'PAGES') add({ look, kind: 'pages' })
  else if (kind === 'TITLE') word(places.title)
  else if (kind === 'COMPANY') word(places.programme)
  else if (kind !== '' && !keepsResult(code)) {
    add({ look, kind: 'gone' })
    story.meet(`Its field “${kind}” is left out: what it would print is not known before Word prints it.`)
  }
}

/** A content control that shows a property of the document (17.5.2.6): the field that prints the same. */
export function boundTo(node: XmlNode): string | null {
  const path = childOf(childOf(node, 'w:sdtPr'), 'w:dataBinding')?.attributes['w:xpath'] ?? ''
  if (/\btitle\b/i.test(path)) return 'TITLE'
  if (/\bCompany\b/i.test(path)) return 'COMPANY'
  return null
}
export const isPlaceholder = (node: XmlNode): boolean =>
  onOff(childOf(childOf(node, 'w:sdtPr'), 'w:showingPlcHdr')) === true
