import { useEffect, useRef } from 'react'

/** What a key does; false where it is left to whoever else has it. */
export type KeyAction = (event: KeyboardEvent) => boolean

/** The keys of the reading view, before those of the window; none while one types or a dialog is open. */
export function useReadingKeys(act: KeyAction): void {
  const live = useRef(act)
  live.current = act
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
      if (live.current(event)) event.preventDefault()
    }
    // On the document: before the window, where the frame listens.
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]:not(.toast)') !== null ||
  (target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="menu"]') !== null)

/** `a`, `Shift+ArrowRight`, `Ctrl+f`: a key with what is held; Ctrl stands for the Mac's command key too. */
export const strokeOf = (event: KeyboardEvent): string =>
  [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && event.key.length > 1 && 'Shift',
    event.key,
  ]
    .filter(Boolean)
    .join('+')
