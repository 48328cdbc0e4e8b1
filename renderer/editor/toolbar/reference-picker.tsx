import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { SearchField } from '../../ui/search-field.tsx'
import { printedIn } from '../plugins/show-printed.ts'
import { isMeant, referableBlocks } from '../referable-blocks.ts'
import { keyOf, type Referable, type References } from '../references.ts'
import { AtCaret } from './at-caret.tsx'

interface ReferencePickerProps {
  editor: Editor
  frame: RefObject<HTMLElement | null>
  search: References['search']
  onChoose: (to: Referable) => void
  onClose: () => void
}

const mostBlocks = 40
const patience = 120

/** Chooses what a reference leads to: a paragraph of this text, a paper, an action, a decision. */
export const ReferencePicker = ({ editor, frame, search, onChoose, onClose }: ReferencePickerProps) => {
  const [words, setWords] = useState('')
  const [here] = useState(() => referableBlocks(editor.state.doc, printedIn(editor.state)))
  const elsewhere = useFound(search, words)
  const blocks = here.filter((one) => isMeant(one, words)).slice(0, mostBlocks)
  return (
    <AtCaret
      editor={editor}
      frame={frame}
      at={editor.state.selection.from}
      label="Refer to"
      onClose={onClose}
    >
      <div className="editor-picker">
        <Autocomplete inputValue={words} onInputChange={setWords}>
          <SearchField label="Refer to" placeholder="A paragraph, paper, action or decision" autoFocus />
          <Menu
            aria-label="What can be referred to"
            className="menu editor-picker-menu"
            onAction={(key) => {
              const chosen = [...blocks, ...elsewhere].find(({ reference }) => keyOf(reference) === key)
              if (chosen) onChoose(chosen)
            }}
            renderEmptyState={() => <p className="editor-picker-none">Nothing is called that.</p>}
          >
            {blocks.length > 0 && <Choices title="In this text" choices={blocks} />}
            {elsewhere.length > 0 && <Choices title="In the programme" choices={elsewhere} />}
          </Menu>
        </Autocomplete>
      </div>
    </AtCaret>
  )
}

const Choices = ({ title, choices }: { title: string; choices: Referable[] }) => (
  <MenuSection className="editor-picker-section">
    <Header className="legend">{title}</Header>
    {choices.map(({ reference, text, title: about }) => (
      <MenuItem
        key={keyOf(reference)}
        id={keyOf(reference)}
        textValue={`${text} ${about}`}
        className="menu-item editor-picker-item"
      >
        <span className="editor-picker-words">{text}</span>
        {!text.includes(about) && <span className="editor-picker-about">{about}</span>}
      </MenuItem>
    ))}
  </MenuSection>
)

/** What the programme holds of these words, once the typing rests; until then, of what was found before, what is still meant. */
function useFound(search: References['search'], words: string): Referable[] {
  const [{ asked, found }, setFound] = useState<{ asked: string; found: Referable[] }>({
    asked: '',
    found: [],
  })
  useEffect(() => {
    const left = new AbortController()
    const timer = window.setTimeout(() => {
      const take = (answer: Referable[]) => left.signal.aborted || setFound({ asked: words, found: answer })
      search(words.trim(), left.signal).then(take, () => take([]))
    }, patience)
    return () => {
      window.clearTimeout(timer)
      left.abort()
    }
  }, [search, words])
  return asked === words ? found : found.filter((one) => isMeant(one, words))
}
