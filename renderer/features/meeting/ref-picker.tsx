import { useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Ref } from '../../../shared/records/basics.ts'
import { onlyOneMeant } from './means-them.ts'
import type { Names } from './use-names.ts'
import './ref-picker.css'

interface RefPickerProps {
  label: string
  placeholder?: string
  names: Names
  /** Whom it does not offer, for they are chosen already. */
  without?: Ref[]
  /** Organisations too. */
  organisations?: boolean
  /** Only people who are on file. */
  onFile?: boolean
  /** What is half typed is taken when the field is left, too. */
  takesTyped?: boolean
  onPick: (ref: Ref) => void
}

interface Choice {
  id: string
  name: string
  under: string
  ref: Ref
}

/** Somebody from the programme's people, or a name as it is typed. */
export const RefPicker = ({
  label,
  placeholder,
  names,
  without = [],
  organisations = false,
  onFile = false,
  takesTyped = false,
  onPick,
}: RefPickerProps) => {
  const [typed, setTyped] = useState('')
  const taken = new Set(without.map((ref) => JSON.stringify(ref)))
  const words = typed.trim().toLowerCase()
  const all = choicesOf(names, organisations).filter(({ ref }) => !taken.has(JSON.stringify(ref)))
  const found = all.filter(({ name, under }) => `${name} ${under}`.toLowerCase().includes(words))
  const exact = all.find(({ name }) => name.toLowerCase() === words)
  const meant = (): Ref | null =>
    (exact ?? onlyOneMeant(typed, all))?.ref ?? (onFile ? null : { name: typed.trim() })
  /** A new field for the next name: the one before would show its whole list again. */
  const [round, setRound] = useState(0)
  const pick = (ref: Ref) => {
    setTyped('')
    setRound((now) => now + 1)
    onPick(ref)
  }
  return (
    <ComboBox
      key={round}
      className="ref-picker field"
      autoFocus={round > 0}
      inputValue={typed}
      onInputChange={setTyped}
      items={found.slice(0, 50)}
      allowsCustomValue={!onFile}
      allowsEmptyCollection={false}
      onChange={(key) => {
        const chosen = all.find(({ id }) => id === key)
        if (chosen) pick(chosen.ref)
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input
        className="field-input"
        placeholder={placeholder ?? 'Type a name'}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return
          // A row that the arrows reached is chosen by the list itself.
          if (event.currentTarget.getAttribute('aria-activedescendant')) return
          event.preventDefault()
          const ref = meant()
          if (ref !== null) pick(ref)
        }}
        onBlur={({ relatedTarget }) => {
          // The list itself takes the focus while one chooses from it with the mouse.
          if (!takesTyped || typed.trim() === '' || relatedTarget?.closest('.ref-popover')) return
          const ref = meant()
          setTyped('')
          if (ref !== null) onPick(ref)
        }}
      />
      <Popover className="popover ref-popover" offset={4}>
        <ListBox<Choice> className="menu">
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className="menu-item">
              <span className="menu-words">{choice.name}</span>
              <span className="ref-under">{choice.under}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

const choicesOf = (names: Names, organisations: boolean): Choice[] => [
  ...[...names.people.values()].map(({ id, name, role, organisation }) => ({
    id: `person ${id}`,
    name,
    under: role ?? (organisation === undefined ? '' : names.of({ organisation })),
    ref: id,
  })),
  ...(organisations
    ? [...names.organisations.values()].map(({ id, name }) => ({
        id: `organisation ${id}`,
        name,
        under: 'Organisation',
        ref: { organisation: id },
      }))
    : []),
]
