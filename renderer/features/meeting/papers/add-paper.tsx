import { type RefObject, useState } from 'react'
import type { Paper } from '../../../../shared/records/paper.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { TypedLine } from '../typed-line.tsx'

export interface Destination {
  id: string
  label: string
}

interface AddPaperProps {
  field: RefObject<HTMLInputElement | null>
  isFirst: boolean
  destinations: Destination[]
  destination: string
  /** Papers of no meeting. */
  free: { id: string; label: string }[]
  onDestination: (id: string) => void
  onAdd: (kind: Paper['kind'], title: string) => void
  onAttach: (id: string) => void
  onLeave: () => void
}

/** What is typed becomes a paper with Enter, a progress update with Shift+Enter, under the item that is chosen beside it. */
export const AddPaper = (props: AddPaperProps) => {
  const { field, isFirst, destinations, destination, free, onDestination, onAdd, onAttach, onLeave } = props
  const [typed, setTyped] = useState('')
  const add = (kind: Paper['kind']) => {
    const title = typed.trim()
    if (title === '') return
    onAdd(kind, title)
    setTyped('')
    field.current?.focus()
  }
  return (
    <div className="mp-add">
      <Icon name="plus" size={16} />
      <TypedLine
        field={field}
        label="Add a paper"
        placeholder={isFirst ? 'Add the first paper: its title' : 'Add a paper: its title'}
        className="mp-add-field"
        typed={typed}
        onTyped={setTyped}
        onEnter={(shift) => add(shift ? 'progress-update' : 'written')}
        onLeave={onLeave}
      />
      <ChoiceInPlace
        label="Where the paper goes"
        className="mp-add-to"
        choices={destinations}
        value={destination}
        onChoose={onDestination}
      />
      {typed.trim() === '' ? (
        free.length > 0 && (
          <Menu
            label="Attach a paper of no meeting"
            trigger={<Button look="quiet">Attach a paper</Button>}
            choices={free}
            onChoose={onAttach}
          />
        )
      ) : (
        <span className="mp-add-buttons">
          <Button look="quiet" onPress={() => add('written')}>
            Add paper <Kbd keys="Enter" />
          </Button>
          <Button look="quiet" onPress={() => add('progress-update')}>
            Add progress update <Kbd keys="Shift Enter" />
          </Button>
        </span>
      )}
    </div>
  )
}
