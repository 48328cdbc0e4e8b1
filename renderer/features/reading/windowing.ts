import { startTransition } from 'react'

/** Renders what is near the eye and nothing else: each piece hears when it comes near and when it has gone. */
export interface Windowing {
  /** Watches a piece's element; gives back how to stop. */
  watch: (element: HTMLElement, id: string) => () => void
  isShown: (id: string) => boolean
  /** In pixels, as it was when it was last rendered. */
  heightOf: (id: string) => number | undefined
  listen: (id: string, listener: () => void) => () => void
  /** Shows a piece at once. */
  show: (id: string) => void
  /** On paper everything is shown. */
  showAll: (on: boolean) => void
  /** The widths or the words' size are others now. */
  forgetHeights: () => void
  begin: (root: HTMLElement) => void
  end: () => void
}

/** How far above and below what is in sight is rendered already, in heights of the window. */
const near = '90%'

export function createWindowing(): Windowing {
  const shown = new Set<string>()
  const heights = new Map<string, number>()
  const listeners = new Map<string, () => void>()
  const watched = new Map<Element, string>()
  let everything = false
  let observer: IntersectionObserver | null = null
  const tell = (id: string) => listeners.get(id)?.()

  return {
    watch(element, id) {
      watched.set(element, id)
      observer?.observe(element)
      return () => {
        watched.delete(element)
        observer?.unobserve(element)
      }
    },
    isShown: (id) => everything || shown.has(id),
    heightOf: (id) => heights.get(id),
    listen(id, listener) {
      listeners.set(id, listener)
      return () => {
        if (listeners.get(id) === listener) listeners.delete(id)
      }
    },
    show(id) {
      shown.add(id)
      tell(id)
    },
    showAll(on) {
      everything = on
      for (const listener of listeners.values()) listener()
    },
    forgetHeights: () => heights.clear(),
    begin(root) {
      observer?.disconnect()
      observer = new IntersectionObserver(
        (entries) => {
          const changed: string[] = []
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            const id = watched.get(target)
            if (id === undefined || everything || isIntersecting === shown.has(id)) continue
            if (isIntersecting) shown.add(id)
            else {
              if (isInUse(target)) continue
              heights.set(id, boundingClientRect.height)
              shown.delete(id)
            }
            changed.push(id)
          }
          // In slices, so that scrolling goes on meanwhile.
          if (changed.length > 0) startTransition(() => changed.forEach(tell))
        },
        { root, rootMargin: `${near} 0px` },
      )
      for (const element of watched.keys()) observer.observe(element)
    },
    end() {
      observer?.disconnect()
      observer = null
    },
  }
}

/** What has the focus, or words that are chosen, is not taken away. */
function isInUse(element: Element): boolean {
  if (element.contains(document.activeElement)) return true
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true)
}
