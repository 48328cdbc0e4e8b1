import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the screen is on its way to paper: what is only printed has to be there by then. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const medium = window.matchMedia('print')
    const set = (on: boolean) => flushSync(() => setPrinting(on))
    const begun = () => set(true)
    const over = () => set(false)
    const changed = ({ matches }: MediaQueryListEvent) => set(matches)
    window.addEventListener('beforeprint', begun)
    window.addEventListener('afterprint', over)
    medium.addEventListener('change', changed)
    return () => {
      window.removeEventListener('beforeprint', begun)
      window.removeEventListener('afterprint', over)
      medium.removeEventListener('change', changed)
    }
  }, [])
  return isPrinting
}
