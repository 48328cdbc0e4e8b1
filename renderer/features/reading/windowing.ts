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

/** In one frame. */
const mostComing = 2
const mostGoing = 4

interface Moved {
  isNear: boolean
  element: Element
  height: number
  /** From the top of the window. */
  distance: number
}

export function createWindowing(): Windowing {
  const shown = new Set<string>()
  const heights = new Map<string, number>()
  const listeners = new Map<string, () => void>()
  const watched = new Map<Element, string>()
  let everything = false
  let observer: IntersectionObserver | null = null
  const waiting = new Map<string, Moved>()
  let turn = 0
  const tell = (id: string) => listeners.get(id)?.()

  /** A few pieces in each frame, the nearest first, however many came near at once: scrolling goes on meanwhile. */
  function takeTurn(): void {
    turn = 0
    const ordered = [...waiting].toSorted(([, one], [, other]) => one.distance - other.distance)
    const coming = ordered.filter(([, { isNear }]) => isNear).slice(0, mostComing)
    const going = ordered.filter(([, { isNear }]) => !isNear).slice(0, mostGoing)
    const isInUse = whatIsInUse()
    for (const [id, { isNear, element, height }] of [...coming, ...going]) {
      waiting.delete(id)
      if (isNear) shown.add(id)
      else if (isInUse(element)) continue
      else {
        heights.set(id, height)
        shown.delete(id)
      }
      tell(id)
    }
    if (waiting.size > 0) turn = requestAnimationFrame(takeTurn)
  }

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
      // What was heard of it before is over.
      waiting.delete(id)
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
          for (const {
            target,
            isIntersecting,
            boundingClientRect: { top, height },
          } of entries) {
            const id = watched.get(target)
            if (id === undefined || everything) continue
            if (isIntersecting === shown.has(id)) waiting.delete(id)
            else waiting.set(id, { isNear: isIntersecting, element: target, height, distance: Math.abs(top) })
          }
          if (waiting.size > 0 && turn === 0) turn = requestAnimationFrame(takeTurn)
        },
        { root, rootMargin: `${near} 0px` },
      )
      for (const element of watched.keys()) observer.observe(element)
    },
    end() {
      cancelAnimationFrame(turn)
      turn = 0
      waiting.clear()
      observer?.disconnect()
      observer = null
    },
  }
}

/** What has the focus, or words that are chosen, is not taken away. */
function whatIsInUse(): (element: Element) => boolean {
  const { activeElement } = document
  const selection = document.getSelection()
  const chosen = selection !== null && !selection.isCollapsed ? selection : null
  return (element) => element.contains(activeElement) || chosen?.containsNode(element, true) === true
}
