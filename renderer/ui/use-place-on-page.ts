import { type RefObject, useLayoutEffect, useState } from 'react'

/** How far below the top of the page's whole length something begins, in pixels, whatever comes and goes above it. */
export function usePlaceOnPage(of: RefObject<HTMLElement | null>): number {
  const [place, setPlace] = useState(0)
  useLayoutEffect(() => {
    const page = document.getElementById('page')
    const column = page?.firstElementChild
    if (!page || !column) return
    const look = () => {
      if (!of.current) return
      const top = of.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
      setPlace(Math.round(top))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(column)
    return () => observer.disconnect()
  }, [of])
  return place
}
