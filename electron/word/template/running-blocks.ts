import type { XmlNode } from '../read/read-xml.ts'
import { childOf, elementsOf } from '../read/xml-node.ts'
import { measure } from './checks.ts'
import { keepBy } from './grammar.ts'
import { cellProperties, rowProperties, tableProperties } from './grammar-tables.ts'
import { runningParagraph } from './grammar-text.ts'
import { isNumber, isSeen, withoutLooseEnd, withoutPageNumbers } from './page-numbers.ts'
import { boundTo, isPlaceholder, type Piece, piecesOf } from './running-pieces.ts'
import { deepest, type RunningStory } from './running-story.ts'
import { element, writeXml } from './write-xml.ts'

/** Stand around blocks and say nothing themselves. */
const around = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:sdtContent'])

/** The blocks of a header, footer, cell or text box as they are printed here; the last one is a paragraph. Empty where nothing is left. */
export function blocksOf(node: XmlNode | undefined, story: RunningStory): string {
  const all: { isTable: boolean; xml: string }[] = []
  const read = (nodes: readonly XmlNode[]) => {
    for (const one of nodes) {
      if (one.name === 'w:p') {
        const xml = paragraphOf(one, story)
        if (xml !== null) all.push({ isTable: false, xml })
      } else if (one.name === 'w:tbl') {
        const xml = tableOf(one, story)
        if (xml !== null) all.push({ isTable: true, xml })
      } else if (one.name === 'w:sdt') {
        if (boundTo(one) !== null) read(boundParagraph(one))
        else if (isPlaceholder(one)) story.meet('Places to be filled in are left out.')
        else read(elementsOf(childOf(one, 'w:sdtContent')))
      } else if (around.has(one.name)) read(elementsOf(one))
    }
  }
  read(elementsOf(node))
  if (all.at(-1)?.isTable) all.push({ isTable: false, xml: '<w:p/>' })
  return all.map(({ xml }) => xml).join('')
}

/** Of a content control around paragraphs that shows a property: its first paragraph, with that property as it is now. */
function boundParagraph(control: XmlNode): XmlNode[] {
  const first = elementsOf(childOf(control, 'w:sdtContent')).find(({ name }) => name === 'w:p')
  const within = { ...control, children: elementsOf(control).filter(({ name }) => name === 'w:sdtPr') }
  const properties = elementsOf(first).filter(({ name }) => name === 'w:pPr')
  return first ? [{ ...first, children: [...properties, within] }] : []
}

/** A paragraph; null for one that only told the page. */
function paragraphOf(node: XmlNode, story: RunningStory): string | null {
  const pieces = piecesOf(node, story)
  const hasNumbers = pieces.some(isNumber)
  if (hasNumbers) story.meet('Its page numbers give way to “Page X of Y” in Sederunt’s footer.')
  const wentAtEnd = isNumber(pieces.at(-1)) || pieces.at(-1)?.kind === 'gone'
  const kept = withoutLooseEnd(hasNumbers ? withoutPageNumbers(pieces) : pieces, wentAtEnd)
  if (hasNumbers && !isSeen(kept)) return null
  const found = childOf(node, 'w:pPr')
  const properties = found && keepBy(runningParagraph, found)
  const known = properties && {
    ...properties,
    children: elementsOf(properties).filter(
      ({ name, attributes }) =>
        name !== 'w:pStyle' || story.sheet.styles.get(attributes['w:val'] ?? '')?.type === 'paragraph',
    ),
  }
  return `<w:p>${known && known.children.length > 0 ? writeXml(known) : ''}${kept.map(runOf).join('')}</w:p>`
}

function runOf(piece: Piece): string {
  const look = piece.look ? writeXml(piece.look) : ''
  if (piece.kind === 'words') {
    const words = element('w:t', { 'xml:space': 'preserve' }, [piece.words])
    return `<w:r>${look}${writeXml(words)}</w:r>`
  }
  return piece.kind === 'element' ? `<w:r>${look}${writeXml(piece.node)}</w:r>` : ''
}

const mostColumns = 63

function tableOf(node: XmlNode, story: RunningStory): string | null {
  if (story.depth >= deepest) return null
  const inside = { ...story, depth: story.depth + 1 }
  const rows = elementsOf(node)
    .flatMap((child) => (around.has(child.name) ? elementsOf(child) : [child]))
    .filter(({ name }) => name === 'w:tr')
    .flatMap((row) => {
      const cells = elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .slice(0, mostColumns)
        .map((cell) => {
          const content = blocksOf(cell, inside)
          return `<w:tc>${clean(childOf(cell, 'w:tcPr'), cellProperties(false))}${content || '<w:p/>'}</w:tc>`
        })
      return cells.length > 0
        ? [`<w:tr>${clean(childOf(row, 'w:trPr'), rowProperties)}${cells.join('')}</w:tr>`]
        : []
    })
  if (rows.length === 0) return null
  const columns = elementsOf(childOf(node, 'w:tblGrid'))
    .map(({ attributes }) => measure(0, 31_680)(attributes['w:w'] ?? ''))
    .slice(0, mostColumns)
    .map((width) => `<w:gridCol${width === null ? '' : ` w:w="${width}"`}/>`)
  const found = childOf(node, 'w:tblPr')
  const properties = (found && keepBy(tableProperties(false), found)) ?? element('w:tblPr')
  const known = {
    ...properties,
    children: elementsOf(properties).filter(
      ({ name, attributes }) =>
        name !== 'w:tblStyle' || story.sheet.styles.get(attributes['w:val'] ?? '')?.type === 'table',
    ),
  }
  return `<w:tbl>${writeXml(known)}<w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function clean(node: XmlNode | undefined, of: Parameters<typeof keepBy>[0]): string {
  const kept = node && keepBy(of, node)
  return kept ? writeXml(kept) : ''
}
