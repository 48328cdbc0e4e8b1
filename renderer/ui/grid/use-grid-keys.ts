import { useEffect, useRef } from 'react'

const patience = 1500
const isFree = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') === null &&
  !(
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="grid"]')
  )

/** The keys of a screen that holds a grid, wherever the focus is: `n` adds, `j`, `k` and the arrows go in. */
export function useGridKeys({ add, enter }: { add: (() => void) | undefined; enter: () => void }): void {
  const now = useRef({ add, enter })
  now.current = { add, enter }
  useEffect(() => {
    let afterG = 0
    // Before the window's own keys, which would make a new programme.
    function pressed(event: KeyboardEvent): void {
      const inTurn = Date.now() - afterG < patience
      afterG = event.key === 'g' ? Date.now() : 0
      if (inTurn || event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target)) return
      if (event.key === 'n' && now.current.add) now.current.add()
      else if (['j', 'k'].includes(event.key)) now.current.enter()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [])
}

/** Whether the key before this one was `g`, so that this one belongs to the window. */
export function useAfterG(): (key: string) => boolean {
  const last = useRef(0)
  return (key) => {
    const inTurn = Date.now() - last.current < patience
    last.current = key === 'g' ? Date.now() : 0
    return inTurn || key === 'g'
  }
}
