import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** A cell's words, written in place. Enter and leaving it keep them, Escape does not, Tab keeps them and goes on. */
export const CellText = ({
  label,
  value,
  long,
  onKeep,
  onLeave,
}: {
  label: string
  value: string
  long: boolean
  onKeep: (words: string) => void
  /** Which way to go on from here; 0 stays. */
  onLeave: (step: -1 | 0 | 1 | null) => void
}) => {
  const [words, setWords] = useState(value)
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const leave = (step: -1 | 0 | 1 | null, keep: boolean) => {
    if (isOver.current) return
    isOver.current = true
    const said = words.trim()
    if (keep && said !== value) onKeep(said)
    onLeave(step)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !(long && event.shiftKey)) leave(0, true)
    else if (event.key === 'Escape') leave(0, false)
    else if (event.key === 'Tab') leave(event.shiftKey ? -1 : 1, true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <textarea
      ref={field}
      className="grid-text"
      aria-label={label}
      rows={1}
      value={words}
      onChange={({ target }) => setWords(long ? target.value : target.value.replace(/\n/g, ' '))}
      onKeyDown={pressed}
      onBlur={() => leave(null, true)}
    />
  )
}
