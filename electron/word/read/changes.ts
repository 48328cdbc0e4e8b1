import { limits } from './limits.ts'
import type { XmlNode } from './read-xml.ts'
import type { Reading } from './story.ts'
import type { Change, Stamp } from './word-document.ts'
import { childOf, elementsOf } from './xml-node.ts'

const added = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])
const removed = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])

/** Who changed something and when (17.13.5): as the file has it. */
export const stampOf = ({ attributes }: XmlNode): Stamp => ({
  author: (attributes['w:author'] ?? '').slice(0, limits.name),
  date: (attributes['w:date'] ?? '').slice(0, limits.name),
})

/** What an element of tracked changes does to what stands in it; null for any other element. */
export function changeOf(node: XmlNode, { moves }: Pick<Reading, 'moves'>): Change | null {
  const { name } = node
  const kind = added.has(name) ? 'added' : removed.has(name) ? 'removed' : null
  if (!kind) return null
  const moved = name === 'w:moveTo' || name === 'w:moveFrom'
  return {
    kind,
    moved,
    ...stampOf(node),
    move: moved ? (moves[kind].at(-1)?.name ?? null) : null,
    within: null,
  }
}

/** A change of what another one holds: of words that one added and another took away, the removal is what counts. */
export function nested(outer: Change | null, inner: Change | null): Change | null {
  if (!outer || !inner) return inner ?? outer
  if (outer.kind === 'removed') return outer
  return inner.kind === 'removed' ? { ...inner, within: outer } : inner
}

/** Of properties (`w:trPr`, a paragraph mark's `w:rPr`): an addition that was taken out again is a removal. */
export function changeAmong(properties: XmlNode | undefined, reading: Pick<Reading, 'moves'>): Change | null {
  const all = elementsOf(properties).flatMap((child) => changeOf(child, reading) ?? [])
  const took = all.find(({ kind }) => kind === 'removed')
  const put = all.find(({ kind }) => kind === 'added')
  return took && put ? { ...took, within: put } : (took ?? put ?? null)
}

/** Beginnings and ends of moves (17.13.5.22 and further): the name is what joins where words went to where they were. */
export function readMoveMark({ name, attributes }: XmlNode, { moves }: Pick<Reading, 'moves'>): void {
  const side = name.startsWith('w:moveTo') ? moves.added : moves.removed
  const id = attributes['w:id'] ?? ''
  if (name.endsWith('RangeStart')) {
    if (side.length < mostMoves) side.push({ id, name: (attributes['w:name'] ?? '').slice(0, limits.name) })
  } else {
    const at = side.findLastIndex((one) => one.id === id)
    if (at >= 0) side.splice(at, 1)
  }
}

/** Moves within each other beyond this are moves that somebody forgot to end. */
const mostMoves = 100

/** What was formatted otherwise before a tracked change of its look, and who changed it. */
export function formerly<T>(
  properties: XmlNode | undefined,
  { change, holds }: { change: string; holds: string },
  look: (before: XmlNode) => T,
): (T & Stamp) | null {
  const node = childOf(properties, change)
  const before = childOf(node, holds)
  return node && before ? { ...look(before), ...stampOf(node) } : null
}
