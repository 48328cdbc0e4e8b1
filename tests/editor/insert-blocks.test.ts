import { expect, test } from 'vitest'
import { insertBlocks } from '../../renderer/editor/paste/insert-blocks.ts'
import { toBlockNode } from '../../renderer/editor/to-editor.ts'
import type { Block } from '../../shared/rich-text.ts'
import { type Editing, edit, numbered } from './edit.ts'

const plain = (words: string): Block => ({ id: `long-enough-${words}`, type: 'plain', text: [words] })
const bullet = (words: string): Block => ({
  id: `long-enough-${words}`,
  type: 'bullet',
  level: 1,
  text: [words],
})
const table: Block = { id: 'the-long-table', type: 'table', header: false, rows: [[{ text: ['c'] }]] }

function paste(editing: Editing, blocks: Block[], joins = false): string[] {
  editing.run((state, dispatch) => {
    dispatch?.(
      insertBlocks(
        state.tr,
        blocks.map((block) => {
          const node = toBlockNode(block, state.schema)
          return node.type.create({ ...node.attrs, id: null }, node.content)
        }),
        joins,
      ),
    )
    return true
  })
  editing.type('!')
  return editing.lines()
}

test('one plain paragraph is words in the line', () => {
  expect(paste(edit([numbered('a', 'x|y')]), [plain('P')])).toEqual(['numbered a: xP!y'])
})

test('several paragraphs begin in the line, and the rest of the line goes on with the last', () => {
  expect(paste(edit([numbered('a', 'x|y')]), [plain('P'), bullet('B')])).toEqual([
    'numbered a: xP',
    'bullet1 *: B!y',
  ])
})

test('an empty block gives way, and its id stays with the first that comes', () => {
  expect(paste(edit([numbered('a', '|')]), [bullet('B'), plain('P')])).toEqual([
    'bullet1 a: B',
    'plain *: P!',
  ])
})

test('at the end of a block and at its start, blocks stand after it and before it', () => {
  expect(paste(edit([numbered('a', 'x|')]), [bullet('B'), bullet('C')])).toEqual([
    'numbered a: x',
    'bullet1 *: B',
    'bullet1 *: C!',
  ])
  expect(paste(edit([numbered('a', '|x')]), [bullet('B'), bullet('C')])).toEqual([
    'bullet1 *: B',
    'bullet1 *: C!',
    'numbered a: x',
  ])
})

test('a table in the middle of a paragraph stands between its halves', () => {
  expect(paste(edit([numbered('a', 'x|y')]), [table, plain('P')])).toEqual([
    'numbered a: x',
    'table *: ',
    'plain *: P!y',
  ])
})

test('what was copied as part of a line joins the line whatever it was', () => {
  expect(paste(edit([numbered('a', 'x|y')]), [bullet('B')], true)).toEqual(['numbered a: xB!y'])
})

test('words behind a table in the midst of a number go on with it', () => {
  const editing = edit([numbered('a', 'x|y')])
  editing.run((state, dispatch) => {
    dispatch?.(insertBlocks(state.tr, [toBlockNode(table, state.schema)]))
    return true
  })
  expect(editing.lines()).toEqual(['numbered a: x', 'table *: ', 'continuation *: y'])
})
