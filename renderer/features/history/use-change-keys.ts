import { type RefObject, useCallback, useEffect } from 'react'

/** Goes from change to change by `[` and `]`; what it answers does the same for buttons. */
export function useChangeKeys(box: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const move = useCallback(
    (by: 1 | -1) => {
      const changes = [...(box.current?.querySelectorAll<HTMLElement>('.compared-change') ?? [])]
      if (changes.length === 0) return
      const { activeElement } = document
      const here = activeElement instanceof HTMLElement ? changes.indexOf(activeElement) : -1
      const next = here < 0 ? (by === 1 ? 0 : changes.length - 1) : here + by
      const to = changes[(next + changes.length) % changes.length]
      to?.focus({ preventScroll: true })
      to?.scrollIntoView({ block: 'center' })
    },
    [box],
  )
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== '[' && event.key !== ']') return
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [contenteditable="true"]')
      )
        return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      move(event.key === ']' ? 1 : -1)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [move])
  return move
}
