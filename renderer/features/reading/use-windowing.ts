import { type RefObject, useEffect } from 'react'
import { followScrolling, type Reader } from './reader.ts'
import { anchorScrolling } from './scroll-anchor.ts'

/** What is near the eye is rendered, and what is in sight is known, as long as the words are shown. */
export function useWindowing(reader: Reader, element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element
    if (!current) return
    reader.scroller.current = current
    reader.windowing.begin(current)
    const column = current.querySelector<HTMLElement>('.rd-column')
    const anchor = column && anchorScrolling(current, column)
    reader.anchor.current = anchor
    const stop = followScrolling(reader)
    let width = current.clientWidth
    const watcher = new ResizeObserver(() => {
      if (current.clientWidth === width) return
      width = current.clientWidth
      reader.windowing.forgetHeights()
    })
    watcher.observe(current)
    return () => {
      stop()
      anchor?.stop()
      reader.anchor.current = null
      watcher.disconnect()
      reader.windowing.end()
      if (reader.scroller.current === current) reader.scroller.current = null
    }
  }, [reader, element])
}
