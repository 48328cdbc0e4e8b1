import { useEffect } from 'react'
import { saving } from '../../api/saving.ts'
import { toast } from '../../ui/toast.tsx'
import { commandsFor } from './commands.ts'
import { moveThroughRows } from './move-through-rows.ts'
import { overlay } from './overlay.ts'

const patience = 1500

/** The keys of the whole window. `up` goes one level out. */
export function useKeys(programme: string | undefined, up: (() => void) | undefined): void {
  useEffect(() => {
    let afterG = 0

    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const together = event.ctrlKey || event.metaKey
      if (together && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        overlay.set((now) => (now === 'palette' ? null : 'palette'))
        return
      }
      // The window of the app has no key of its own for it.
      if (together && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p') {
        event.preventDefault()
        window.print()
        return
      }
      if (together && event.key.toLowerCase() === 's') {
        event.preventDefault()
        toast(savedInWords())
        return
      }
      if (together && !event.altKey && /^[zy]$/i.test(event.key) && !isBusy(event.target)) {
        const redo = event.shiftKey || event.key.toLowerCase() === 'y'
        if (run(redo ? 'Ctrl Shift Z' : 'Ctrl Z')) event.preventDefault()
        return
      }
      if (together || event.altKey || isBusy(event.target)) return
      if (act(event.key, event)) event.preventDefault()
    }

    function act(key: string, event: KeyboardEvent): boolean {
      const inTurn = Date.now() - afterG < patience
      afterG = 0
      if (inTurn) return run(`g ${key.toLowerCase()}`)
      if (key === 'g') {
        afterG = Date.now()
        return true
      }
      if (key === '/') return find()
      if (key === 'Escape') {
        up?.()
        return up !== undefined
      }
      return moveThroughRows(key, event.target) || run(key)
    }

    function run(keys: string): boolean {
      const command = commandsFor(programme).find((one) => one.keys === keys)
      command?.run()
      return command !== undefined
    }

    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [programme, up])
}

/** Whoever presses Ctrl+S wants to know, so it is the truth that is told. */
function savedInWords(): Parameters<typeof toast>[0] {
  const { underWay, held } = saving.get()
  if (held > 0)
    return { tone: 'late', title: 'Not saved yet', what: 'What stands in the way is told where you typed.' }
  if (underWay > 0) return { tone: 'plain', title: 'Saving …', what: 'It is on its way to the file.' }
  return { tone: 'done', title: 'Saved already', what: 'Everything is saved as it is made.' }
}

/** The field that finds on this screen; where there is none, the palette. */
function find(): boolean {
  const field = document.querySelector<HTMLInputElement>('#page [type="search"]')
  if (field) {
    field.focus()
    field.select()
  } else overlay.set('palette')
  return true
}

/** Whether the key belongs to a field, a menu or a dialog. */
const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]:not(.toast)') !== null ||
  (target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="spinbutton"]',
    ) !== null)
