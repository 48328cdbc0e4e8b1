import { type RefObject, useState } from 'react'
import { Icon } from './icon.tsx'
import './add-line.css'

interface AddLineProps {
  /** What the field is called: `Add a workstream`. */
  label: string
  placeholder?: string
  field?: RefObject<HTMLInputElement | null>
  onAdd: (words: string) => void
}

/** The last line of a list: what is typed becomes one more with Enter; Escape empties it. */
export const AddLine = ({ label, placeholder, field, onAdd }: AddLineProps) => {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const add = () => {
    if (words === '') return
    onAdd(words)
    setTyped('')
  }
  return (
    <div className="add-line">
      <Icon name="plus" size={16} />
      <input
        ref={field}
        className="add-line-field"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={typed}
        maxLength={500}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            add()
          } else if (event.key === 'Escape' && typed !== '') {
            event.preventDefault()
            event.stopPropagation()
            setTyped('')
          }
        }}
      />
      {words !== '' && (
        <button type="button" className="add-line-button" onClick={add}>
          Add
        </button>
      )}
    </div>
  )
}
