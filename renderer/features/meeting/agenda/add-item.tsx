import { type RefObject, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { TypedLine } from '../typed-line.tsx'
import { typedItem } from './typed-item.ts'

interface AddItemProps {
  field: RefObject<HTMLInputElement | null>
  isFirst: boolean
  onAdd: (kind: 'item' | 'break', typed: { title: string; minutes: number }) => void
  onLeave: () => void
}

/** The last row: what is typed becomes an item with Enter, a break with Shift+Enter. */
export const AddItem = ({ field, isFirst, onAdd, onLeave }: AddItemProps) => {
  const [typed, setTyped] = useState('')
  const add = (kind: 'item' | 'break') => {
    const item = typedItem(typed)
    if (item.title === '') return
    onAdd(kind, item)
    setTyped('')
    field.current?.focus()
  }
  return (
    <div className="ae-add">
      <Icon name="plus" size={16} />
      <TypedLine
        field={field}
        label="Add an item"
        placeholder={isFirst ? 'Add the first item: its title, then its minutes' : 'Add an item'}
        className="ae-add-field"
        typed={typed}
        onTyped={setTyped}
        onEnter={(shift) => add(shift ? 'break' : 'item')}
        onLeave={onLeave}
      />
      {typed.trim() === '' ? (
        <>
          <span className="agenda-hint">Move an item with</span>
          <Kbd keys="Alt ↑" />
          <Kbd keys="Alt ↓" />
          <span className="agenda-hint ae-add-key">Add with</span>
          <Kbd keys="n" />
        </>
      ) : (
        <span className="ae-add-buttons">
          <Button look="quiet" onPress={() => add('item')}>
            Add item <Kbd keys="Enter" />
          </Button>
          <Button look="quiet" onPress={() => add('break')}>
            Add break <Kbd keys="Shift Enter" />
          </Button>
        </span>
      )}
    </div>
  )
}
