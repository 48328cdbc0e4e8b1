import { Fragment, type Node } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import { isInCell, wordsAt } from '../commands/kinds.ts'

/**
 * Puts blocks where the selection is. The first goes on with the words before it where `joins` says so or it is plain; the
 * words after the cursor go on with the last. An empty block gives way to them, and its id to the first where that has none.
 */
export function insertBlocks(tr: Transaction, blocks: readonly Node[], joins = false): Transaction {
  tr.deleteSelection()
  const [first] = blocks
  if (!first) return tr
  const { $from } = tr.selection
  if (isInCell($from)) return insertInLine(tr, lineOf(blocks))
  const here = wordsAt($from)
  if (!here) return insertAfter(tr, $from.pos, blocks)
  const { pos, node } = here
  const isEmpty = node.content.size === 0
  const isPlain = first.type.name === 'plain' || first.type.name === 'continuation'
  if (blocks.length === 1 && first.isTextblock && (joins || isPlain)) return insertInLine(tr, first.content)
  if (isEmpty) {
    const kept = first.type.create({ ...first.attrs, id: first.attrs.id ?? node.attrs.id }, first.content)
    tr.replaceWith(pos, pos + node.nodeSize, [kept, ...blocks.slice(1)])
    return cursorBefore(tr, pos + sizeOf(blocks))
  }

  let at = $from.pos
  let rest = blocks
  const goesOn = first.isTextblock && (joins || isPlain) && $from.parentOffset > 0
  const tail = node.content.size - $from.parentOffset
  if (goesOn) {
    tr.insert(at, first.content)
    at += first.content.size
    rest = blocks.slice(1)
  }
  if ($from.parentOffset === 0) {
    tr.insert(pos, rest)
    return cursorBefore(tr, pos + sizeOf(rest))
  }
  if (tail === 0) return insertAfter(tr, at, rest)
  // Behind a table or a picture a paragraph goes on: it is not the next number.
  const on = rest.at(-1)?.isTextblock ? undefined : node.type.schema.nodes.continuation
  tr.split(at, 1, on && goesOnAs(node) ? [{ type: on }] : undefined)
  const edge = at + 1
  tr.insert(edge, rest)
  const end = edge + sizeOf(rest)
  const last = rest.at(-1)
  if (last?.isTextblock) {
    tr.join(end)
    return tr.setSelection(Selection.near(tr.doc.resolve(end - 1), -1))
  }
  return cursorBefore(tr, end)
}

const goesOnAs = (node: Node): boolean => /^(numbered|lettered|bullet)$/.test(node.type.name)

function insertAfter(tr: Transaction, at: number, blocks: readonly Node[]): Transaction {
  const $at = tr.doc.resolve(at)
  const edge = $at.depth === 0 ? at : $at.after(1)
  tr.insert(edge, blocks)
  return cursorBefore(tr, edge + sizeOf(blocks))
}

function insertInLine(tr: Transaction, line: Fragment): Transaction {
  const at = tr.selection.from
  tr.replaceWith(at, at, line)
  return tr.setSelection(Selection.near(tr.doc.resolve(at + line.size), -1))
}

/** Everything in one line of words: what a cell can hold. */
function lineOf(blocks: readonly Node[]): Fragment {
  const pieces: Node[] = []
  const add = (words: Node) => {
    const br = words.type.schema.nodes.br
    if (pieces.length > 0 && br) pieces.push(br.create())
    pieces.push(...words.children)
  }
  for (const block of blocks) {
    if (block.isTextblock) add(block)
    else
      block.descendants((node) => {
        if (node.isTextblock) add(node)
        return !node.isTextblock
      })
  }
  return Fragment.fromArray(pieces)
}

const sizeOf = (blocks: readonly Node[]): number => blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0)

const cursorBefore = (tr: Transaction, pos: number): Transaction =>
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), -1))
