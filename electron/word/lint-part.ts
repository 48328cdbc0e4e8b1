import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Finding } from './lint.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** What a part defines and what it uses, by name or id; ids of different kinds carry the kind before them. */
export interface Collected {
  part: string
  defines: Record<
    'bookmarks' | 'bookmarkIds' | 'drawings' | 'lists' | 'abstractLists' | 'styles' | 'notes',
    string[]
  >
  uses: Record<'lists' | 'abstractLists' | 'styles' | 'notes' | 'anchors' | 'relationships', string[]>
}

const styleUses = new Set(['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'])
/** What may stand after a cell's last paragraph without being content of its own. */
const marks = new Set([
  'bookmarkEnd',
  'bookmarkStart',
  'commentRangeEnd',
  'commentRangeStart',
  'proofErr',
  'permEnd',
])

/** Reads a part once; adds to `findings` what is wrong within it. */
export function collect(part: string, xml: string, findings: Finding[]): Collected {
  const defines: Collected['defines'] = {
    bookmarks: [],
    bookmarkIds: [],
    drawings: [],
    lists: [],
    abstractLists: [],
    styles: [],
    notes: [],
  }
  const uses: Collected['uses'] = {
    lists: [],
    abstractLists: [],
    styles: [],
    notes: [],
    anchors: [],
    relationships: [],
  }
  const path: string[] = []
  /** The last child with content of each cell that is open. */
  const cells: (string | null)[] = []
  const openBookmarks = new Set<string>()
  let fields = 0
  const report = (fault: Finding['fault'], what: string): void => {
    findings.push({ fault, part, what })
  }

  const open = (tag: SaxesTagNS): void => {
    const parent = path.at(-1)
    path.push(tag.local)
    for (const attribute of Object.values(tag.attributes))
      if (attribute.uri === relationships) uses.relationships.push(attribute.value)
    if (tag.uri === drawing && tag.local === 'docPr')
      defines.drawings.push(`drawing ${tag.attributes.id?.value}`)
    if (tag.uri !== word) return
    const value = (name: string): string | undefined => tag.attributes[`${tag.prefix}:${name}`]?.value
    const { local } = tag
    if (parent === 'tc' && local !== 'tcPr' && !marks.has(local)) cells[cells.length - 1] = local
    if (local === 'tc') cells.push(null)
    else if (local === 'bookmarkStart') {
      defines.bookmarks.push(value('name') ?? '')
      defines.bookmarkIds.push(`bookmark ${value('id')}`)
      openBookmarks.add(value('id') ?? '')
    } else if (local === 'bookmarkEnd') {
      if (!openBookmarks.delete(value('id') ?? '')) report('open bookmark', `the end of ${value('id')}`)
    } else if (local === 'hyperlink')
      uses.anchors.push(...[value('anchor')].filter((name) => name !== undefined))
    else if (local === 'fldChar') fields = countField(fields, value('fldCharType'))
    else if (styleUses.has(local)) uses.styles.push(value('val') ?? '')
    else if (local === 'style') defines.styles.push(value('styleId') ?? '')
    else if (local === 'num') defines.lists.push(`list ${value('numId')}`)
    else if (local === 'abstractNum') defines.abstractLists.push(`abstract list ${value('abstractNumId')}`)
    else if (local === 'abstractNumId') uses.abstractLists.push(`abstract list ${value('val')}`)
    else if (local === 'numId' && value('val') !== '0') uses.lists.push(`list ${value('val')}`)
    else if ((local === 'footnote' || local === 'endnote') && parent?.endsWith('notes'))
      defines.notes.push(`${local} ${value('id')}`)
    else if (local === 'footnoteReference' || local === 'endnoteReference')
      uses.notes.push(`${local.replace('Reference', '')} ${value('id')}`)
  }
  const countField = (depth: number, type: string | undefined): number => {
    if (type === 'begin') return depth + 1
    if (type !== 'end') return depth
    if (depth === 0) report('open field', 'an end without a beginning')
    return Math.max(0, depth - 1)
  }

  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => report('not well-formed', error.message))
  parser.on('opentag', open)
  parser.on('closetag', (tag) => {
    path.pop()
    if (tag.uri === word && tag.local === 'tc' && cells.pop() !== 'p')
      report('cell without paragraph', 'a cell does not end with one')
  })
  parser.write(xml).close()
  if (fields > 0) report('open field', `${fields} without an end`)
  for (const id of openBookmarks) report('open bookmark', `the beginning of ${id}`)
  return { part, defines, uses }
}
