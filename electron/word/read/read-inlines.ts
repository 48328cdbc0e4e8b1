import { changeOf, nested, readMoveMark } from './changes.ts'
import { readDrawing } from './drawings.ts'
import { linear } from './equations.ts'
import { isMadeList, linkOf } from './fields.ts'
import { limits } from './limits.ts'
import { readRun } from './read-run.ts'
import type { XmlNode } from './read-xml.ts'
import { meet, type Story } from './story.ts'
import type { Change, LinkTarget, WordInline } from './word-document.ts'
import { allOf, childOf, idOf, textOf } from './xml-node.ts'

/** What stands around runs. */
export interface Around {
  change: Change | null
  link: LinkTarget | null
}

/** Properties and marks that say nothing. */
const silent = new Set([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:proofErr', 'w:permStart', 'w:permEnd'],
  ...['w:smartTagPr', 'w:customXmlPr', 'w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
  ...['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd', 'w:tblPrEx', 'w:sectPr'],
])

/** The content of a paragraph (17.3.1), in its order. What is not known is gone into: words are never lost for an element. */
export function readInlines(
  children: readonly (XmlNode | string)[],
  around: Around,
  story: Story,
  out: WordInline[],
): void {
  for (const node of children) {
    if (typeof node === 'string' || silent.has(node.name)) continue
    switch (node.name) {
      case 'w:r':
        readRun(node, around, story, out)
        break
      case 'w:ins':
      case 'w:del':
      case 'w:moveTo':
      case 'w:moveFrom':
        readInlines(
          node.children,
          { ...around, change: nested(around.change, changeOf(node, story.reading)) },
          story,
          out,
        )
        break
      case 'w:moveFromRangeStart':
      case 'w:moveFromRangeEnd':
      case 'w:moveToRangeStart':
      case 'w:moveToRangeEnd':
        readMoveMark(node, story.reading)
        break
      case 'w:hyperlink':
        readInlines(node.children, { ...around, link: hyperlink(node, story) ?? around.link }, story, out)
        break
      case 'w:fldSimple':
        readSimpleField(node, around, story, out)
        break
      case 'w:sdt':
        if (isPlaceholder(node)) meet(story, 'placeholder', textOf(childOf(node, 'w:sdtContent')))
        else readInlines(childOf(node, 'w:sdtContent')?.children ?? [], around, story, out)
        break
      case 'w:bookmarkStart':
        out.push({
          kind: 'bookmark',
          name: node.attributes['w:name'] ?? '',
          id: node.attributes['w:id'] ?? '',
          change: null,
        })
        break
      case 'w:bookmarkEnd':
        out.push({ kind: 'bookmark end', id: node.attributes['w:id'] ?? '', change: null })
        break
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        out.push({
          kind: 'comment',
          edge: node.name === 'w:commentRangeStart' ? 'start' : 'end',
          id: idOf(node),
          change: null,
        })
        break
      case 'm:oMath':
      case 'm:oMathPara': {
        const text = linear(node).replace(/\s+/g, ' ').trim()
        meet(story, 'equation', text)
        if (text !== '') out.push(plain(text, around))
        break
      }
      case 'w:subDoc':
        meetSubdocument(node, story)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(node, around, story, out)
        break
      default:
        readInlines(node.children, around, story, out)
    }
  }
}

export const plain = (text: string, { change, link }: Around): WordInline => ({
  kind: 'text',
  text,
  look: { bold: false, italic: false },
  was: null,
  link,
  change,
})

function hyperlink({ attributes }: XmlNode, { relationships }: Story): LinkTarget | null {
  const found = relationships.get(attributes['r:id'] ?? '')
  const anchor = attributes['w:anchor']?.slice(0, limits.name)
  if (found?.external) {
    const address = found.target.slice(0, limits.address)
    return { href: anchor === undefined ? address : `${address}#${anchor}` }
  }
  return anchor === undefined ? null : { anchor, isNumber: false }
}

/** A part of a master document, 17.17.2.1: it is in another file, which is never opened. */
export function meetSubdocument({ attributes }: XmlNode, story: Story): void {
  meet(story, 'embedded document', story.relationships.get(attributes['r:id'] ?? '')?.target ?? '')
}

function readSimpleField(node: XmlNode, around: Around, story: Story, out: WordInline[]): void {
  const code = node.attributes['w:instr'] ?? ''
  if (isMadeList(code)) return
  const had = out.length
  readInlines(node.children, { ...around, link: linkOf(code) ?? around.link }, story, out)
  if (out.length === had && code.trim() !== '' && !/^\s*(XE|TC|TA|SET|ASK)\b/i.test(code))
    meet(story, 'field without a result', code.trim())
}

/** A content control that nobody has filled in, 17.5.2.39. */
export const isPlaceholder = (sdt: XmlNode): boolean =>
  childOf(childOf(sdt, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined

/** A list of contents that Word put into a content control of its own, 17.5.2.12. */
export const isContents = (properties: XmlNode | undefined): boolean =>
  properties !== undefined &&
  allOf(properties, 'w:docPartGallery').some(({ attributes }) =>
    /table of contents/i.test(attributes['w:val'] ?? ''),
  )
