import type { KeyboardEvent } from 'react'

interface LineActs {
  isOpen: boolean
  onMove: (step: 1 | -1) => void
  onOpen: () => void
  onRemove: () => void
  /** What another key does where the line itself has the focus. */
  also?: (key: string) => (() => void) | undefined
}

/** The keys of a line of an ordered table: those with Alt anywhere in it, the others where the line itself has the focus. */
export function lineKeys(event: KeyboardEvent<HTMLElement>, acts: LineActs): void {
  const act = actOf(event, acts)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function actOf(
  event: KeyboardEvent<HTMLElement>,
  { isOpen, onMove, onOpen, onRemove, also }: LineActs,
): (() => void) | undefined {
  const { key, altKey, currentTarget: line } = event
  if (altKey && key === 'ArrowUp') return () => onMove(-1)
  if (altKey && key === 'ArrowDown') return () => onMove(1)
  if (event.target !== line || event.ctrlKey || event.metaKey || altKey) return undefined
  if (key === 'ArrowDown') return () => beside(line, 1)?.focus()
  if (key === 'ArrowUp') return () => beside(line, -1)?.focus()
  if (key === 'Enter' || (key === 'Escape' && isOpen)) return onOpen
  if (key === 'Delete') return onRemove
  if (key === 'F2' || key === 'e') return () => editTitle(line)
  return also?.(key)
}

function editTitle(line: HTMLElement): void {
  const title = line.querySelector<HTMLTextAreaElement>('[data-title] textarea')
  title?.focus()
  title?.select()
}

function beside(line: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const lines = [...(line.closest('table')?.querySelectorAll<HTMLElement>('tr.table-row') ?? [])]
  return lines[lines.indexOf(line) + step]
}
