import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { joinClasses } from '../../ui/join-classes.ts'
import { Menu } from '../../ui/menu.tsx'
import './choice-in-place.css'

interface ChoiceInPlaceProps<T extends string> {
  /** `Purpose of item 3` */
  label: string
  choices: readonly { id: T; label: string; keys?: string }[]
  value: T
  className?: string
  onChoose: (value: T) => void
  /** What is shown of it; the choice's own words where left out. */
  children?: ReactNode
  /** The words of `children`, where they are not the choice's own. */
  said?: string
}

/** One of a few, chosen from a menu where it stands. */
export function ChoiceInPlace<T extends string>({
  label,
  choices,
  value,
  className,
  onChoose,
  children,
  said,
}: ChoiceInPlaceProps<T>) {
  const words = choices.find(({ id }) => id === value)?.label ?? value
  return (
    <Menu
      label={label}
      choices={choices}
      chosen={value}
      onChoose={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen && chosen.id !== value) onChoose(chosen.id)
      }}
      trigger={
        <Button className={joinClasses('choice', className)} aria-label={`${label}: ${said ?? words}`}>
          {children ?? words}
        </Button>
      }
    />
  )
}
