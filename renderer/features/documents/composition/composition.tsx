import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { inOrder, type PackPart } from '../../../../shared/rules/compose-pack.ts'
import type { DocumentPlan } from '../../../../shared/rules/plan.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { useDragRows } from '../../../ui/use-drag-rows.ts'
import { numberRange } from '../part-labels.ts'
import { placeIn } from '../plan-part.tsx'
import { show } from '../preview.tsx'
import { useKeptInSight } from '../use-kept-in-sight.ts'
import { type Composed, place, step, tick } from './compose.ts'
import './composition.css'

interface CompositionProps {
  title: string
  /** In the usual order. */
  parts: PackPart[]
  plan: DocumentPlan
  composed: Composed
  inSight: string | undefined
  onCompose: (composed: Composed) => void
}

/** The parts of a pack, each ticked or not and in any order; what is left out keeps its place in the list. */
export const Composition = ({
  title,
  parts: usual,
  plan,
  composed: made,
  inSight,
  onCompose,
}: CompositionProps) => {
  const [composed, compose] = useAtOnce(made, onCompose)
  const parts = arranged(usual, composed)
  const usualKeys = usual.map(({ key }) => key)
  const isIn = ({ key }: PackPart) => !composed.without?.includes(key)
  const list = useKeptInSight(inSight)
  const focused = useRef<string | null>(null)
  // A row that moved must not lose the focus.
  useLayoutEffect(() => {
    if (focused.current === null) return
    const row = list.current?.querySelector(`[data-item="${CSS.escape(focused.current)}"] .composition-name`)
    focused.current = null
    if (row instanceof HTMLElement && row !== document.activeElement) row.focus()
  })
  const drag = useDragRows(list, (key, beside, after) => {
    if (key !== beside) compose(place(usualKeys, composed, key, beside, after))
  })
  const count = parts.filter(isIn).length
  const move = (key: string, by: 1 | -1) => {
    const moved = step(usualKeys, composed, key, by)
    if (!moved) return
    focused.current = key
    compose(moved)
  }
  const isUsual = composed.without === undefined && composed.order === undefined
  return (
    <Card
      title={title}
      aside={
        !isUsual && (
          <Button look="quiet" onPress={() => compose({})}>
            As usual
          </Button>
        )
      }
    >
      <ul className="composition" aria-label={title} ref={list}>
        {parts.map((part) => (
          <Part
            key={part.key}
            part={part}
            range={rangeOf(part, plan)}
            isHere={part.part !== null && part.part === inSight}
            isIn={isIn(part)}
            // A document needs a part.
            isLast={isIn(part) && count === 1}
            drop={drag.over?.id === part.key ? (drag.over.after ? 'after' : 'before') : null}
            onTick={(ticked) => compose(tick(composed, part.key, ticked))}
            onShow={() => {
              const found = plan.parts.find(({ key }) => key === part.part)
              if (found) show(document.getElementById(placeIn(found.bookmark)))
            }}
            onMove={(by) => move(part.key, by)}
            onGrab={(event) => drag.start(part.key, event)}
          />
        ))}
      </ul>
    </Card>
  )
}

/** What is chosen shows before the plan that it makes. */
function useAtOnce(made: Composed, onCompose: (composed: Composed) => void) {
  const [wanted, setWanted] = useState(made)
  const key = JSON.stringify(made)
  useEffect(() => setWanted(JSON.parse(key)), [key])
  const compose = (next: Composed) => {
    setWanted(next)
    onCompose(next)
  }
  return [wanted, compose] as const
}

function arranged(parts: PackPart[], { order = [] }: Composed): PackPart[] {
  const keyed = new Map(parts.map((part) => [part.key, part]))
  return inOrder([...keyed.keys()], order).flatMap((key) => keyed.get(key) ?? [])
}

function rangeOf({ part }: PackPart, { parts }: DocumentPlan): string | null {
  const found = parts.find(({ key }) => key === part)
  return found ? numberRange(found) : null
}

interface PartProps {
  part: PackPart
  range: string | null
  isHere: boolean
  isIn: boolean
  isLast: boolean
  drop: 'before' | 'after' | null
  onTick: (isIn: boolean) => void
  onShow: () => void
  onMove: (by: 1 | -1) => void
  onGrab: (event: PointerEvent<HTMLElement>) => void
}

const Part = ({ part, range, isHere, isIn, isLast, drop, onTick, onShow, onMove, onGrab }: PartProps) => {
  const { key, title } = part
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li
      data-item={key}
      className={joinClasses(
        'composition-part',
        isHere && 'contents-here',
        !isIn && 'composition-out',
        drop !== null && `drop-${drop}`,
      )}
      onKeyDownCapture={pressed}
    >
      <input
        type="checkbox"
        className="composition-tick"
        aria-label={`${title} in the pack`}
        checked={isIn}
        disabled={isLast}
        onChange={({ target }) => onTick(target.checked)}
      />
      <AriaButton
        className="composition-name"
        // It does not scroll anywhere, and can still be moved.
        onPress={isIn ? onShow : () => onTick(true)}
        {...(isHere ? { 'aria-current': 'true' as const } : {})}
      >
        <span className="contents-words" title={title}>
          {title}
        </span>
        <span className="contents-numbers">{range}</span>
        {!isIn && <span className="hidden-words">left out</span>}
      </AriaButton>
      {/* The keys move it too. */}
      <span
        className="composition-dots drag-dots"
        title="Drag to move, or Alt ↑ ↓"
        aria-hidden="true"
        onPointerDown={onGrab}
      />
    </li>
  )
}
