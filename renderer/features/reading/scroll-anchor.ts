/**
 * Keeps what is read where it is while what stands above it turns out higher or lower than it was thought to be. The browser's
 * own anchoring gives up as soon as an element around the words changes its height, which pieces do when they are rendered.
 */
export interface ScrollAnchor {
  /** Holds on to what is at the top now: after whoever moves it has moved it. */
  take: () => void
  stop: () => void
}

/** Pixels below the top of the window where one looks for something to hold on to. */
const depths = [24, 60, 120, 200]

export function anchorScrolling(scroller: HTMLElement, column: HTMLElement): ScrollAnchor {
  let held: { element: Element; offset: number } | null = null
  const offsetOf = (element: Element) =>
    element.getBoundingClientRect().top - scroller.getBoundingClientRect().top

  const take = () => {
    const { top } = scroller.getBoundingClientRect()
    const { left } = column.getBoundingClientRect()
    const at = (selector: string) =>
      depths.reduce<Element | null>(
        (found, depth) =>
          found ?? document.elementFromPoint(left + 60, top + depth)?.closest(selector) ?? null,
        null,
      )
    const element = at('[data-block]') ?? at('.rd-piece, .rd-part-head')
    held = element && column.contains(element) ? { element, offset: offsetOf(element) } : null
  }
  const watcher = new ResizeObserver(() => {
    if (held?.element.isConnected) {
      const off = offsetOf(held.element) - held.offset
      if (Math.abs(off) >= 1) scroller.scrollTop += off
    } else take()
  })
  watcher.observe(column)
  scroller.addEventListener('scroll', take, { passive: true })
  return {
    take,
    stop() {
      watcher.disconnect()
      scroller.removeEventListener('scroll', take)
    },
  }
}
