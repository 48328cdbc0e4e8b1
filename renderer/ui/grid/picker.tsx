import { type ReactNode, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '../icon.tsx'
import { SearchField } from '../search-field.tsx'
import type { PickOption } from './grid-types.ts'
import '../menu.css'
import './picker.css'

const mostShown = 60

export interface PickerProps {
  label: string
  /** What it hangs from. */
  anchor: React.RefObject<Element | null>
  options: readonly PickOption[]
  chosen: readonly PickOption[]
  many?: boolean
  clears?: boolean
  read?: (words: string) => PickOption | null
  hint?: string
  /** Of one: as soon as it is chosen. Of many: when the list is left. */
  onChoose: (chosen: PickOption[]) => void
  onClose: () => void
}

/** Chooses from a list that narrows as one types; what was typed may be a choice of its own. */
export const Picker = ({
  label,
  anchor,
  options,
  chosen,
  many,
  clears,
  read,
  hint,
  onChoose,
  onClose,
}: PickerProps) => {
  const [words, setWords] = useState('')
  const [now, setNow] = useState(chosen)
  const shown = narrowed(words, options, now, many === true, clears === true, read)

  const leave = () => {
    if (many && now.map(({ id }) => id).join() !== chosen.map(({ id }) => id).join()) onChoose([...now])
    onClose()
  }
  /** Of the keys that are chosen now, the one that was pressed is the one that changed. */
  const pressed = (keys: string[]) => {
    const before = now.map(({ id }) => id)
    const changed = keys.find((key) => !before.includes(key)) ?? before.find((id) => !keys.includes(id))
    if (changed !== undefined) choose(changed)
    else onClose()
  }
  const choose = (id: string) => {
    const option = shown.find((one) => one.id === id)
    if (!option) return
    if (many) {
      setNow(now.some((one) => one.id === id) ? now.filter((one) => one.id !== id) : [...now, option])
      setWords('')
      return
    }
    onChoose(id === nothing.id ? [] : [option])
    onClose()
  }

  return (
    <Popover
      className="popover picker"
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => isOpen || leave()}
      placement="bottom start"
      offset={4}
    >
      <Dialog aria-label={label} className="picker-dialog">
        <Autocomplete inputValue={words} onInputChange={setWords}>
          <SearchField label={`${label}: type to find`} placeholder={hint ?? 'Type to find'} autoFocus />
          <ListBox
            aria-label={label}
            className="menu picker-list"
            escapeKeyBehavior="none"
            selectionMode={many ? 'multiple' : 'single'}
            selectedKeys={now.map(({ id }) => id)}
            onSelectionChange={(keys) => pressed(keys === 'all' ? [] : [...keys].map(String))}
            items={shown}
            dependencies={[now]}
            renderEmptyState={() => <Nothing words={words} hint={hint} />}
          >
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
                <span className="menu-words">
                  {option.label}
                  {option.under !== undefined && <span className="picker-under">{option.under}</span>}
                </span>
                <span className="menu-tick">
                  {now.some(({ id }) => id === option.id) && <Icon name="tick" size={16} />}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </Popover>
  )
}

const Nothing = ({ words, hint }: { words: string; hint: string | undefined }): ReactNode => (
  <p className="picker-none">
    {words.trim() === ''
      ? (hint ?? 'There is nothing to choose from yet.')
      : `Nothing is called “${words.trim()}”.`}
  </p>
)

const nothing: PickOption = { id: '', label: 'None' }

function narrowed(
  words: string,
  options: readonly PickOption[],
  chosen: readonly PickOption[],
  many: boolean,
  clears: boolean,
  read?: (words: string) => PickOption | null,
): PickOption[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const typed = wanted.length > 0 ? (read?.(words.trim()) ?? null) : null
  const others = chosen.filter(({ id }) => !options.some((option) => option.id === id))
  const found = [...others, ...options].filter(({ label, under = '' }) => {
    const all = `${label} ${under}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
  const first = typed && !found.some(({ id }) => id === typed.id) ? [typed] : []
  const none = clears && !many && wanted.length === 0 && chosen.length > 0 ? [nothing] : []
  return [...first, ...none, ...found].slice(0, mostShown)
}
