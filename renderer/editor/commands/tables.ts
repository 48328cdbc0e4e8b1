import { type Node, type Schema, Slice } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
} from '@tiptap/pm/tables'
import { wordsAt } from './kinds.ts'

/** An empty table of that many rows and columns, its first row a heading. */
export const emptyTable = (schema: Schema, rows = 3, columns = 3): Node =>
  schema.node(
    'table',
    { header: true },
    Array.from({ length: rows }, () =>
      schema.node(
        'row',
        null,
        Array.from({ length: columns }, () => schema.node('cell', null, schema.node('cellWords'))),
      ),
    ),
  )

/** Puts a table after the block that the cursor is in, in its place where that is empty, and goes into its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const block = wordsAt(state.selection.$from)
  if (!block) return false
  if (!dispatch) return true
  const { tr } = state
  const isEmpty = block.node.content.size === 0
  const at = isEmpty ? block.pos : block.pos + block.node.nodeSize
  tr.replace(at, isEmpty ? at + block.node.nodeSize : at, sliceOf(emptyTable(state.schema)))
  // Something must stand after it, to write on.
  const end = at + (tr.doc.nodeAt(at)?.nodeSize ?? 0)
  if (end === tr.doc.content.size) tr.insert(end, state.schema.node('plain'))
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 4))).scrollIntoView())
  return true
}

const sliceOf = (node: Node) => new Slice(node.type.schema.node('doc', null, node).content, 0, 0)

/** Tab in a table: the next cell, and after the last one a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  if (!dispatch || !view) return true
  addRowAfter(state, dispatch)
  return goToNextCell(1)(view.state, dispatch)
}

export const previousCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  goToNextCell(-1)(state, dispatch)
  return true
}

/** Ctrl+Enter in a table: a paragraph after it. */
export const leaveTable: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  if (!dispatch) return true
  const { tr } = state
  const end = state.selection.$from.after(1)
  if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, state.schema.node('plain'))
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView())
  return true
}

const toggleHeader: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const pos = state.selection.$from.before(1)
  dispatch?.(state.tr.setNodeAttribute(pos, 'header', !state.doc.nodeAt(pos)?.attrs.header))
  return true
}

/** Rows and columns by name, as the menu and the keys call them. */
export const tableCommands = {
  'row-above': addRowBefore,
  'row-below': addRowAfter,
  'column-before': addColumnBefore,
  'column-after': addColumnAfter,
  'delete-row': ((state, dispatch) =>
    (isLast(state, 'row') ? deleteTable : deleteRow)(state, dispatch)) as Command,
  'delete-column': ((state, dispatch) =>
    (isLast(state, 'column') ? deleteTable : deleteColumn)(state, dispatch)) as Command,
  'merge-cells': mergeCells,
  'split-cell': splitCell,
  header: toggleHeader,
  'delete-table': deleteTable,
} satisfies Record<string, Command>

export type TableCommand = keyof typeof tableCommands

/** Whether everything there is of rows or columns is selected, so that nothing would be left. */
function isLast(state: Parameters<Command>[0], of: 'row' | 'column'): boolean {
  if (!isInTable(state)) return false
  const table = state.selection.$from.node(1)
  const rows = table.childCount
  const columns = table.firstChild?.children.reduce((sum, cell) => sum + cell.attrs.colspan, 0) ?? 0
  if (of === 'row')
    return rows === 1 || (state.selection instanceof CellSelection && state.selection.isColSelection())
  return columns === 1 || (state.selection instanceof CellSelection && state.selection.isRowSelection())
}
