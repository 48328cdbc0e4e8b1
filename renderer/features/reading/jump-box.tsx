import { useEffect, useId, useRef, useState } from 'react'
import { type JumpTarget, jumpTargets } from '../../../shared/rules/reading/jump-targets.ts'
import { type Spot, useReader } from './reader.ts'

/** A small prompt that goes to an item, a paper or a paragraph, and shows where it will go. */
export const JumpBox = ({ onGo, onClose }: { onGo: (spot: Spot) => void; onClose: () => void }) => {
  const reader = useReader()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [, setCame] = useState(0)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    // Words that come meanwhile say more about where it leads.
    return reader.shelf.listen(() => setCame((n) => n + 1))
  }, [reader])
  const { items, parts } = reader.pack.get()
  const targets = jumpTargets(typed, {
    items,
    parts,
    here: reader.here.get()?.part ?? null,
    has: (part, paragraph) => reader.loaded(part)?.byLabel.has(paragraph.toUpperCase()) ?? null,
  })
  const at = Math.min(chosen, targets.length - 1)

  async function go(target: JumpTarget | undefined): Promise<void> {
    if (!target) return
    if (target.paragraph === null) return onGo({ part: target.part, block: 0 })
    await reader.shelf.want([target.part])
    const block = reader.loaded(target.part)?.byLabel.get(target.paragraph.toUpperCase())
    onGo({ part: target.part, block: block ?? 0 })
  }

  return (
    <div className="rd-float rd-jump">
      <label htmlFor={`${id}-field`} className="rd-float-label">
        Go to
      </label>
      <input
        id={`${id}-field`}
        ref={field}
        className="field-input"
        role="combobox"
        autoComplete="off"
        aria-expanded={targets.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={targets.length > 0 ? `${id}-${at}` : undefined}
        placeholder="3, 3.12 or a paper’s number"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step !== 0) setChosen(Math.max(0, Math.min(targets.length - 1, at + step)))
          else if (event.key === 'Enter') void go(targets[at])
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
        onBlur={onClose}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Where it leads" className="rd-jump-list">
        {targets.map((target, i) => (
          <div
            key={`${target.part} ${target.paragraph}`}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className="rd-jump-target"
            // Before the field loses the focus, which closes it.
            onPointerDown={(event) => {
              event.preventDefault()
              void go(target)
            }}
          >
            <span>{target.words}</span>
            <Preview target={target} />
          </div>
        ))}
      </div>
      {typed.trim() !== '' && targets.length === 0 && (
        <p className="rd-float-note" role="status">
          Nothing in this pack is called that.
        </p>
      )}
    </div>
  )
}

/** The first words of the paragraph that it leads to. */
const Preview = ({ target }: { target: JumpTarget }) => {
  const loaded = useReader().loaded(target.part)
  const block = target.paragraph === null ? undefined : loaded?.byLabel.get(target.paragraph.toUpperCase())
  const words = block === undefined ? undefined : loaded?.printed()[block]
  return words === undefined ? null : <span className="rd-jump-words">{words.slice(0, 90)}</span>
}
