import { baseKeymap, selectAll } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { undoInputRule } from '@tiptap/pm/inputrules'
import { keymap } from '@tiptap/pm/keymap'
import { type Command, NodeSelection, Plugin } from '@tiptap/pm/state'
import { backspace, deleteAhead } from './commands/backspace.ts'
import { chain } from './commands/chain.ts'
import { breakLine, enter } from './commands/enter.ts'
import { insertFootnote } from './commands/insert-inline.ts'
import type { Kind } from './commands/kinds.ts'
import { toggle } from './commands/marks.ts'
import { moveBlock } from './commands/move-block.ts'
import { goDeeper, goShallower, setKind } from './commands/set-kind.ts'
import { leaveTable, nextCell, previousCell, tableCommands } from './commands/tables.ts'
import type { EditorHost } from './host.ts'

export interface KindChoice {
  id: string
  label: string
  keys: string
  kind: Kind
}

/** The kinds of block as the menu has them. AltGr is Ctrl+Alt, and AltGr+4 is the euro: 4 is left alone. */
export const kindChoices: readonly KindChoice[] = [
  { id: 'numbered', label: 'Numbered paragraph', keys: 'Ctrl Alt 1', kind: { type: 'numbered' } },
  { id: 'continuation', label: 'Continuation', keys: 'Ctrl Alt 7', kind: { type: 'continuation' } },
  { id: 'plain', label: 'Plain paragraph', keys: 'Ctrl Alt 0', kind: { type: 'plain' } },
  { id: 'heading2', label: 'Heading', keys: 'Ctrl Alt 2', kind: { type: 'heading', level: 2 } },
  { id: 'heading3', label: 'Lower heading', keys: 'Ctrl Alt 3', kind: { type: 'heading', level: 3 } },
  { id: 'lettered1', label: 'Point (a)', keys: 'Ctrl Alt 5', kind: { type: 'lettered', level: 1 } },
  { id: 'bullet1', label: 'Bullet', keys: 'Ctrl Alt 6', kind: { type: 'bullet', level: 1 } },
  { id: 'quotation', label: 'Quotation', keys: 'Ctrl Alt 8', kind: { type: 'quotation' } },
]

/** `Ctrl Alt 1` as ProseMirror has it. */
const pressed = (keys: string): string => keys.replace('Ctrl', 'Mod').replaceAll(' ', '-')

/** Always ours, even where nothing is left to undo: the window's own undo would change another record. */
const always =
  (command: Command): Command =>
  (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }

/** Enter on a note's mark opens it, on a reference chooses another. */
const openChosen =
  (host: EditorHost): Command =>
  ({ selection }) => {
    if (!(selection instanceof NodeSelection)) return false
    const { name } = selection.node.type
    if (name === 'footnote') host.openNote(selection.from)
    else if (name === 'ref') host.openPicker()
    else return false
    return true
  }

/** Tab is the editor's own, except once after Escape: then it leaves the text, so that nobody is held in it. */
function tabAfterEscape(): { watch: Plugin; unless: (command: Command) => Command } {
  let escaped = false
  return {
    watch: new Plugin({
      props: {
        handleKeyDown: (_view, { key }) => {
          const wasEscape = key === 'Escape'
          escaped = wasEscape || (escaped && (key === 'Tab' || key === 'Shift'))
          return wasEscape
        },
      },
    }),
    unless: (command) => (state, dispatch, view) => {
      if (!escaped) return command(state, dispatch, view)
      escaped = false
      return false
    },
  }
}

export function keys(host: EditorHost): Plugin[] {
  const tab = tabAfterEscape()
  return [
    tab.watch,
    keymap({
      Enter: chain(openChosen(host), enter),
      'Shift-Enter': breakLine,
      'Mod-Enter': leaveTable,
      Backspace: chain(undoInputRule, backspace),
      'Mod-Backspace': backspace,
      'Shift-Backspace': backspace,
      Delete: deleteAhead,
      'Mod-Delete': deleteAhead,
      Tab: tab.unless(chain(nextCell, goDeeper)),
      'Shift-Tab': tab.unless(chain(previousCell, goShallower)),
      'Mod-b': toggle('bold'),
      'Mod-i': toggle('italic'),
      'Mod-k': () => {
        host.openLink()
        return true
      },
      'Mod-Shift-r': () => {
        host.openPicker()
        return true
      },
      'Alt-F10': () => {
        host.goToTools()
        return true
      },
      'Mod-Alt-f': (state, dispatch, view) => {
        if (!insertFootnote(state, dispatch) || !view) return false
        host.openNote(view.state.selection.from)
        return true
      },
      'Mod-Shift-l': setKind({ type: 'bullet', level: 1 }),
      ...Object.fromEntries(
        kindChoices.map(({ keys: together, kind }) => [pressed(together), setKind(kind)]),
      ),
      'Mod-z': always(undo),
      'Mod-y': always(redo),
      'Mod-Shift-z': always(redo),
      'Mod-a': selectAll,
      'Alt-ArrowUp': moveBlock(-1),
      'Alt-ArrowDown': moveBlock(1),
      'Alt-Shift-ArrowUp': moveBlock(-1),
      'Alt-Shift-ArrowDown': moveBlock(1),
      'Mod-Alt-ArrowUp': tableCommands['row-above'],
      'Mod-Alt-ArrowDown': tableCommands['row-below'],
      'Mod-Alt-ArrowLeft': tableCommands['column-before'],
      'Mod-Alt-ArrowRight': tableCommands['column-after'],
      'Mod-Alt-Backspace': tableCommands['delete-row'],
      'Mod-Alt-Delete': tableCommands['delete-column'],
    }),
    keymap(baseKeymap),
  ]
}
