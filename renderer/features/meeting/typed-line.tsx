import type { RefObject } from 'react'

interface TypedLineProps {
  field: RefObject<HTMLInputElement | null>
  label: string
  placeholder: string
  className: string
  typed: string
  onTyped: (typed: string) => void
  onEnter: (shift: boolean) => void
  onLeave: () => void
}

/** The last line of a list, where what is typed is added with Enter; Escape leaves it empty. */
export const TypedLine = (props: TypedLineProps) => {
  const { field, label, placeholder, className, typed, onTyped, onEnter, onLeave } = props
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={({ target }) => onTyped(target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          onEnter(event.shiftKey)
        } else if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          onTyped('')
          onLeave()
        }
      }}
    />
  )
}
