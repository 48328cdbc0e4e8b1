import { type RefObject, useLayoutEffect, useRef } from 'react'

/** What had the focus goes from the screen, by an undo say: the note that it was part of has it then, else the paragraph beside it. */
export function useFocusGoesOn<E extends HTMLElement>(): RefObject<E | null> {
  const here = useRef<E>(null)
  useLayoutEffect(() => {
    const element = here.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const next =
        element.parentElement?.closest('.nt-card')?.querySelector<HTMLElement>('.nt-line') ??
        element.closest('.rd-beside')?.querySelector<HTMLElement>('[data-block]')
      next?.focus({ preventScroll: true })
    }
  }, [])
  return here
}
