import { useEffect, useRef } from 'react'

/** `n` adds to what is in sight, before the frame takes it for a new programme. */
export function useNewKey(act: () => void): void {
  const live = useRef(act)
  live.current = act
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      const { target } = event
      if (target instanceof Element && target.closest('input, textarea, [role="menu"], [role="spinbutton"]'))
        return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      live.current()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [])
}
