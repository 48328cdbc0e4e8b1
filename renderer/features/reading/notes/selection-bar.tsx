import { useEffect, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useReader } from '../reader.ts'
import { targetsOf } from './chosen-words.ts'
import type { NoteCommands } from './use-note-commands.ts'

const choices = [
  { kind: 'note', label: 'Note', icon: 'update', keys: 'n' },
  { kind: 'highlight', label: 'Highlight', icon: 'marker', keys: 'h' },
  { kind: 'raise', label: 'Raise', icon: 'raise', keys: 'r' },
] as const

/** What can be made of the words that are chosen, near them. */
export const SelectionBar = ({ commands }: { commands: NoteCommands }) => {
  const reader = useReader()
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const selection = document.getSelection()
      const isChosen = selection !== null && !selection.isCollapsed && targetsOf(reader)[0]?.range
      const box = reader.scroller.current?.getBoundingClientRect()
      if (!isChosen || !box) return setAt(null)
      const { left, bottom, top } = selection.getRangeAt(0).getBoundingClientRect()
      const below = bottom + 48 < box.bottom
      setAt({
        left: Math.max(box.left + 8, Math.min(left, box.right - 320)),
        top: below ? bottom + 8 : Math.max(box.top, top - 48),
      })
    }
    const changed = () => {
      clearTimeout(waiting)
      waiting = setTimeout(look, 150)
    }
    document.addEventListener('selectionchange', changed)
    const { current } = reader.scroller
    current?.addEventListener('scroll', changed, { passive: true })
    return () => {
      clearTimeout(waiting)
      document.removeEventListener('selectionchange', changed)
      current?.removeEventListener('scroll', changed)
    }
  }, [reader])
  if (!at) return null
  return (
    <div className="nt-bar" role="toolbar" aria-label="The words that are chosen" style={at}>
      {choices.map(({ kind, label, icon, keys }) => (
        <button
          key={kind}
          type="button"
          className="nt-act"
          // The selection stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => commands.make(kind)}
        >
          <Icon name={icon} size={16} />
          {label}
          <Kbd keys={keys} />
        </button>
      ))}
    </div>
  )
}
