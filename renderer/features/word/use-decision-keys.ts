import { type RefObject, useEffect } from 'react'
import { decide } from './incoming.ts'

/**
 * Goes from change to change by `j` and `k`, through all files; `a` accepts the one that has the focus and `r` refuses it, then
 * on to the next.
 */
export function useDecisionKeys(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !box.current) return
      if (!['j', 'k', 'a', 'r'].includes(event.key) || isBusy(event.target)) return
      const all = [...box.current.querySelectorAll<HTMLElement>('[data-decision]')]
      const { activeElement } = document
      const here = all.findIndex((one) => one === activeElement || one.contains(activeElement))
      const own = all[here]
      if (event.key === 'a' || event.key === 'r') {
        const row = own?.closest<HTMLElement>('[data-row]')?.dataset.row
        if (!own?.dataset.decision || row === undefined) return
        decide(row, [own.dataset.decision], event.key === 'a' ? 'accepted' : 'refused')
        go(all[here + 1] ?? own)
      } else if (all.length > 0) {
        const by = event.key === 'j' ? 1 : -1
        const next =
          here < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)
        go(all[next])
      } else return
      // Before the window's own keys, which move through rows.
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [box])
}

function go(to: HTMLElement | undefined): void {
  to?.focus({ preventScroll: true })
  to?.scrollIntoView({ block: 'center' })
}

const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null) ||
  document.querySelector('[role="dialog"]') !== null
