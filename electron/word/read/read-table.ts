import { changeAmong, changeOf, nested } from './changes.ts'
import { limits } from './limits.ts'
import { isPlaceholder } from './read-inlines.ts'
import type { XmlNode } from './read-xml.ts'
import { tooMuch } from './refuse.ts'
import type { Story } from './story.ts'
import type { Change, WordCell, WordRow, WordTable } from './word-document.ts'
import { childOf, elementsOf, onOff, valOf, wholeNumber } from './xml-node.ts'

/** Elements that stand between a table and its rows, or a row and its cells. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** A table, 17.4.37. */
export function readTable(node: XmlNode, story: Story): WordTable {
  const { serial, styles } = story.reading
  serial.table += 1
  const own = serial.table
  const id = valOf(childOf(node, 'w:tblPr'), 'w:tblStyle')
  const found = within(node, 'w:tr', null, story)
  if (found.length > limits.rows) tooMuch(`${limits.rows.toLocaleString('en-GB')} rows in a table`)
  const rows = found.map((row) => readRow(row.found, row.change, story))
  return { kind: 'table', serial: own, style: id === undefined ? '' : styles.nameOf(id), rows }
}

function within(
  node: XmlNode,
  name: string,
  change: Change | null,
  story: Story,
): { found: XmlNode; change: Change | null }[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === name) return [{ found: child, change }]
    if (!wrappers.has(child.name) || isPlaceholder(child)) return []
    return within(child, name, nested(change, changeOf(child, story.reading)), story)
  })
}

function readRow(node: XmlNode, around: Change | null, story: Story): WordRow {
  const properties = childOf(node, 'w:trPr')
  const change = nested(around, changeAmong(properties, story.reading))
  return {
    header: onOff(childOf(properties, 'w:tblHeader')) ?? false,
    change,
    before: Math.min(Math.max(wholeNumber(valOf(properties, 'w:gridBefore')) ?? 0, 0), 63),
    cells: within(node, 'w:tc', null, story).map(({ found, change: of }) => readCell(found, of, story)),
  }
}

function readCell(node: XmlNode, around: Change | null, story: Story): WordCell {
  const properties = childOf(node, 'w:tcPr')
  const down = childOf(properties, 'w:vMerge')
  const change = nested(around, changeAmong(properties, story.reading))
  const joined = childOf(properties, 'w:hMerge')
  return {
    across: Math.min(Math.max(wholeNumber(valOf(properties, 'w:gridSpan')) ?? 1, 1), 63),
    down: down ? (down.attributes['w:val'] === 'restart' ? 'first' : 'further') : null,
    joined: joined !== undefined && joined.attributes['w:val'] !== 'restart',
    change,
    blocks: story.reading.blocks(node.children, { ...story, depth: story.depth + 1 }),
  }
}
