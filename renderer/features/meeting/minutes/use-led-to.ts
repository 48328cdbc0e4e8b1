import { type RefObject, useEffect } from 'react'
import { useAddress } from '../../registers/use-address.ts'

/** The editor's code may have to come first. */
const patience = 10_000

/** The block of the minutes that the address leads to. */
export const useBlockAsked = (): string | undefined => useAddress().fields.block

/**
 * Brings a block into sight once it is there, marked until something is typed or pressed; where it can be written in, the
 * caret goes to it.
 */
export function useLedTo(
  box: RefObject<Element | null>,
  block: string | undefined,
  find: (within: Element, block: string) => Element | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another block is another way
  useEffect(() => {
    if (block === undefined) return
    const began = performance.now()
    let next = 0
    // Whoever has begun something else is not led away from it.
    const giveUp = () => cancelAnimationFrame(next)
    const look = () => {
      const found = box.current && find(box.current, block)
      if (found) lead(found)
      else if (performance.now() - began < patience) next = requestAnimationFrame(look)
    }
    const over = () => {
      if ('highlights' in CSS) CSS.highlights.delete('led-to')
      document.removeEventListener('beforeinput', over, true)
      document.removeEventListener('pointerdown', over, true)
    }
    const lead = (found: Element) => {
      const text = found.closest<HTMLElement>('.tiptap')
      text?.focus({ preventScroll: true })
      if (text) getSelection()?.collapse(found, 0)
      found.scrollIntoView({ block: 'center' })
      if (!('highlights' in CSS)) return
      const words = new Range()
      words.selectNodeContents(found)
      CSS.highlights.set('led-to', new Highlight(words))
      document.addEventListener('beforeinput', over, true)
      document.addEventListener('pointerdown', over, true)
    }
    document.addEventListener('keydown', giveUp, { capture: true, once: true })
    document.addEventListener('pointerdown', giveUp, { capture: true, once: true })
    look()
    return () => {
      giveUp()
      document.removeEventListener('keydown', giveUp, true)
      document.removeEventListener('pointerdown', giveUp, true)
      over()
    }
  }, [block])
}

/** As the editor draws it. */
export const blockWritten = (within: Element, block: string): Element | null =>
  within.querySelector(`.tiptap [data-id="${CSS.escape(block)}"]`)
