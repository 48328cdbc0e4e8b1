import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'
import './text-in-place.css'

interface TextInPlaceProps {
  /** `Title of item 3` */
  label: string
  value: string
  placeholder?: string
  className?: string
  align?: 'end'
  /** Room for several lines, in which Enter makes one. */
  lines?: boolean
  id?: string
  disabled?: boolean
  /** Saved when it is left, not while it is typed: half of a time is another time. */
  whole?: boolean
  /** What is wrong with what is typed; it is then kept in sight and not saved. */
  faultOf?: (typed: string) => string | null
  /** Saves what was typed; `was` is what it stands in place of; `typing` where it goes on from the save before. */
  onSave: (typed: string, how: { was: string; typing: boolean }) => void
  /** After Enter, and after Escape, which puts back what stood there. */
  onLeave?: () => void
}

const pause = 700

/** Words that are changed where they stand: saved as one types, put back by Escape. */
export const TextInPlace = ({
  label,
  value,
  placeholder,
  className,
  align,
  lines = false,
  id,
  disabled = false,
  whole = false,
  faultOf,
  onSave,
  onLeave,
}: TextInPlaceProps) => {
  const errorId = useId()
  /** What is typed and not yet saved; null where the field shows what is saved. */
  const [draft, setDraft] = useState<string | null>(null)
  const fault = draft === null ? null : (faultOf?.(draft) ?? null)
  const live = useRef({
    draft,
    was: value,
    first: value,
    save: onSave,
    faultOf,
    goesOn: false,
    leave: () => {},
  })
  live.current.save = onSave
  live.current.faultOf = faultOf
  const timer = useRef(0)

  const change = (next: string | null) => {
    live.current.draft = next
    setDraft(next)
  }
  const save = (typing: boolean) => {
    window.clearTimeout(timer.current)
    const { draft: typed, was } = live.current
    if (typed === null || (live.current.faultOf?.(typed) ?? null) !== null) return
    if (typed !== was) {
      live.current.save(typed, { was, typing: live.current.goesOn })
      live.current.was = typed
      live.current.goesOn = true
    }
    if (!typing) change(null)
  }
  // What is typed when the screen goes away is saved too.
  live.current.leave = () => save(false)
  useEffect(() => () => live.current.leave(), [])

  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      change(live.current.first)
      save(false)
      change(null)
      onLeave?.()
    } else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault()
      event.stopPropagation()
      save(false)
      if (live.current.draft === null) onLeave?.()
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && !whole) save(true)
  }

  return (
    <span className={joinClasses('in-place', className)}>
      <textarea
        id={id}
        className={joinClasses('in-place-words', align === 'end' && 'in-place-end')}
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : errorId}
        rows={lines ? 2 : 1}
        spellCheck={lines}
        disabled={disabled}
        placeholder={placeholder}
        value={draft ?? value}
        onFocus={() => {
          if (live.current.draft !== null) return
          live.current.was = value
          live.current.first = value
          live.current.goesOn = false
        }}
        onChange={({ target }) => {
          if (live.current.draft === null) live.current.was = value
          change(lines ? target.value : target.value.replaceAll(/\s*\n\s*/g, ' '))
          window.clearTimeout(timer.current)
          if (!whole) timer.current = window.setTimeout(() => save(true), pause)
        }}
        onBlur={() => save(false)}
        onKeyDown={pressed}
      />
      {fault !== null && (
        <span className="field-error" id={errorId} role="alert">
          {fault}
        </span>
      )}
    </span>
  )
}
