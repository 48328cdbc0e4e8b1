import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import { useEditorState } from '@tiptap/react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Separator } from 'react-aria-components/Separator'
import { Toolbar } from 'react-aria-components/Toolbar'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { isKind, type Kind, selectedWords } from '../commands/kinds.ts'
import { hasMark, toggle } from '../commands/marks.ts'
import { setKind } from '../commands/set-kind.ts'
import { insertTable, type TableCommand, tableCommands } from '../commands/tables.ts'
import type { EditorHost } from '../host.ts'
import { kindChoices } from '../keys.ts'
import { takePictures } from '../paste/take-in.ts'
import { Tool } from './tool.tsx'

interface EditorToolbarProps {
  editor: Editor
  host: EditorHost
  onFootnote: () => void
}

/** What the keys do, for hands that would rather see it. */
export const EditorToolbar = ({ editor, host, onFootnote }: EditorToolbarProps) => {
  const now = useEditorState({ editor, selector: ({ editor: { state } }) => standing(state) })
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch, editor.view)
    editor.view.focus()
  }
  /** A menu gives the focus back to its button first. */
  const later = (command: Command) => window.setTimeout(run(command), 0)
  const kind = kindChoices.find(({ id }) => id === now.kind)
  return (
    <Toolbar aria-label="Tools for the text" className="editor-tools">
      <Menu
        label="Kind of paragraph"
        placement="bottom start"
        trigger={
          <AriaButton
            className="button button-quiet editor-kind"
            aria-label={`Kind: ${kind?.label ?? 'several'}`}
          >
            <span className="editor-kind-words">
              {kind?.label ?? (now.inTable ? 'Table' : 'Several kinds')}
            </span>
            <Icon name="down" size={14} />
          </AriaButton>
        }
        choices={kindChoices}
        {...(kind ? { chosen: kind.id } : {})}
        onChoose={(id) => {
          const chosen = kindChoices.find((choice) => choice.id === id)
          if (chosen) later(setKind(chosen.kind))
        }}
      />
      <Separator orientation="vertical" className="editor-rule" />
      <Tool icon="bold" label="Bold" keys="Ctrl B" on={now.bold} onPress={run(toggle('bold'))} />
      <Tool icon="italic" label="Italic" keys="Ctrl I" on={now.italic} onPress={run(toggle('italic'))} />
      <Tool icon="chain" label="Link" keys="Ctrl K" on={now.link} onPress={host.openLink} />
      <Separator orientation="vertical" className="editor-rule" />
      <Tool
        icon="bullets"
        label="Bullets"
        keys="Ctrl Shift L"
        on={now.kind?.startsWith('bullet') ?? false}
        onPress={run(
          setKind(now.kind?.startsWith('bullet') ? { type: 'continuation' } : { type: 'bullet', level: 1 }),
        )}
      />
      <Tool
        icon="letters"
        label="Points (a), (b)"
        keys="Ctrl Alt 5"
        on={now.kind?.startsWith('lettered') ?? false}
        onPress={run(
          setKind(now.kind?.startsWith('lettered') ? { type: 'numbered' } : { type: 'lettered', level: 1 }),
        )}
      />
      <Separator orientation="vertical" className="editor-rule" />
      {now.inTable ? (
        <Menu
          label="Table"
          placement="bottom start"
          trigger={
            <AriaButton className="button button-icon editor-tool editor-tool-on" aria-label="Table">
              <Icon name="table" />
            </AriaButton>
          }
          choices={tableChoices}
          onChoose={(id) => {
            const chosen = tableChoices.find((choice) => choice.id === id)
            if (chosen) later(tableCommands[chosen.id])
          }}
        />
      ) : (
        <Tool icon="table" label="Table" onPress={run(insertTable)} />
      )}
      <Tool icon="footnote" label="Footnote" keys="Ctrl Alt F" onPress={onFootnote} />
      <Tool icon="crossref" label="Reference" keys="[ [" onPress={host.openPicker} />
      <FileTrigger
        acceptedFileTypes={['image/png', 'image/jpeg']}
        allowsMultiple
        onSelect={(files) => void takePictures(editor.view, [...(files ?? [])], host)}
      >
        <AriaButton className="button button-icon editor-tool" aria-label="Picture">
          <Icon name="picture" />
        </AriaButton>
      </FileTrigger>
      <span className="editor-tools-end">
        <Tool icon="undo" label="Undo" keys="Ctrl Z" off={!now.canUndo} onPress={run(undo)} />
        <Tool icon="redo" label="Redo" keys="Ctrl Y" off={!now.canRedo} onPress={run(redo)} />
      </span>
    </Toolbar>
  )
}

/** Points and bullets of every level are one kind in the menu. */
const isSuch = (node: Node, kind: Kind): boolean =>
  kind.type === 'heading' ? isKind(node, kind) : node.type.name === kind.type

/** What the tools show of where the cursor is. */
function standing(state: Editor['state']) {
  const blocks = selectedWords(state)
  const kinds = new Set(blocks.map(({ node }) => kindChoices.find(({ kind }) => isSuch(node, kind))?.id))
  return {
    kind: kinds.size === 1 ? [...kinds][0] : undefined,
    bold: hasMark(state, 'bold'),
    italic: hasMark(state, 'italic'),
    link: hasMark(state, 'link'),
    inTable: isInTable(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  }
}

const tableChoices: readonly { id: TableCommand; label: string; keys?: string }[] = [
  { id: 'row-above', label: 'Row above', keys: 'Ctrl Alt ↑' },
  { id: 'row-below', label: 'Row below', keys: 'Ctrl Alt ↓' },
  { id: 'column-before', label: 'Column before', keys: 'Ctrl Alt ←' },
  { id: 'column-after', label: 'Column after', keys: 'Ctrl Alt →' },
  { id: 'header', label: 'First row is a heading, or is not' },
  { id: 'merge-cells', label: 'Make one cell of those chosen' },
  { id: 'split-cell', label: 'Split the cell' },
  { id: 'delete-row', label: 'Remove the row', keys: 'Ctrl Alt ⌫' },
  { id: 'delete-column', label: 'Remove the column', keys: 'Ctrl Alt Del' },
  { id: 'delete-table', label: 'Remove the table' },
]
